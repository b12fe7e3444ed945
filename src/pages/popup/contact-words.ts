/** When one last talked to somebody, in a few words. */
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { dayWords } from '@/words/days';

/** "talked 19 days ago"; "not in touch yet" without a contact. */
export function lastContactWords(lastContactOn: Day | null, today: Day): string {
  return lastContactOn === null
    ? i18n.t('popup.neverTalked')
    : i18n.t('popup.talked', { day: dayWords(lastContactOn, today) });
}
