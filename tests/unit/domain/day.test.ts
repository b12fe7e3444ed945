import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, earlierDay, laterDay } from '@/domain/day';

const day = fc
  .date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2000-03-01', -1, '2000-02-29'],
    ['2026-03-29', 0, '2026-03-29'],
    ['2026-11-23', -365, '2025-11-23'],
  ])('%s and %i days is %s', (from, count, to) => {
    expect(addDays(from, count)).toBe(to);
    expect(daysBetween(from, to)).toBe(count === 0 ? 0 : count);
  });
  it('agree with the calendar of the platform', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: -5000, max: 5000 }), (a, b, count) => {
        const from = Temporal.PlainDate.from(a);
        expect(daysBetween(a, b)).toBe(from.until(b, { largestUnit: 'day' }).days);
        const to = from.add({ days: count });
        if (to.year >= 0 && to.year <= 9999) expect(addDays(a, count)).toBe(to.toString());
      }),
      { numRuns: 2000 },
    );
  });
  it('refuse what is no day', () => {
    expect(() => addDays('soon', 1)).toThrow(RangeError);
    expect(() => daysBetween('2026-11-23', '')).toThrow(RangeError);
  });
  it('are later and earlier, where null is never', () => {
    expect(laterDay('2026-11-23', '2026-11-24')).toBe('2026-11-24');
    expect(laterDay(null, '2026-11-24')).toBe('2026-11-24');
    expect(earlierDay('2026-11-23', '2026-11-24')).toBe('2026-11-23');
    expect(earlierDay('2026-11-23', null)).toBe('2026-11-23');
  });
  it.each([
    ['Asia/Tokyo', '2026-11-24'],
    ['Europe/Berlin', '2026-11-23'],
    ['Pacific/Kiritimati', '2026-11-24'],
    ['America/New_York', '2026-11-23'],
  ])('are local: in %s it is %s', (timeZone, local) => {
    expect(dayOf('2026-11-23T15:30:00.000Z', timeZone)).toBe(local);
  });
});
