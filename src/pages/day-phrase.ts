/**
 * Days as people say them ("in two weeks", "3 march", "last friday") to a calendar day. This
 * module brings chrono-node along: load it when a day is about to be typed.
 */
import { casual, type ParsedComponents } from 'chrono-node';
import type { Day } from '@/domain/day';

/**
 * The day meant by a phrase, or null when none is meant. A day without its year or week is the
 * next one for `future`, the last one for `past`.
 */
export function parseDayPhrase(phrase: string, today: Day, towards: 'future' | 'past'): Day | null {
  const text = phrase.trim();
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return plainDay(text);
  const reference = Temporal.PlainDate.from(today);
  // Noon, local: no daylight saving lies there, so the parts below are of the right day.
  const noon = new Date(reference.year, reference.month - 1, reference.day, 12);
  const [found] = casual.parse(text, noon, { forwardDate: towards === 'future' });
  if (!found) return null;
  return dayOfParts(found.start, reference, towards);
}

/** `2026-03-04`, as the calendar gives it. */
function plainDay(text: string): Day | null {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

function dayOfParts(
  parts: ParsedComponents,
  today: Temporal.PlainDate,
  towards: 'future' | 'past',
): Day | null {
  const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')];
  if (year === null || month === null || day === null) return null;
  try {
    const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
    if (towards === 'future' || Temporal.PlainDate.compare(date, today) <= 0)
      return date.toString();
    if (parts.isCertain('weekday') && !parts.isCertain('day'))
      return date.subtract({ weeks: 1 }).toString();
    if (parts.isCertain('month') && !parts.isCertain('year'))
      return date.subtract({ years: 1 }).toString();
    return date.toString();
  } catch {
    // 31 April and the like.
    return null;
  }
}
