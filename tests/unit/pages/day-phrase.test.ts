import { describe, expect, it } from 'vitest';
import { parseDayPhrase } from '@/pages/day-phrase';

// A Monday.
const today = '2026-11-23';

describe('a day typed as one says it', () => {
  it.each([
    ['tomorrow', '2026-11-24'],
    ['in two weeks', '2026-12-07'],
    ['in 3 days', '2026-11-26'],
    ['3 march', '2027-03-03'],
    ['march 3', '2027-03-03'],
    ['12 Oct 2028', '2028-10-12'],
    ['friday', '2026-11-27'],
    ['next month', '2026-12-23'],
    ['2027-02-28', '2027-02-28'],
    ['today', '2026-11-23'],
    ['Monday 23 November 2026', '2026-11-23'],
  ])('understands “%s” of what is ahead', (phrase, day) => {
    expect(parseDayPhrase(phrase, today, 'future')).toBe(day);
  });

  it.each([
    ['yesterday', '2026-11-22'],
    ['last friday', '2026-11-20'],
    ['friday', '2026-11-20'],
    ['two weeks ago', '2026-11-09'],
    ['3 march', '2026-03-03'],
    ['24 december', '2025-12-24'],
    ['today', '2026-11-23'],
  ])('understands “%s” of what is behind', (phrase, day) => {
    expect(parseDayPhrase(phrase, today, 'past')).toBe(day);
  });

  it.each(['', '   ', 'soon', 'the launch', '2026-02-30', '2026-13-01', '31 april'])(
    'says that there is no day in “%s”',
    (phrase) => {
      expect(parseDayPhrase(phrase, today, 'future')).toBeNull();
    },
  );

  it('does not turn a day in the future into one behind us when its year was typed', () => {
    expect(parseDayPhrase('3 march 2027', today, 'past')).toBe('2027-03-03');
  });
});
