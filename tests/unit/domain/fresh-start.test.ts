import { describe, expect, it } from 'vitest';
import { addDays } from '@/domain/day';
import { offerFreshStart, restartForDueOn, spreadDays } from '@/domain/fresh-start';
import { rhythmDueOn } from '@/domain/rhythm';
import { dossier, types } from './records';

const today = '2026-11-23';
const away = { today, tracked: 10, overdue: 3, lastOpenedOn: '2026-11-08', answeredOn: null };
const behind = { ...away, overdue: 6, lastOpenedOn: today };

describe('a fresh start', () => {
  it.each([
    ['after 14 days without a visit', away, 'away'],
    ['not after 13', { ...away, lastOpenedOn: '2026-11-09' }, null],
    ['when most are overdue', behind, 'behind'],
    ['not when half are', { ...behind, overdue: 5 }, null],
    ['not with nine people', { ...behind, tracked: 9, overdue: 9 }, null],
    ['not with nobody overdue', { ...away, overdue: 0 }, null],
    ['not within 30 days of an answer', { ...behind, answeredOn: '2026-10-25' }, null],
    ['again 30 days after it', { ...behind, answeredOn: '2026-10-24' }, 'behind'],
    ['not for being away when nothing was ever opened', { ...away, lastOpenedOn: null }, null],
  ])('is offered %s', (_, facts, offer) => {
    expect(offerFreshStart(facts)).toBe(offer);
  });
});

describe('spreading', () => {
  it('puts the first tomorrow, the last within the time, as many a day as need be', () => {
    const days = spreadDays(30, today, 14);
    expect(days[0]).toBe('2026-11-24');
    expect(days.at(-1)).toBe(addDays(today, 14));
    const counts = new Map<string, number>();
    for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
    expect(counts.size).toBe(14);
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(3);
  });
  it('gives a few people days apart', () => {
    expect(spreadDays(2, today, 14)).toEqual(['2026-11-24', '2026-12-01']);
    expect(spreadDays(0, today, 14)).toEqual([]);
  });
  it.each([
    ['never in touch', { trackingSince: '2026-01-01' }, null],
    ['long ago', {}, '2025-01-01'],
  ])('makes a rhythm due on the chosen day: %s', (_, fields, lastContactOn) => {
    const restartedOn = restartForDueOn('2026-12-01', 30);
    const { person, state } = dossier(
      { ...fields, rhythmDays: 30, restartedOn },
      { state: { lastContactOn } },
    );
    expect(rhythmDueOn(person, state, types, today)).toBe('2026-12-01');
  });
});
