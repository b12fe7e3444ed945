/** The days of a month as they stand in a calendar: whole weeks, from the first day of the week. */
import { addDays, type Day, daysBetween } from '@/domain/day';

/**
 * ISO weekday on which weeks begin where this language is spoken: 1 is Monday, 7 Sunday.
 * Monday, as ISO has it, where the browser does not say.
 */
export function firstWeekday(language: string): number {
  // Not in every browser yet, whatever the types say.
  const locale: { getWeekInfo?: () => { firstDay: number } } = new Intl.Locale(language);
  return locale.getWeekInfo?.().firstDay ?? 1;
}

/** The first day of the week that `day` is in. */
export function weekStart(day: Day, first: number): Day {
  const weekday = Temporal.PlainDate.from(day).dayOfWeek;
  return addDays(day, -((weekday - first + 7) % 7));
}

/** The weeks that have a day of the month of `day`, each of seven days. */
export function weeksOfMonth(day: Day, first: number): Day[][] {
  const begins = weekStart(`${day.slice(0, 7)}-01`, first);
  const ends = weekStart(lastOfMonth(day), first);
  const count = daysBetween(begins, ends) / 7 + 1;
  return Array.from({ length: count }, (_week, week) =>
    Array.from({ length: 7 }, (_day, index) => addDays(begins, week * 7 + index)),
  );
}

/** The same day of another month; the last one of a month that is shorter. */
export function monthsLater(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** Where a key of the date grid leads from a day; null for keys that lead nowhere. */
export function dayByKey(key: string, day: Day, first: number): Day | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return weekStart(day, first);
    case 'End':
      return addDays(weekStart(day, first), 6);
    case 'PageUp':
      return monthsLater(day, -1);
    case 'PageDown':
      return monthsLater(day, 1);
    default:
      return null;
  }
}

function lastOfMonth(day: Day): Day {
  const date = Temporal.PlainDate.from(day);
  return date.with({ day: date.daysInMonth }).toString();
}
