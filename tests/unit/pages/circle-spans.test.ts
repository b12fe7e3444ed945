/** The weeks and months of the circle's pictures. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '@/domain/day';
import { monthsBack, readMonth } from '@/pages/dashboard/circle/months-back';
import { weeksAhead } from '@/pages/dashboard/circle/weeks-ahead';
import { someDay } from '../domain/arbitraries';

describe('the weeks ahead', () => {
  it('begin with all that waits by today, then the rest of this week', () => {
    // A Wednesday.
    expect(weeksAhead('2026-03-04', 3)).toEqual([
      { kind: 'byToday', from: null, to: '2026-03-04', days: 1 },
      { kind: 'restOfWeek', from: '2026-03-05', to: '2026-03-08', days: 4 },
      { kind: 'week', from: '2026-03-09', to: '2026-03-15', days: 7 },
    ]);
  });

  it('have no rest of the week on a Sunday', () => {
    expect(weeksAhead('2026-03-08', 2)).toEqual([
      { kind: 'byToday', from: null, to: '2026-03-08', days: 1 },
      { kind: 'week', from: '2026-03-09', to: '2026-03-15', days: 7 },
    ]);
  });

  it('hold every coming day once, whatever day it is', () => {
    fc.assert(
      fc.property(someDay, (today) => {
        const weeks = weeksAhead(today, 12);
        expect(weeks).toHaveLength(12);
        let next = addDays(today, 1);
        for (const { from, to, days } of weeks.slice(1)) {
          expect(from).toBe(next);
          expect(daysBetween(from ?? '', to) + 1).toBe(days);
          expect(Temporal.PlainDate.from(to).dayOfWeek).toBe(7);
          next = addDays(to, 1);
        }
      }),
    );
  });
});

describe('the months back', () => {
  it('end with this one, whole', () => {
    expect(monthsBack('2024-03-31', 2)).toEqual([
      { id: '2024-02', from: '2024-02-01', to: '2024-02-29' },
      { id: '2024-03', from: '2024-03-01', to: '2024-03-31' },
    ]);
  });

  it('follow one another without a gap', () => {
    fc.assert(
      fc.property(someDay, (today) => {
        const months = monthsBack(today, 24);
        expect(months).toHaveLength(24);
        months.slice(1).forEach(({ from }, at) => {
          expect(from).toBe(addDays(months[at]?.to ?? '', 1));
        });
        const last = months.at(-1);
        expect(last && last.from <= today && today <= last.to).toBe(true);
      }),
    );
  });

  it('are read from an address, which may say anything', () => {
    expect(readMonth('2026-03')).toEqual({ id: '2026-03', from: '2026-03-01', to: '2026-03-31' });
    for (const text of ['', '2026', '2026-13', '2026-3', '2026-03-01', 'march']) {
      expect(readMonth(text)).toBeNull();
    }
  });
});
