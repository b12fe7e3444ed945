/**
 * The words of rows, put together once for each different fact: the browser looks up every message
 * anew, which a list that is scrolled through cannot wait for.
 */
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import type { RelationshipTypes } from '@/domain/relationship-types';
import type { PersonLine } from '@/storage/queries/person-line';
import { dayWords, exactDay } from '@/words/days';
import { rhythmWords } from '@/words/ring-words';
import { roleWords } from '@/words/role-words';

const known = new Map<string, string>();

function once(key: string, make: () => string): string {
  let words = known.get(key);
  if (words === undefined) {
    words = make();
    known.set(key, words);
  }
  return words;
}

/** "6 weeks ago". */
export function dayText(day: Day, today: Day): string {
  return once(`day ${day} ${today}`, () => dayWords(day, today));
}

/** "Monday 23 November 2026". */
export function exactDayText(day: Day): string {
  return once(`exact ${day}`, () => exactDay(day));
}

/** "In rhythm, every 30 days". */
export function ringText({ ring: { state }, rhythmDays }: PersonLine): string {
  return once(`ring ${state} ${rhythmDays}`, () => {
    const words = i18n.t(`words.ring.${state}`);
    return rhythmDays === null
      ? words
      : i18n.t('words.ring.withRhythm', { words, rhythm: rhythmWords(rhythmDays) });
  });
}

/** What a role is called. One's own may be called something else any time. */
export function roleText(typeId: string, types: RelationshipTypes): string {
  return types.get(typeId)?.label ?? once(`role ${typeId}`, () => roleWords(typeId, types));
}

/** "Select Ada Lovelace". */
export function selectText(name: string): string {
  return once('select', () => i18n.t('people.select', { name: '\u0000' })).replace('\u0000', name);
}
