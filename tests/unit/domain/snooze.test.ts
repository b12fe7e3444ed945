import { describe, expect, it } from 'vitest';
import { nextDueOn, reasonsFor } from '@/domain/due';
import type { Dossier } from '@/domain/due-item';
import { snoozeChoices } from '@/domain/snooze';
import { change, dossier, followUp, importantDate, promise, role, types } from './records';

const kinds = (about: Dossier, day: string) =>
  reasonsFor(about, types, day).map(({ kind }) => kind);

describe('a snooze from Monday 23 to Monday 30 November', () => {
  const snooze = { setAt: '2026-11-23T10:00:00.000Z', setOn: '2026-11-23', until: '2026-11-30' };
  const later = { createdAt: '2026-11-24T09:00:00.000Z', updatedAt: '2026-11-24T09:00:00.000Z' };
  const late = { lastContactOn: '2026-10-01', contactDays: 1 };
  const mentor = { relationships: [role('mentor')], snooze };

  it.each([
    ['the rhythm', dossier(mentor, { state: late })],
    [
      'a rhythm that falls due inside it',
      dossier(mentor, { state: { lastContactOn: '2026-10-27' } }),
    ],
    [
      'a change, even one seen inside it',
      dossier({ snooze }, { observedChanges: [change('2026-11-25')] }),
    ],
    [
      'a dormant suggestion',
      dossier({ snooze }, { state: { lastContactOn: '2024-01-01', contactDays: 9 } }),
    ],
    ['a follow-up that was due', dossier({ snooze }, { followUps: [followUp('2026-11-23')] })],
    ['a promise that was due', dossier({ snooze }, { promises: [promise('2026-11-01')] })],
  ])('silences %s until it ends', (_, about) => {
    expect(kinds(about, '2026-11-29')).toEqual([]);
    expect(kinds(about, '2026-11-30')).toHaveLength(1);
    expect(nextDueOn(about, types, '2026-11-25')).toBe('2026-11-30');
  });

  it.each([
    [
      'a follow-up dated inside it',
      dossier({ snooze }, { followUps: [followUp('2026-11-26')] }),
      '2026-11-26',
    ],
    [
      'a promise dated inside it',
      dossier({ snooze }, { promises: [promise('2026-11-26')] }),
      '2026-11-26',
    ],
    [
      'a follow-up added later',
      dossier({ snooze }, { followUps: [followUp('2026-11-24', later)] }),
      '2026-11-24',
    ],
    [
      'one added later for an earlier day',
      dossier({ snooze }, { promises: [promise('2026-11-20', later)] }),
      '2026-11-24',
    ],
    [
      'a birthday inside it',
      dossier({ snooze }, { importantDates: [importantDate('11-27', { leadDays: 1 })] }),
      '2026-11-26',
    ],
  ])('lets %s come on its day', (_, about, day) => {
    expect(kinds(about, day)).toHaveLength(1);
  });

  it('silences a birthday that was due, which is over when the snooze ends', () => {
    const about = dossier(
      { snooze },
      { importantDates: [importantDate('11-25', { leadDays: 3 })] },
    );
    expect(kinds(about, '2026-11-25')).toEqual([]);
    expect(nextDueOn(about, types, '2026-11-24')).toBe('2027-11-22');
  });

  it('does not end when the rhythm is worked out again', () => {
    const about = dossier({ ...mentor, trackingSince: '2026-01-01' }, { state: late });
    expect(nextDueOn(structuredClone(about), types, '2026-11-24')).toBe('2026-11-30');
  });
});

describe('the choices', () => {
  it.each([
    // On a Monday, Monday is the next one.
    ['2026-11-23', ['2026-11-24', '2026-11-30', '2026-11-30', '2026-12-07', '2026-12-23']],
    ['2026-11-29', ['2026-11-30', '2026-11-30', '2026-12-06', '2026-12-13', '2026-12-29']],
    ['2027-01-31', ['2027-02-01', '2027-02-01', '2027-02-07', '2027-02-14', '2027-02-28']],
  ])('on %s are tomorrow, Monday, a week, two weeks, a month', (today, days) => {
    expect(snoozeChoices(today).map(({ until }) => until)).toEqual(days);
  });
});
