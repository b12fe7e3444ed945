/**
 * The day two people connected, in every form that has been seen: `27 Jun 2026`, `6-Feb-26` (saved
 * again by a spreadsheet), `1/8/18, 6:14 PM` (2016 to 2018, month first), `2026-06-27`, `27.6.2026`.
 */
import { addDays, type Day } from '@/domain/day';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const time = /[,\s]+\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?(?:\s?utc)?$/iu;
const named = /^(?<date>\d{1,2})[\s./-]+(?<month>\p{L}{3,9})[.,]?[\s./-]+(?<year>\d{4}|\d{2})$/u;
const monthNamed = /^(?<month>\p{L}{3,9})\.?\s+(?<date>\d{1,2}),?\s+(?<year>\d{4})$/u;
const yearFirst = /^(?<year>\d{4})[./-](?<month>\d{1,2})[./-](?<date>\d{1,2})$/u;
const dotted = /^(?<date>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4}|\d{2})$/u;
const slashed = /^(?<first>\d{1,2})[/-](?<second>\d{1,2})[/-](?<year>\d{4}|\d{2})$/u;

/**
 * How to read the days of one file; null is no day, or one that is still to come. Whether 3/4/2026
 * is in March or April is told by the other rows: a first number above 12 is a day somewhere. When
 * no row tells, the month comes first, as LinkedIn wrote it.
 */
export function dayReader(texts: Iterable<string>, today: Day): (text: string) => Day | null {
  const dayFirst = comesDayFirst(texts);
  // The file may come from a zone that is a day ahead.
  const latest = addDays(today, 1);
  return (text) => {
    const day = dayIn(withoutTime(text), dayFirst);
    return day === null || day > latest ? null : day;
  };
}

function comesDayFirst(texts: Iterable<string>): boolean {
  for (const text of texts) {
    const first = slashed.exec(withoutTime(text))?.groups?.['first'];
    if (Number(first) > 12) return true;
  }
  return false;
}

function withoutTime(text: string): string {
  return text.trim().replace(time, '');
}

function dayIn(text: string, dayFirst: boolean): Day | null {
  const words = named.exec(text)?.groups ?? monthNamed.exec(text)?.groups;
  if (words) return dayOf(words['year'], monthNumber(words['month']), Number(words['date']));
  const numbers = yearFirst.exec(text)?.groups ?? dotted.exec(text)?.groups;
  if (numbers) return dayOf(numbers['year'], Number(numbers['month']), Number(numbers['date']));
  const either = slashed.exec(text)?.groups;
  if (!either) return null;
  const [first, second] = [Number(either['first']), Number(either['second'])];
  return dayFirst ? dayOf(either['year'], second, first) : dayOf(either['year'], first, second);
}

/** 1 to 12 for an English name or its beginning; 0 for anything else. */
function monthNumber(name = ''): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function dayOf(year = '', month: number, date: number): Day | null {
  const day = [
    year.length === 2 ? `20${year}` : year,
    String(month).padStart(2, '0'),
    String(date).padStart(2, '0'),
  ].join('-');
  try {
    return Temporal.PlainDate.from(day).toString();
  } catch {
    return null;
  }
}
