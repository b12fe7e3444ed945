/**
 * People you have lost touch with: dormant ties (no rhythm, some history, a year of silence), and
 * chapters that closed, whose rhythm has become unreal and is not worth calling overdue.
 */
import { addDays, type Day, laterDay } from './day';
import { listNumbers } from './list-numbers';
import type { PersonState } from './person-state';
import type { Person } from './schema/records';

type History = Pick<PersonState, 'lastContactOn' | 'contactDays' | 'medianGapDays'>;

/** The day from which somebody without a rhythm is a dormant tie; null with too little history. */
export function dormantSince({ lastContactOn, contactDays }: History): Day | null {
  const { dormant } = listNumbers;
  if (lastContactOn === null || contactDays < dormant.contactDays) return null;
  return addDays(lastContactOn, dormant.silentDays);
}

/**
 * The day from which a relationship's rhythm is a closed chapter rather than overdue; null when it
 * cannot become one. Your own rhythm for a person never does: you meant it.
 */
export function chapterClosedSince(
  person: Pick<Person, 'rhythmDays'>,
  { lastContactOn, contactDays, medianGapDays }: History,
  rhythmDays: number,
): Day | null {
  const { closedChapter } = listNumbers;
  if (person.rhythmDays !== null || lastContactOn === null) return null;
  if (contactDays < closedChapter.contactDays) return null;
  const silence = Math.max(
    closedChapter.medianGaps * (medianGapDays ?? 0),
    closedChapter.rhythms * rhythmDays,
    closedChapter.silentDays,
  );
  // Longer than that silence: the first day after it.
  return addDays(lastContactOn, Math.floor(silence) + 1);
}

/**
 * When somebody who could be suggested from `from` is suggested: the day of an earlier suggestion
 * still counts as that one, then there is a pause. Null when this silence was answered with "not
 * interested".
 */
export function suggestedFrom(
  person: Pick<Person, 'id' | 'dismissals' | 'suggestedOn'>,
  lastContactOn: Day | null,
  from: Day,
  today: Day,
): Day | null {
  const dismissed = person.dismissals.some(
    ({ kind, sourceId, day }) =>
      kind === 'dormant' && sourceId === person.id && day === lastContactOn,
  );
  if (dismissed) return null;
  const earlier = person.suggestedOn;
  const first = laterDay(from, today) ?? from;
  return earlier === null || first <= earlier
    ? from
    : laterDay(from, addDays(earlier, listNumbers.dormant.againAfterDays));
}
