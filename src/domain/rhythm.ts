/**
 * How often you mean to be in touch with somebody, and when that falls due.
 * Rhythm due = the later of last contact and restart, plus the rhythm; with neither, the day the
 * rhythm began to apply plus the rhythm.
 */
import { addDays, type Day, daysBetween, laterDay } from './day';
import type { PersonState } from './person-state';
import type { RelationshipTypes, ResolvedType } from './relationship-types';
import type { Person, Relationship } from './schema/records';
import { listNumbers } from './list-numbers';

/** What the rhythm of a person depends on. */
type Rhythmic = Pick<Person, 'relationships' | 'rhythmDays' | 'trackingSince' | 'restartedOn'>;

/** The first relationship that has begun and not ended; its last day still counts. */
export function primaryRelationship(
  person: Pick<Person, 'relationships'>,
  today: Day,
): Relationship | null {
  return person.relationships.find((each) => lasts(each, today)) ?? null;
}

/** All that have begun and not ended, the primary one first. */
export function currentRelationships(
  person: Pick<Person, 'relationships'>,
  today: Day,
): Relationship[] {
  return person.relationships.filter((each) => lasts(each, today));
}

function lasts({ startedOn, endedOn }: Relationship, day: Day): boolean {
  return (startedOn === null || startedOn <= day) && (endedOn === null || endedOn >= day);
}

/** The type of the primary relationship; null without one, or when the type is gone. */
export function primaryType(
  person: Pick<Person, 'relationships'>,
  types: RelationshipTypes,
  today: Day,
): ResolvedType | null {
  const primary = primaryRelationship(person, today);
  return primary === null ? null : (types.get(primary.typeId) ?? null);
}

/** The person's own rhythm in days, else the primary relationship's while it lasts, else null. */
export function rhythmOf(
  person: Pick<Person, 'relationships' | 'rhythmDays'>,
  types: RelationshipTypes,
  today: Day,
): number | null {
  return person.rhythmDays ?? primaryType(person, types, today)?.rhythmDays ?? null;
}

/** How much lateness with this person counts in the list. */
export function weightOf(
  person: Pick<Person, 'relationships'>,
  types: RelationshipTypes,
  today: Day,
): number {
  return primaryType(person, types, today)?.weight ?? listNumbers.weight.loose;
}

/** The day the rhythm that applies on `today` falls due, past or future; null without a rhythm. */
export function rhythmDueOn(
  person: Rhythmic,
  state: Pick<PersonState, 'lastContactOn'>,
  types: RelationshipTypes,
  today: Day,
): Day | null {
  const rhythmDays = rhythmOf(person, types, today);
  if (rhythmDays === null) return null;
  const from = countedFrom(person, state, today);
  return from === null ? null : addDays(from, rhythmDays);
}

/** The day the rhythm is counted from. */
function countedFrom(
  person: Rhythmic,
  state: Pick<PersonState, 'lastContactOn'>,
  today: Day,
): Day | null {
  return (
    laterDay(state.lastContactOn, person.restartedOn) ??
    person.trackingSince ??
    lastRelationshipChange(person, today)
  );
}

/**
 * A relationship's rhythm that time alone has begun (a start in the future has come) has no
 * `trackingSince`. One's own rhythm never begins so.
 */
function lastRelationshipChange(person: Rhythmic, today: Day): Day | null {
  if (person.rhythmDays !== null) return null;
  return relationshipChanges(person)
    .filter((day) => day <= today)
    .reduce(laterDay, null);
}

/** The days on which a relationship begins, or is over for the first time. */
function relationshipChanges({ relationships }: Pick<Person, 'relationships'>): Day[] {
  return relationships.flatMap(({ startedOn, endedOn }) => [
    ...(startedOn === null ? [] : [startedOn]),
    ...(endedOn === null ? [] : [addDays(endedOn, 1)]),
  ]);
}

/** The days after `today` on which time alone can change the rhythm, in order. */
export function rhythmChangesAfter(person: Rhythmic, today: Day): Day[] {
  if (person.rhythmDays !== null) return [];
  const lasting = person.relationships.filter(
    ({ startedOn, endedOn }) =>
      (startedOn !== null && startedOn > today) || (endedOn !== null && endedOn >= today),
  );
  return lasting.length === 0
    ? []
    : relationshipChanges({ relationships: lasting })
        .filter((day) => day > today)
        .toSorted();
}

/**
 * What `trackingSince` is to be after any change of a person or of a type: kept while a rhythm
 * applies, today when one has begun, null when none does. The writer stores it.
 */
export function trackingSinceAfter(
  person: Rhythmic,
  types: RelationshipTypes,
  today: Day,
): Day | null {
  return rhythmOf(person, types, today) === null ? null : (person.trackingSince ?? today);
}

export type RingFacts = {
  /** How far the rhythm has run, 0 to 1; null without one. */
  progress: number | null;
  state: 'none' | 'inRhythm' | 'due' | 'paused';
};

/** What the ring shows. It is lit by last contact, rhythm and today alone: a snooze does not dim it. */
export function ringOf(
  person: Rhythmic & Pick<Person, 'pausedOn' | 'archivedOn'>,
  state: Pick<PersonState, 'lastContactOn'>,
  types: RelationshipTypes,
  today: Day,
): RingFacts {
  const rhythmDays = rhythmOf(person, types, today);
  const from = rhythmDays === null ? null : countedFrom(person, state, today);
  const ran = rhythmDays === null || from === null ? 0 : daysBetween(from, today) / rhythmDays;
  const progress = rhythmDays === null ? null : Math.min(Math.max(ran, 0), 1);
  if (person.pausedOn !== null || person.archivedOn !== null) return { progress, state: 'paused' };
  if (progress === null) return { progress, state: 'none' };
  return { progress, state: progress === 1 ? 'due' : 'inRhythm' };
}
