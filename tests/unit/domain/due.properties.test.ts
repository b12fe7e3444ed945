/** What holds for anybody on any day, whatever is kept about them. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/domain/day';
import { nextDueOn, reasonsFor } from '@/domain/due';
import { dueItemOf } from '@/domain/re-engagement-list';
import { weightOf } from '@/domain/rhythm';
import { strengthOf } from '@/domain/strength';
import { someDay, someDossier } from './arbitraries';
import { types } from './records';

const listedOn = (about: Parameters<typeof reasonsFor>[0], day: string) =>
  reasonsFor(about, types, day).length > 0;

describe('the next due day', () => {
  it('is past or today exactly when somebody is listed today', () => {
    fc.assert(
      fc.property(someDossier, someDay, (about, today) => {
        const next = nextDueOn(about, types, today);
        expect(next !== null && next <= today).toBe(listedOn(about, today));
      }),
      { numRuns: 2000 },
    );
  });

  it('is otherwise the first day with a reason, found by going day by day', () => {
    fc.assert(
      fc.property(someDossier, someDay, (about, today) => {
        const next = nextDueOn(about, types, today);
        if (next !== null && next <= today) return;
        let day = addDays(today, 1);
        const end = next ?? addDays(today, 200);
        while (day < end) {
          expect(listedOn(about, day), day).toBe(false);
          day = addDays(day, 1);
        }
        if (next !== null) expect(listedOn(about, next), next).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('does not move while the days pass before it', () => {
    fc.assert(
      fc.property(someDossier, someDay, fc.integer({ min: 1, max: 400 }), (about, today, days) => {
        const next = nextDueOn(about, types, today);
        const later = addDays(today, days);
        if (next !== null && next <= later) return;
        expect(nextDueOn(about, types, later)).toBe(next);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('reasons', () => {
  it('stand strongest first, and the item scores as its strongest', () => {
    fc.assert(
      fc.property(someDossier, someDay, (about, today) => {
        const weight = weightOf(about.person, types, today);
        const strengths = reasonsFor(about, types, today).map((each) =>
          strengthOf(each, weight, today),
        );
        expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
        expect(dueItemOf(about, types, today)?.score).toBe(strengths[0]);
      }),
    );
  });
});
