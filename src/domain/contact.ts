/** What the days of contact with one person say: the newest, how many, how far apart. */
import { type Day, daysBetween } from './day';

export type ContactFacts = {
  lastContactOn: Day | null;
  /** How many different days. */
  contactDays: number;
  /** Median of the gaps between them in days; null below two days. */
  medianGapDays: number | null;
};

/**
 * Facts from the days of a person's own contacts, in any order, with or without repetition. Only
 * the newest counts for the rhythm, so an older call logged later never moves it back.
 */
export function contactFacts(days: readonly Day[]): ContactFacts {
  const distinct = [...new Set(days)].toSorted();
  return {
    lastContactOn: distinct.at(-1) ?? null,
    contactDays: distinct.length,
    medianGapDays: medianGap(distinct),
  };
}

function medianGap(days: readonly Day[]): number | null {
  const gaps: number[] = [];
  let previous: Day | null = null;
  for (const day of days) {
    if (previous !== null) gaps.push(daysBetween(previous, day));
    previous = day;
  }
  gaps.sort((a, b) => a - b);
  const middle = gaps.length / 2;
  const upper = gaps[Math.floor(middle)];
  const lower = gaps[Math.ceil(middle) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
