/** Later: puts somebody off. */
import type { Ref } from 'react';
import type { Day } from '@/domain/day';
import type { ButtonProps } from '@/ui/button';
import type { MenuHandle } from '@/ui/menu';
import { useCommand } from '../use-command';
import { LaterMenu } from './later-menu';

type LaterButtonProps = {
  personId: string;
  today: Day;
  look?: ButtonProps['look'];
  /** To open the list by a key. */
  handle?: Ref<MenuHandle>;
  /** Called when a day was chosen, before it is saved. */
  onChosen?: () => void;
};

export function LaterButton({ personId, onChosen, ...menu }: LaterButtonProps) {
  const run = useCommand();
  const snooze = (until: Day) => {
    onChosen?.();
    void run('person.snooze', { personId, until });
  };
  return <LaterMenu {...menu} onUntil={snooze} />;
}
