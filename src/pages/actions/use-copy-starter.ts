/** Puts the first words of a message on the clipboard, and says whether it could. */
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import type { Reason } from '@/domain/due-item';
import type { Person } from '@/domain/schema/records';
import { useCopy } from '../use-copy';
import { messageStarter } from './message-starter';

export function useCopyStarter(): (
  person: Person,
  reasons: readonly Reason[],
  today: Day,
) => Promise<void> {
  const copy = useCopy();
  return (person, reasons, today) =>
    copy(messageStarter(person, reasons, today), {
      done: i18n.t('ui.copied'),
      refused: i18n.t('ui.notCopied'),
    });
}
