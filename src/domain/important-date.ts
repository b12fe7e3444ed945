/**
 * Birthdays and other days that come every year: due from a lead time before, on the day, and over
 * by themselves the day after.
 */
import { addDays, type Day } from './day';
import { yearlyDay } from './repeat';
import type { ImportantDate, Person } from './schema/records';
import { afterSnoozeIfDue } from './snooze';

/** The first day on or after `from` on which the date falls. */
export function dateOnOrAfter({ monthDay }: Pick<ImportantDate, 'monthDay'>, from: Day): Day {
  const year = Number(from.slice(0, 4));
  const day = yearlyDay(monthDay, year);
  return day >= from ? day : yearlyDay(monthDay, year + 1);
}

/** Years from the date's year to `day`; null when the year is not known or not over yet. */
export function yearsAt({ year }: Pick<ImportantDate, 'year'>, day: Day): number | null {
  const years = year === null ? 0 : Number(day.slice(0, 4)) - year;
  return years > 0 ? years : null;
}

/**
 * The next time somebody is listed for a date: the day it falls on and the day the listing begins.
 * A contact on the day itself answers it, and so does "not interested", for that year.
 */
export function nextListing(
  date: ImportantDate,
  person: Pick<Person, 'dismissals' | 'snooze'>,
  lastContactOn: Day | null,
  today: Day,
): { day: Day; from: Day } {
  let day = dateOnOrAfter(date, today);
  for (;;) {
    const from = afterSnoozeIfDue(person.snooze, addDays(day, -date.leadDays), date.updatedAt);
    const answered =
      lastContactOn === day ||
      person.dismissals.some(
        (each) => each.kind === 'importantDate' && each.sourceId === date.id && each.day === day,
      );
    if (!answered && from <= day) return { day, from };
    day = dateOnOrAfter(date, addDays(day, 1));
  }
}
