import { describe, expect, it } from 'vitest';
import { lastContactWords } from '@/words/contact-words';
import { dayWords, exactDay, shortDate, shortDay, spanWords } from '@/words/days';
import { english } from './english';

// A Monday.
const today = '2026-11-23';

describe('days', () => {
  it.each([
    ['2026-11-23', 'today'],
    ['2026-11-24', 'tomorrow'],
    ['2026-11-22', 'yesterday'],
    ['2026-11-27', 'Fri'],
    ['2026-11-29', 'Sun'],
    ['2026-11-30', '30 Nov'],
    ['2027-01-12', '12 Jan 2027'],
    ['2026-11-11', '12 days ago'],
    ['2026-11-03', '20 days ago'],
    ['2026-10-12', '6 weeks ago'],
    ['2026-08-24', '13 weeks ago'],
    ['2026-08-23', '3 months ago'],
    ['2025-11-23', '12 months ago'],
    ['2024-11-23', '2 years ago'],
  ])('%s is "%s"', (day, words) => {
    expect(dayWords(day, today, english)).toBe(words);
  });
  it('are exact on hover', () => {
    // Versions of the Unicode data differ in the comma.
    expect(exactDay(today, english).replace(',', '')).toBe('Monday 23 November 2026');
  });
  it('are short in a heading and in the calendar', () => {
    expect(shortDay(today, english).replace(',', '')).toBe('Mon 23 Nov');
    expect(shortDate('2026-10-12', today, english)).toBe('12 Oct');
  });
  it('have lengths between them', () => {
    expect(spanWords('2026-10-12', today, english)).toBe('6 weeks');
    expect(spanWords('2024-11-01', today, english)).toBe('2 years');
    expect(spanWords('2026-11-22', today, english)).toBe('1 day');
  });
  it('say when you last talked', () => {
    expect(lastContactWords('2026-11-04', today, english)).toBe('talked 19 days ago');
    expect(lastContactWords(null, today, english)).toBe('not in touch yet');
  });
});
