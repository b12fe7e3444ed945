/**
 * Coming back after a while, or being far behind: restart all rhythms or spread them, instead of a
 * backlog. And spreading in general: first due days of many people over some days.
 */
import { addDays, type Day, daysBetween } from './day';
import { listNumbers } from './list-numbers';

export type FreshStartFacts = {
  today: Day;
  /** People with a rhythm who are not silent. */
  tracked: number;
  /** Those of them whose rhythm was due before today. */
  overdue: number;
  /** The last day before this visit on which a surface of ours was opened; null: never. */
  lastOpenedOn: Day | null;
  /** The day the offer was answered last. */
  answeredOn: Day | null;
};

/** Whether to offer a fresh start, and why: `null` is no offer. */
export function offerFreshStart(facts: FreshStartFacts): 'away' | 'behind' | null {
  const { freshStart } = listNumbers;
  const { today, tracked, overdue, lastOpenedOn, answeredOn } = facts;
  if (tracked < freshStart.trackedPeople || overdue === 0) return null;
  if (answeredOn !== null && daysBetween(answeredOn, today) < freshStart.declinedDays) return null;
  // The days between the two are the days without a visit.
  if (lastOpenedOn !== null && daysBetween(lastOpenedOn, today) > freshStart.absentDays) {
    return 'away';
  }
  return overdue > tracked * freshStart.overdueShare ? 'behind' : null;
}

/** Days for `count` people, the first tomorrow and the last `over` days from today, evenly. */
export function spreadDays(count: number, today: Day, over: number): Day[] {
  return Array.from({ length: count }, (_, index) =>
    addDays(today, 1 + Math.floor((index * over) / count)),
  );
}

/** The `restartedOn` that makes a rhythm due on a day. A contact since then still counts more. */
export function restartForDueOn(dueOn: Day, rhythmDays: number): Day {
  return addDays(dueOn, -rhythmDays);
}
