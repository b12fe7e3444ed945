/**
 * How things stand with somebody, in one word: what pictures count and lists are filtered by. It
 * speaks of the tie and not of today's list, so a snooze does not change it (as it does not dim the
 * ring), only what is asked of you today does.
 */
import type { Day } from './day';
import { daysBetween } from './day';
import { chapterClosedSince, dormantSince } from './dormancy';
import type { PersonState } from './person-state';
import type { RelationshipTypes } from './relationship-types';
import { rhythmDueOn, rhythmOf } from './rhythm';
import type { Person } from './schema/records';

/** In the order in which they are shown: from well to silent. */
export const standings = [
  'inRhythm',
  'due',
  'drifting',
  'dormant',
  'none',
  'paused',
  'archived',
] as const;
export type Standing = (typeof standings)[number];

type Standee = Pick<
  Person,
  'relationships' | 'rhythmDays' | 'trackingSince' | 'restartedOn' | 'pausedOn' | 'archivedOn'
> & {
  /** The first day with a promise, follow-up or date that is shown (kept beside the person). */
  mustShowOn: Day | null;
};

/**
 * The first of these that holds:
 * - `archived`, `paused`: put away by you;
 * - `drifting`: the rhythm is late by at least one whole rhythm;
 * - `due`: the rhythm is due, or something promised, planned or dated is;
 * - `dormant`: no rhythm, or one that has become unreal, and a long silence: dormancy.ts says when;
 * - `inRhythm`: a rhythm that is not due yet;
 * - `none`: nothing was ever meant to come back.
 */
export function standingOf(
  person: Standee,
  state: Pick<PersonState, 'lastContactOn' | 'contactDays' | 'medianGapDays'>,
  types: RelationshipTypes,
  today: Day,
): Standing {
  if (person.archivedOn !== null) return 'archived';
  if (person.pausedOn !== null) return 'paused';
  const asked = person.mustShowOn !== null && person.mustShowOn <= today;
  const rhythmDays = rhythmOf(person, types, today);
  const dueOn = rhythmDueOn(person, state, types, today);
  if (rhythmDays === null || dueOn === null) {
    if (asked) return 'due';
    return hasCome(dormantSince(state), today) ? 'dormant' : 'none';
  }
  const late = daysBetween(dueOn, today);
  if (late >= 0 && hasCome(chapterClosedSince(person, state, rhythmDays), today)) {
    return asked ? 'due' : 'dormant';
  }
  if (late >= rhythmDays) return 'drifting';
  return late >= 0 || asked ? 'due' : 'inRhythm';
}

function hasCome(day: Day | null, today: Day): boolean {
  return day !== null && day <= today;
}
