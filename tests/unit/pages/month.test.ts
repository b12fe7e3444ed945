import { describe, expect, it } from 'vitest';
import {
  dayByKey,
  firstWeekday,
  monthsLater,
  weeksOfMonth,
  weekStart,
} from '@/pages/dashboard/calendar/month';

const monday = 1;
const sunday = 7;

describe('the days of a month in a calendar', () => {
  it('are whole weeks that begin on the first day of the week', () => {
    const weeks = weeksOfMonth('2026-11-23', monday);
    expect(weeks[0]?.[0]).toBe('2026-10-26');
    expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06');
    expect(weeksOfMonth('2026-11-23', sunday)[0]?.[0]).toBe('2026-11-01');
  });

  it('are four weeks in a February that fits them', () => {
    expect(weeksOfMonth('2027-02-10', monday)).toHaveLength(4);
    expect(weeksOfMonth('2027-02-10', sunday)).toHaveLength(5);
  });

  it('follow each other without a gap, every month of a leap year', () => {
    for (let month = 1; month <= 12; month += 1) {
      const days = weeksOfMonth(`2028-${String(month).padStart(2, '0')}-15`, sunday).flat();
      for (const [index, day] of days.entries()) {
        const next = days[index + 1];
        if (next) expect(Temporal.PlainDate.from(day).until(next).days).toBe(1);
      }
    }
  });

  it('begin the week where the language is spoken', () => {
    expect(firstWeekday('en-US')).toBe(sunday);
    expect(firstWeekday('de-DE')).toBe(monday);
  });
});

describe('keys in the calendar', () => {
  it('move by day, week, month, and to the ends of the week', () => {
    const from = '2026-01-31';
    const led = (key: string) => dayByKey(key, from, monday);
    expect(led('ArrowLeft')).toBe('2026-01-30');
    expect(led('ArrowRight')).toBe('2026-02-01');
    expect(led('ArrowUp')).toBe('2026-01-24');
    expect(led('ArrowDown')).toBe('2026-02-07');
    expect(led('Home')).toBe('2026-01-26');
    expect(led('End')).toBe('2026-02-01');
    expect(led('x')).toBeNull();
  });

  it('stay on the last day where a month is shorter', () => {
    expect(monthsLater('2026-01-31', 1)).toBe('2026-02-28');
    expect(monthsLater('2026-03-31', -1)).toBe('2026-02-28');
    expect(weekStart('2026-02-28', sunday)).toBe('2026-02-22');
  });
});
