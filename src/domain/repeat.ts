/**
 * The days of a repeating follow-up. Every one is reckoned from the first, never from the one
 * before, so that a day of the month survives short months: 31 January, 28 February, 31 March.
 */
import { addDays, type Day, daysBetween } from './day';
import type { Repeat } from './schema/records';

/** The first scheduled day after `after`; the first of all when `after` is before it. */
export function nextOccurrence(repeat: Repeat, after: Day): Day {
  if (after < repeat.from) return repeat.from;
  let times = Math.max(passed(repeat, after), 1);
  let day = occurrence(repeat, times);
  while (day <= after) {
    times += 1;
    day = occurrence(repeat, times);
  }
  return day;
}

/** At most how often it has come round by `after`, without looking at the day of the month. */
function passed({ every, unit, from }: Repeat, after: Day): number {
  if (unit === 'day') return Math.floor(daysBetween(from, after) / every);
  if (unit === 'week') return Math.floor(daysBetween(from, after) / (every * 7));
  const first = Temporal.PlainDate.from(from);
  const last = Temporal.PlainDate.from(after);
  const years = last.year - first.year;
  return Math.floor((unit === 'year' ? years : years * 12 + last.month - first.month) / every);
}

function occurrence({ every, unit, from }: Repeat, times: number): Day {
  if (unit === 'day') return addDays(from, every * times);
  if (unit === 'week') return addDays(from, every * times * 7);
  const first = Temporal.PlainDate.from(from);
  if (unit === 'month') return first.add({ months: every * times }).toString();
  return yearlyDay(from.slice(5), first.year + every * times);
}

/** The day `MM-DD` falls on in a year: 29 February is 1 March in years without one. */
export function yearlyDay(monthDay: string, year: number): Day {
  const days = monthDay === '02-29' ? 28 : Number(monthDay.slice(3)) - 1;
  return addDays(`${String(year).padStart(4, '0')}-${monthDay.slice(0, 2)}-01`, days);
}
