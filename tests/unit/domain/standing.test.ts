import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '@/domain/day';
import type { Person } from '@/domain/schema/records';
import { standingOf } from '@/domain/standing';
import { role, somebody, types } from './records';

const today = '2026-03-04';

const mentor = [role('mentor')];

/** How things stand with somebody last talked to so many days ago, on `days` contact days. */
function standing(
  fields: Partial<Person> & { mustShowOn?: Day },
  daysAgo: number | null = null,
  days = daysAgo === null ? 0 : 1,
) {
  const lastContactOn = daysAgo === null ? null : addDays(today, -daysAgo);
  const state = { lastContactOn, contactDays: days, medianGapDays: days > 1 ? 10 : null };
  return standingOf({ ...somebody(), mustShowOn: null, ...fields }, state, types, today);
}

describe('how things stand', () => {
  it('is none when nothing was ever meant to come back', () => {
    expect(standing({})).toBe('none');
    expect(standing({}, 900)).toBe('none');
  });

  it('is in rhythm until the rhythm is due, due on that day, drifting a whole rhythm later', () => {
    expect(standing({ relationships: mentor }, 29)).toBe('inRhythm');
    expect(standing({ relationships: mentor }, 30)).toBe('due');
    expect(standing({ relationships: mentor }, 59)).toBe('due');
    expect(standing({ relationships: mentor }, 60)).toBe('drifting');
  });

  it('is due with a commitment of today, with a rhythm or without', () => {
    expect(standing({ mustShowOn: today })).toBe('due');
    expect(standing({ mustShowOn: addDays(today, 1) })).toBe('none');
    expect(standing({ relationships: mentor, mustShowOn: today }, 3)).toBe('due');
  });

  it('is dormant after a year of silence without a rhythm, given some history', () => {
    expect(standing({}, 365, 3)).toBe('dormant');
    expect(standing({}, 364, 3)).toBe('none');
    expect(standing({}, 900, 2)).toBe('none');
  });

  it('is dormant, not drifting, when the relationship’s rhythm has become unreal', () => {
    expect(standing({ relationships: mentor }, 181, 4)).toBe('dormant');
    expect(standing({ rhythmDays: 30 }, 181, 4)).toBe('drifting');
    expect(standing({ relationships: mentor, mustShowOn: today }, 181, 4)).toBe('due');
  });

  it('says first what was put away by hand', () => {
    expect(standing({ relationships: mentor, pausedOn: today }, 90)).toBe('paused');
    expect(standing({ pausedOn: today, archivedOn: today }, 90)).toBe('archived');
  });

  it('does not change with a snooze', () => {
    const snooze = { setAt: `${today}T08:00:00.000Z`, setOn: today, until: addDays(today, 9) };
    expect(standing({ relationships: mentor, snooze }, 30)).toBe('due');
  });
});
