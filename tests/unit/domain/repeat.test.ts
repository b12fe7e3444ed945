import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/domain/day';
import { nextOccurrence } from '@/domain/repeat';
import { someDay } from './arbitraries';

describe('a repeating follow-up', () => {
  it.each([
    ['done on its day', { every: 1, unit: 'week', from: '2026-11-02' }, '2026-11-09', '2026-11-16'],
    [
      'done late moves to its first day after today',
      { every: 1, unit: 'week', from: '2026-11-02' },
      '2026-11-25',
      '2026-11-30',
    ],
    [
      'done before its first day keeps it',
      { every: 1, unit: 'month', from: '2026-12-05' },
      '2026-11-25',
      '2026-12-05',
    ],
    [
      'keeps its day of the month',
      { every: 1, unit: 'month', from: '2026-01-15' },
      '2026-11-25',
      '2026-12-15',
    ],
    [
      'falls on the last day of a short month',
      { every: 1, unit: 'month', from: '2026-01-31' },
      '2026-02-01',
      '2026-02-28',
    ],
    [
      'and is back at the month-end after it',
      { every: 1, unit: 'month', from: '2026-01-31' },
      '2026-02-28',
      '2026-03-31',
    ],
    ['every quarter', { every: 3, unit: 'month', from: '2025-11-30' }, '2026-02-27', '2026-02-28'],
    ['every year', { every: 1, unit: 'year', from: '2020-11-23' }, '2026-11-23', '2027-11-23'],
    [
      '29 February falls on 1 March in other years',
      { every: 1, unit: 'year', from: '2024-02-29' },
      '2026-11-23',
      '2027-03-01',
    ],
    [
      'and is 29 February again in a leap year',
      { every: 1, unit: 'year', from: '2024-02-29' },
      '2027-03-01',
      '2028-02-29',
    ],
    ['every ten days', { every: 10, unit: 'day', from: '2026-11-01' }, '2026-11-21', '2026-12-01'],
  ] as const)('%s', (_, repeat, after, next) => {
    expect(nextOccurrence(repeat, after)).toBe(next);
  });

  it('always moves on, and skips no scheduled day', () => {
    const repeats = fc.record({
      every: fc.integer({ min: 1, max: 40 }),
      unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const),
      from: someDay,
    });
    fc.assert(
      fc.property(repeats, someDay, (repeat, after) => {
        const next = nextOccurrence(repeat, after);
        expect(next > after).toBe(true);
        // Nothing is scheduled between: asked from the day before, it is the same one.
        expect(nextOccurrence(repeat, addDays(next, -1))).toBe(next);
        if (repeat.unit === 'month') {
          expect(Number(next.slice(8)) <= Number(repeat.from.slice(8))).toBe(true);
        }
      }),
    );
  });
});
