/**
 * Days as people say them: "tomorrow", "Fri", "12 Oct", "6 weeks ago". The exact day belongs beside
 * them, on hover and for screen readers. Formats follow the language of the words, not the
 * browser's, so that no sentence is half in another language.
 */
import { type Day, daysBetween } from '@/domain/day';
import { type Translate, translate } from './translate';

/** A day seen from today: "today", "Fri", "12 Oct 2027"; behind us "yesterday", "6 weeks ago". */
export function dayWords(day: Day, today: Day, t: Translate = translate): string {
  const ahead = daysBetween(today, day);
  if (ahead === 0) return t('words.day.today');
  if (ahead === 1) return t('words.day.tomorrow');
  if (ahead === -1) return t('words.day.yesterday');
  if (ahead > 6) return shortDate(day, today, t);
  if (ahead > 0) return format(day, { weekday: 'short' }, t);
  const { count, unit } = spanBetween(day, today);
  return t(`words.ago.${unit}`, count);
}

/** A length of time as one would say it: "12 days", "6 weeks", "2 years". */
export function spanWords(from: Day, to: Day, t: Translate = translate): string {
  const { count, unit } = spanBetween(from, to);
  return t(`words.span.${unit}`, count);
}

/** The whole day: "Monday 23 November 2026". */
export function exactDay(day: Day, t: Translate = translate): string {
  return format(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, t);
}

/** A day for a heading: "Mon 23 Nov". */
export function shortDay(day: Day, t: Translate = translate): string {
  return format(day, { weekday: 'short', day: 'numeric', month: 'short' }, t);
}

/** A day in the calendar: "12 Oct", with the year when it is not this one. */
export function shortDate(day: Day, today: Day, t: Translate = translate): string {
  const thisYear = day.slice(0, 4) === today.slice(0, 4);
  return format(
    day,
    { day: 'numeric', month: 'short', ...(thisYear ? {} : { year: 'numeric' }) },
    t,
  );
}

type Span = { count: number; unit: 'day' | 'week' | 'month' | 'year' };

/** Days up to three weeks, weeks up to three months, months up to two years; rounded down. */
function spanBetween(from: Day, to: Day): Span {
  const days = daysBetween(from, to);
  if (days < 21) return { count: days, unit: 'day' };
  const { months } = Temporal.PlainDate.from(from).until(to, { largestUnit: 'months' });
  if (months < 3) return { count: Math.floor(days / 7), unit: 'week' };
  return months < 24
    ? { count: months, unit: 'month' }
    : { count: Math.floor(months / 12), unit: 'year' };
}

/** A formatter takes longer to make than a thousand days to format. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(day: Day, options: Intl.DateTimeFormatOptions, t: Translate): string {
  const language = t('words.language');
  const key = `${language} ${Object.entries(options).join(' ')}`;
  let known = formats.get(key);
  if (known === undefined) {
    known = new Intl.DateTimeFormat(language, options);
    formats.set(key, known);
  }
  return known.format(Temporal.PlainDate.from(day));
}
