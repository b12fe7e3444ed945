/**
 * When is somebody due, and why. Each source (a promise, a date, the rhythm, …) says from which day
 * it lists the person; the reasons of a day are those that have begun, and the next due day is the
 * first beginning of all. All days are local days, and `today` comes from outside.
 */
import { type Day, earlierDay, daysBetween } from './day';
import { chapterClosedSince, dormantSince, suggestedFrom } from './dormancy';
import type { Dossier, Reason } from './due-item';
import { nextListing, yearsAt } from './important-date';
import { openChange } from './observed-change';
import type { RelationshipTypes } from './relationship-types';
import { rhythmChangesAfter, rhythmDueOn, rhythmOf, weightOf } from './rhythm';
import type { FollowUp, Person, PromiseRecord } from './schema/records';
import { afterSnooze, afterSnoozeIfDue } from './snooze';
import { strengthOf } from './strength';

/** From which day something lists the person, and as what, once it does. */
type Listing = { from: Day; reason: () => Reason };

/** Paused, archived and trashed people are silent. */
export function isSilent(person: Pick<Person, 'pausedOn' | 'archivedOn' | 'deletedAt'>): boolean {
  return person.pausedOn !== null || person.archivedOn !== null || person.deletedAt !== null;
}

/** Every reason to get back to somebody on `today`, strongest first; none for silent people. */
export function reasonsFor(dossier: Dossier, types: RelationshipTypes, today: Day): Reason[] {
  const due = listings(dossier, types, today).filter(({ from }) => from <= today);
  if (due.length <= 1) return due.map(({ reason }) => reason());
  const weight = weightOf(dossier.person, types, today);
  return due
    .map(({ reason }) => reason())
    .map((reason) => ({ reason, strength: strengthOf(reason, weight, today) }))
    .toSorted((a, b) => b.strength - a.strength)
    .map(({ reason }) => reason);
}

/**
 * The first day on which there is a reason to list somebody: in the past while one of today's
 * reasons waits to be answered, else the next to come; null when there is none.
 *
 * It moves by itself when a date passes, a suggestion was made, or a chapter closes, so the first
 * wake of a day derives it anew for everybody whose day has come.
 */
export function nextDueOn(dossier: Dossier, types: RelationshipTypes, today: Day): Day | null {
  return listings(dossier, types, today).reduce<Day | null>(
    (first, { from }) => earlierDay(first, from),
    null,
  );
}

/** The day from which a follow-up or promise is listed; null without a day or while silent. */
export function commitmentListedFrom(
  person: Pick<Person, 'pausedOn' | 'archivedOn' | 'deletedAt' | 'snooze'>,
  item: Pick<FollowUp | PromiseRecord, 'dueOn' | 'updatedAt'>,
): Day | null {
  if (item.dueOn === null || isSilent(person)) return null;
  return afterSnoozeIfDue(person.snooze, item.dueOn, item.updatedAt);
}

function listings(dossier: Dossier, types: RelationshipTypes, today: Day): Listing[] {
  if (isSilent(dossier.person)) return [];
  const contact = contactListing(dossier, types, today);
  const change = changeListing(dossier);
  return [
    ...commitmentListings(dossier),
    ...dateListings(dossier, today),
    ...(contact === null ? [] : [contact]),
    ...(change === null ? [] : [change]),
  ];
}

function commitmentListings({ person, promises, followUps }: Dossier): Listing[] {
  const found: Listing[] = [];
  for (const promise of promises) {
    const { id: sourceId, dueOn: day, owedBy, text, promisedOn } = promise;
    const from = commitmentListedFrom(person, promise);
    if (day === null || from === null) continue;
    const reason: Reason = { kind: 'promise', sourceId, day, owedBy, text, promisedOn };
    found.push({ from, reason: () => reason });
  }
  for (const followUp of followUps) {
    const { id: sourceId, dueOn: day, text, at, repeat } = followUp;
    const from = commitmentListedFrom(person, followUp);
    if (from === null) continue;
    const repeating = repeat !== null;
    const reason: Reason = { kind: 'followUp', sourceId, day, text, at, repeating };
    found.push({ from, reason: () => reason });
  }
  return found;
}

function dateListings({ person, state, importantDates }: Dossier, today: Day): Listing[] {
  return importantDates.map((date) => {
    const { day, from } = nextListing(date, person, state.lastContactOn, today);
    const { id: sourceId, kind: dateKind, label } = date;
    const years = yearsAt(date, day);
    return {
      from,
      reason: () => ({ kind: 'importantDate', sourceId, day, dateKind, label, years }),
    };
  });
}

function changeListing({ person, state, observedChanges }: Dossier): Listing | null {
  const change = openChange(person, observedChanges, state.lastContactOn);
  if (change === null) return null;
  const { id: sourceId, on: day, field, before, after } = change;
  const talkedBefore = state.lastContactOn !== null;
  return {
    from: afterSnooze(person.snooze, day),
    reason: () => ({ kind: 'change', sourceId, day, field, before, after, talkedBefore }),
  };
}

/**
 * Rhythm or, instead of it, a dormant tie. Relationships begin and end by time alone, and with them
 * the rhythm: each stretch with one rhythm is asked in turn, the one with `today` in it first.
 */
function contactListing(dossier: Dossier, types: RelationshipTypes, today: Day): Listing | null {
  const changes = rhythmChangesAfter(dossier.person, today);
  const first = contactListingWithin(dossier, types, { begins: null, today });
  if (first !== null && (changes[0] === undefined || first.from < changes[0])) return first;
  for (const [index, begins] of changes.entries()) {
    const listing = contactListingWithin(dossier, types, { begins, today: begins });
    const ends = changes[index + 1];
    if (listing !== null && (ends === undefined || listing.from < ends)) return listing;
  }
  return null;
}

/** `begins`: the first day of a stretch still to come; null for the one with `today` in it. */
function contactListingWithin(
  { person, state }: Dossier,
  types: RelationshipTypes,
  { begins, today }: { begins: Day | null; today: Day },
): Listing | null {
  const notBefore = (day: Day) =>
    afterSnooze(person.snooze, begins !== null && begins > day ? begins : day);
  const rhythmDays = rhythmOf(person, types, today);
  if (rhythmDays === null) {
    const since = dormantSince(state);
    return since === null ? null : dormantListing(person, state, notBefore(since), today, false);
  }
  const dueOn = rhythmDueOn(person, state, types, today);
  if (dueOn === null) return null;
  const from = notBefore(dueOn);
  const closedSince = chapterClosedSince(person, state, rhythmDays);
  if (closedSince !== null && closedSince <= (from > today ? from : today)) {
    return dormantListing(person, state, from > closedSince ? from : closedSince, today, true);
  }
  return {
    from,
    reason: () => ({
      kind: 'rhythm',
      sourceId: person.id,
      day: dueOn,
      rhythmDays,
      daysLate: daysBetween(dueOn, today),
      never: state.lastContactOn === null,
    }),
  };
}

function dormantListing(
  person: Person,
  { lastContactOn: day, contactDays }: Dossier['state'],
  since: Day,
  today: Day,
  closedChapter: boolean,
): Listing | null {
  const from = suggestedFrom(person, day, since, today);
  if (day === null || from === null) return null;
  const sourceId = person.id;
  return { from, reason: () => ({ kind: 'dormant', sourceId, day, contactDays, closedChapter }) };
}
