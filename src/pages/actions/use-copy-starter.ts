/** Puts the first words of a message on the clipboard, and says so. */
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import type { Reason } from '@/domain/due-item';
import type { Person } from '@/domain/schema/records';
import { useToast } from '@/ui/toast';
import { messageStarter } from './message-starter';

export function useCopyStarter(): (
  person: Person,
  reasons: readonly Reason[],
  today: Day,
) => Promise<void> {
  const toast = useToast();
  return async (person, reasons, today) => {
    await navigator.clipboard.writeText(messageStarter(person, reasons, today));
    toast.show({ words: i18n.t('ui.copied'), stays: 4_000 });
  };
}
