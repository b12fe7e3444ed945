/** A part of a picture leads to exactly its people: the address says who, the filters find them. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveTypes } from '@/domain/relationship-types';
import { standings } from '@/domain/standing';
import {
  dueAddress,
  relationshipAddress,
  standingAddress,
} from '@/pages/dashboard/circle/addresses';
import { countCircle } from '@/pages/dashboard/circle/relationships';
import { weeksAhead } from '@/pages/dashboard/circle/weeks-ahead';
import { routeOf } from '@/pages/dashboard/routes';
import { passesFilters } from '@/search/filter';
import { parseQuery } from '@/search/query';
import { someDay } from '../domain/arbitraries';

const today = '2026-03-04';

/** One's own types, one of which sounds like a built-in one and one of which cannot be quoted. */
const own = ['Neighbour', 'Direct report', 'The "quiet" ones', 'none', 'old friends'];
const types = resolveTypes(
  own.map((label, index) => ({
    id: `00000000-0000-4000-8000-00000000000${index}`,
    createdAt: '2026-01-01T08:00:00.000Z',
    updatedAt: '2026-01-01T08:00:00.000Z',
    revision: 1,
    deletedAt: null,
    label,
    rhythmDays: 21,
    weight: 1,
    side: 'either',
    prompts: [],
  })),
);

const anybody = fc.record({
  company: fc.constant(null),
  tags: fc.constant([]),
  typeIds: fc.array(fc.constantFrom('mentor', 'peer', 'gone', ...[...types.keys()].slice(-5)), {
    maxLength: 2,
  }),
  rhythmDays: fc.constant(null),
  lastContactOn: fc.constant(null),
  nextDueOn: fc.option(someDay),
  standing: fc.constantFrom(...standings),
});

/** How many of them the list at an address shows. */
function shownAt(
  address: string,
  people: readonly Parameters<ReturnType<typeof passesFilters>>[0][],
) {
  const { words, filters } = parseQuery(routeOf(address).query.get('q') ?? '');
  expect(words).toEqual([]);
  return people.filter(passesFilters(filters, { types, today })).length;
}

describe('the address behind', () => {
  it('a relationship and a standing shows as many people as were counted', () => {
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 30 }), (people) => {
        const { relationships, everybody } = countCircle(people, types);
        for (const { typeId, counts, total } of relationships) {
          expect(shownAt(relationshipAddress(typeId, types), people)).toBe(total);
          for (const standing of standings) {
            expect(shownAt(relationshipAddress(typeId, types, standing), people)).toBe(
              counts[standing],
            );
          }
        }
        for (const standing of standings) {
          expect(shownAt(standingAddress(standing), people)).toBe(everybody.counts[standing]);
        }
      }),
    );
  });

  it('a week shows whoever falls due in it, and together each of them once', () => {
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 30 }), (people) => {
        const weeks = weeksAhead(today, 12);
        const shown = weeks.map((week) => shownAt(dueAddress(week), people));
        const last = weeks.at(-1)?.to ?? '';
        const due = people.filter(({ nextDueOn }) => nextDueOn !== null && nextDueOn <= last);
        expect(shown.reduce((sum, count) => sum + count, 0)).toBe(due.length);
      }),
    );
  });

  it('a type of one’s own can be read in the search field', () => {
    const address = relationshipAddress('00000000-0000-4000-8000-000000000004', types);
    expect(routeOf(address).query.get('q')).toBe('type:"old friends"');
  });
});
