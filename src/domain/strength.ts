/**
 * How strong a reason is. Whole ten thousands are the kind (commitments, dates, rhythm, changes,
 * dormant ties); what is below orders reasons within a kind.
 */
import { daysBetween, type Day } from './day';
import type { Reason } from './due-item';
import { listNumbers } from './list-numbers';

const kind = { commitment: 50_000, date: 40_000, rhythm: 30_000, change: 20_000, dormant: 10_000 };
const most = 9_999;

/** The strength of a reason on `today` with somebody of this weight; more is stronger. */
export function strengthOf(reason: Reason, weight: number, today: Day): number {
  switch (reason.kind) {
    case 'promise':
      return kind.commitment + (reason.owedBy === 'me' ? 4000 : 0) + waited(reason.day, today);
    case 'followUp':
      return kind.commitment + 2000 + waited(reason.day, today);
    case 'importantDate':
      // The nearest first.
      return kind.date + 1000 - daysBetween(today, reason.day);
    case 'rhythm': {
      const { daysLate, rhythmDays } = reason;
      const lateness = Math.min(daysLate / rhythmDays, listNumbers.mostLateness);
      return kind.rhythm + lateness * weight * 100;
    }
    case 'change':
      // The newest first.
      return kind.change + most - Math.min(Math.max(daysBetween(reason.day, today), 0), most);
    case 'dormant':
      // Most history first.
      return kind.dormant + Math.min(reason.contactDays, most);
  }
}

/** The longest open first, up to what leaves the order of kinds alone. */
function waited(since: Day, today: Day): number {
  return Math.min(daysBetween(since, today), 1999);
}

/** Promises, follow-ups and dates are always shown; the others share the day's budget. */
export function alwaysShown(reason: Reason): boolean {
  return reason.kind === 'promise' || reason.kind === 'followUp' || reason.kind === 'importantDate';
}
