/** The last contact as a quiet fact: "talked 19 days ago". */
import type { Day } from '@/domain/day';
import { dayWords } from './days';
import { type Translate, translate } from './translate';

/** When you last talked; null says that you have not been in touch yet. */
export function lastContactWords(
  lastContactOn: Day | null,
  today: Day,
  t: Translate = translate,
): string {
  return lastContactOn === null
    ? t('words.notYet')
    : t('words.talked', { day: dayWords(lastContactOn, today, t) });
}
