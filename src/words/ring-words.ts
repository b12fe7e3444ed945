/** The rhythm ring in words, for those who do not see it. */
import type { Day } from '@/domain/day';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { rhythmOf, type RingFacts } from '@/domain/rhythm';
import type { Person } from '@/domain/schema/records';
import { type Translate, translate } from './translate';

/** "In rhythm, every 30 days"; "No rhythm". */
export function ringWords(
  { state }: Pick<RingFacts, 'state'>,
  person: Pick<Person, 'relationships' | 'rhythmDays'>,
  types: RelationshipTypes,
  today: Day,
  t: Translate = translate,
): string {
  const rhythmDays = rhythmOf(person, types, today);
  const words = t(`words.ring.${state}`);
  return rhythmDays === null
    ? words
    : t('words.ring.withRhythm', { words, rhythm: rhythmWords(rhythmDays, t) });
}

/** "every 30 days" */
export function rhythmWords(rhythmDays: number, t: Translate = translate): string {
  return t('words.every', rhythmDays);
}
