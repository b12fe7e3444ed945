/** The coming weeks as spans of days, Monday to Sunday, and how many people each has room for. */
import { addDays, type Day, daysBetween } from '@/domain/day';
import type { DaySpan } from '@/storage/queries/circle';

export type WeekAhead = DaySpan & {
  kind: 'byToday' | 'restOfWeek' | 'week';
  /** How many days of the daily budget it holds. */
  days: number;
};

/** What waits today, what is left of this week (nothing on a Sunday), then whole weeks. */
export function weeksAhead(today: Day, count: number): WeekAhead[] {
  const sunday = addDays(today, 7 - Temporal.PlainDate.from(today).dayOfWeek);
  const spans: WeekAhead[] = [{ kind: 'byToday', from: null, to: today, days: 1 }];
  if (sunday > today) {
    const days = daysBetween(today, sunday);
    spans.push({ kind: 'restOfWeek', from: addDays(today, 1), to: sunday, days });
  }
  for (let to = addDays(sunday, 7); spans.length < count; to = addDays(to, 7)) {
    spans.push({ kind: 'week', from: addDays(to, -6), to, days: 7 });
  }
  return spans;
}
