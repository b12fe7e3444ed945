/** Later: puts somebody off until one of a few days, or a day one picks. */
import { lazy, Suspense, useState, type Ref } from 'react';
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { snoozeChoices } from '@/domain/snooze';
import { dayWords } from '@/words/days';
import { Button, type ButtonProps } from '@/ui/button';
import { Menu, type MenuHandle } from '@/ui/menu';
import { useCommand } from '../use-command';
import { laterWords } from './later-words';

const PickDayDialog = lazy(() => import('./pick-day-dialog'));

type LaterButtonProps = {
  personId: string;
  today: Day;
  look?: ButtonProps['look'];
  /** To open the list by a key. */
  handle?: Ref<MenuHandle>;
  /** Called when a day was chosen, before it is saved. */
  onChosen?: () => void;
};

export function LaterButton({
  personId,
  today,
  look = 'outlined',
  handle,
  onChosen,
}: LaterButtonProps) {
  const run = useCommand();
  const [picking, setPicking] = useState(false);
  const snooze = (until: Day) => {
    onChosen?.();
    void run('person.snooze', { personId, until });
  };
  return (
    <>
      <Menu
        label={i18n.t('ui.later.label')}
        handle={handle}
        renderTrigger={(props) => (
          <Button look={look} {...props}>
            {i18n.t('ui.later.label')}
          </Button>
        )}
        items={[
          ...snoozeChoices(today).map((choice) => ({
            id: choice.id,
            label: laterWords(choice.id),
            hint: choice.id === 'tomorrow' ? '' : dayWords(choice.until, today),
            onSelect: () => snooze(choice.until),
          })),
          {
            id: 'pick',
            label: i18n.t('ui.later.pick'),
            separated: true,
            onSelect: () => setPicking(true),
          },
        ]}
      />
      {picking ? (
        <Suspense>
          <PickDayDialog
            today={today}
            onClose={() => setPicking(false)}
            onPicked={(day) => {
              setPicking(false);
              snooze(day);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
