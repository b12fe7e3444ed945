/** Numbers, weeks and months of the circle as people say them. */
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { shortDate } from '@/words/days';
import { numberWords } from '../number-words';
import type { Month } from './months-back';
import type { WeekAhead } from './weeks-ahead';

/** "1 person", "30,000 people" */
export function peopleWords(count: number): string {
  return i18n.t('circle.people', count, [numberWords(count)]);
}

/** "1 time", "1,204 times" */
export function timesWords(count: number): string {
  return i18n.t('circle.times', count, [numberWords(count)]);
}

/** Below a column: "now", "rest", "30 Nov". */
export function weekLabel(week: WeekAhead, today: Day): string {
  if (week.kind === 'byToday') return i18n.t('circle.weeks.now');
  if (week.kind === 'restOfWeek') return i18n.t('circle.weeks.rest');
  return monthDay(week.from ?? today);
}

/** "By today"; "30 Nov to 6 Dec". */
export function weekWords(week: WeekAhead, today: Day): string {
  if (week.kind === 'byToday') return i18n.t('circle.weeks.byToday');
  const to = shortDate(week.to, today);
  return week.kind === 'restOfWeek'
    ? i18n.t('circle.weeks.restOfWeek', { to })
    : i18n.t('circle.weeks.span', { from: shortDate(week.from ?? today, week.to), to });
}

/** "March 2026" */
export function monthWords({ from }: Month): string {
  return format(from, { month: 'long', year: 'numeric' });
}

/** "Mar 2026" */
export function shortMonth({ from }: Month): string {
  return format(from, { month: 'short', year: 'numeric' });
}

/** "Mar" */
export function monthLabel({ from }: Month): string {
  return format(from, { month: 'short' });
}

function monthDay(day: Day): string {
  return format(day, { day: 'numeric', month: 'short' });
}

function format(day: Day, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(i18n.t('words.language'), options).format(
    Temporal.PlainDate.from(day),
  );
}
