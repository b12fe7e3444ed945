import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/domain/day';
import type { Dossier, DueItem } from '@/domain/due-item';
import { listNumbers } from '@/domain/list-numbers';
import {
  chooseDayList,
  dueItemOf,
  inListOrder,
  moreItems,
  stillHolds,
  suggestedIn,
  visibleItems,
} from '@/domain/re-engagement-list';
import { someDossier } from './arbitraries';
import { change, dossier, followUp, idOf, importantDate, promise, role, types } from './records';

const today = '2026-11-23';
const five = { day: today, budget: 5 };

/** Items with the names a test gives them as ids. */
function itemsOf(people: Record<string, Dossier>): DueItem[] {
  return Object.entries(people).flatMap(([personId, about]) => {
    const item = dueItemOf(about, types, today);
    return item === null ? [] : [{ ...item, personId }];
  });
}
const names = (items: readonly DueItem[]) => items.map(({ personId }) => personId);
const late = (typeId: string, daysLate: number) => {
  const relationship = role(typeId);
  const rhythm = types.get(typeId)?.rhythmDays ?? 0;
  return dossier(
    { relationships: [relationship] },
    { state: { lastContactOn: addDays(today, -daysLate - rhythm), contactDays: 1 } },
  );
};
const dormant = (contactDays: number) =>
  dossier({}, { state: { lastContactOn: '2024-01-01', contactDays } });

const score = (typeId: string, daysLate: number) =>
  dueItemOf(late(typeId, daysLate), types, today)?.score ?? 0;

describe('the order of the list', () => {
  it.each([
    [
      'commitments, dates, rhythm, changes, dormant ties',
      {
        dormant: dormant(9),
        change: dossier({}, { observedChanges: [change(today)] }),
        rhythm: late('mentor', 300),
        date: dossier({}, { importantDates: [importantDate('11-25')] }),
        followUp: dossier({}, { followUps: [followUp(today)] }),
        promise: dossier({}, { promises: [promise(today)] }),
      },
      ['promise', 'followUp', 'date', 'rhythm', 'change', 'dormant'],
    ],
    [
      'late relative to the rhythm: a once-a-year tie can reach the top',
      { peer: late('peer', 40), yearly: late('dormantTie', 365) },
      ['yearly', 'peer'],
    ],
    [
      'lateness is capped at three rhythms, so five years of silence do not rule',
      { ages: late('acquaintance', 1825), mentor: late('mentor', 60) },
      ['mentor', 'ages'],
    ],
    [
      'equally late, the closer one first',
      { alumni: late('alumni', 180), peer: late('peer', 60), mentor: late('mentor', 30) },
      ['mentor', 'peer', 'alumni'],
    ],
    [
      'the nearest date first',
      {
        later: dossier({}, { importantDates: [importantDate('11-26')] }),
        sooner: dossier({}, { importantDates: [importantDate('11-24')] }),
      },
      ['sooner', 'later'],
    ],
    [
      'the newest change first',
      {
        older: dossier({}, { observedChanges: [change('2026-11-01')] }),
        newer: dossier({}, { observedChanges: [change('2026-11-20')] }),
      },
      ['newer', 'older'],
    ],
    [
      'of dormant ties most history first',
      { some: dormant(3), much: dormant(12) },
      ['much', 'some'],
    ],
    [
      'what I promised before what I meant to do before what they owe me',
      {
        them: dossier({}, { promises: [promise('2026-10-01', { owedBy: 'them' })] }),
        me: dossier({}, { promises: [promise(today)] }),
        mine: dossier({}, { followUps: [followUp('2026-10-01')] }),
      },
      ['me', 'mine', 'them'],
    ],
  ])('is %s', (_, people, order) => {
    expect(names(inListOrder(itemsOf(people)))).toEqual(order);
  });

  it('counts lateness times weight, the lateness up to three rhythms', () => {
    const nothing = score('mentor', 0);
    expect(score('mentor', 30) - nothing).toBeCloseTo(200);
    expect(score('peer', 30) - nothing).toBeCloseTo(65);
    expect(score('acquaintance', 90) - nothing).toBeCloseTo(50);
    expect(score('mentor', 91)).toBe(score('mentor', 9000));
  });
});

describe('the choice of a day', () => {
  const many = itemsOf({
    promise: dossier({}, { promises: [promise(today)] }),
    birthday: dossier({}, { importantDates: [importantDate('11-23')] }),
    ...Object.fromEntries(
      Array.from({ length: 7 }, (_, index) => [`late${index}`, late('mentor', 70 - index)]),
    ),
  });

  it('always shows commitments and dates, and five others', () => {
    const list = chooseDayList(many, five);
    expect(list.chosen).toEqual([
      'promise',
      'birthday',
      'late0',
      'late1',
      'late2',
      'late3',
      'late4',
    ]);
    expect(list.more).toEqual(['late5', 'late6']);
  });
  it('shows only commitments and dates with a budget of none', () => {
    expect(chooseDayList(many, { day: today, budget: 0 }).chosen).toEqual(['promise', 'birthday']);
  });
  it('holds at most two dormant ties, though there is room', () => {
    const ties = itemsOf({ a: dormant(9), b: dormant(8), c: dormant(7) });
    const list = chooseDayList(ties, five);
    expect(list).toEqual({ day: today, chosen: ['a', 'b'], more: ['c'] });
    expect(suggestedIn(ties, list)).toEqual(['a', 'b']);
  });
  it('suggests nobody as a dormant tie who is listed for something else', () => {
    const people = itemsOf({
      a: dossier(
        {},
        { followUps: [followUp(today)], state: { lastContactOn: '2024-01-01', contactDays: 9 } },
      ),
    });
    expect(suggestedIn(people, chooseDayList(people, five))).toEqual([]);
  });

  it('removes a line that was answered, and nothing moves up but through Show more', () => {
    const list = chooseDayList(many, five);
    const left = many.filter(({ personId }) => personId !== 'late1');
    expect(names(visibleItems(left, list))).toEqual([
      'promise',
      'birthday',
      'late0',
      'late2',
      'late3',
      'late4',
    ]);
    expect(names(moreItems(left, list))).toEqual(['late5', 'late6']);
  });
  it('keeps a line in its place while one of its reasons is answered', () => {
    const relationships = [role('mentor')];
    const state = { lastContactOn: '2026-08-01', contactDays: 1 };
    const both = itemsOf({
      z: dossier({ relationships }, { state, promises: [promise(today)] }),
      late: late('mentor', 90),
    });
    const list = chooseDayList(both, five);
    const kept = itemsOf({ late: late('mentor', 90), z: dossier({ relationships }, { state }) });
    expect(names(visibleItems(kept, list))).toEqual(['z', 'late']);
  });
  it('shows a commitment that came up during the day, and nobody else', () => {
    const list = chooseDayList(many, five);
    const added = itemsOf({
      added: dossier({}, { followUps: [followUp(today)] }),
      alsoLate: late('mentor', 90),
    });
    expect(names(visibleItems([...many, ...added], list))[0]).toBe('added');
    expect(names(visibleItems([...many, ...added], list))).not.toContain('alsoLate');
    expect(names(moreItems([...many, ...added], list))).toEqual(['late5', 'late6', 'alsoLate']);
  });
  it('is kept for its day, unless there was nobody to choose', () => {
    const list = chooseDayList(many, five);
    expect(stillHolds(list, today)).toBe(true);
    expect(stillHolds(list, '2026-11-24')).toBe(false);
    expect(stillHolds(list, '2026-11-22')).toBe(false);
    expect(stillHolds({ day: today, chosen: [], more: [] }, today)).toBe(false);
    expect(stillHolds(null, today)).toBe(false);
  });

  it('is visible and more together, nobody twice or forgotten, within the budget', () => {
    const people = fc.array(someDossier, { maxLength: 25 });
    fc.assert(
      fc.property(people, fc.integer({ min: 0, max: 8 }), (dossiers, budget) => {
        const items = dossiers.flatMap((about, index) => {
          const item = dueItemOf(about, types, today);
          return item === null ? [] : [{ ...item, personId: idOf(index) }];
        });
        const list = chooseDayList(items, { day: today, budget });
        const visible = visibleItems(items, list);
        const more = moreItems(items, list);
        expect(names(inListOrder([...visible, ...more]))).toEqual(names(inListOrder(items)));
        const budgeted = visible.filter(({ reasons }) =>
          ['rhythm', 'change', 'dormant'].includes(reasons[0].kind),
        );
        expect(budgeted.length).toBeLessThanOrEqual(budget);
        const ties = visible.filter(({ reasons }) => reasons[0].kind === 'dormant');
        expect(ties.length).toBeLessThanOrEqual(listNumbers.dormantADay);
      }),
    );
  });
});
