/** Who is counted where in the pictures of the circle. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveTypes } from '@/domain/relationship-types';
import { type Standing, standings } from '@/domain/standing';
import { countCircle, presentStandings } from '@/pages/dashboard/circle/relationships';

const types = resolveTypes([]);
const someone = (standing: Standing, ...typeIds: string[]) => ({ standing, typeIds });

const anybody = fc.record({
  standing: fc.constantFrom(...standings),
  typeIds: fc.array(fc.constantFrom('mentor', 'peer', 'directReport', 'gone'), { maxLength: 3 }),
});

describe('the circle', () => {
  it('counts people by relationship and standing', () => {
    const { relationships, everybody } = countCircle(
      [
        someone('due', 'mentor'),
        someone('inRhythm', 'mentor'),
        someone('inRhythm', 'mentor'),
        someone('none'),
      ],
      types,
    );
    expect(relationships.map(({ typeId, total }) => [typeId, total])).toEqual([
      ['mentor', 3],
      [null, 1],
    ]);
    expect(relationships[0]?.counts).toMatchObject({ inRhythm: 2, due: 1, drifting: 0 });
    expect(everybody.total).toBe(4);
  });

  it('has the ones you mean to see most often nearest, and those without a relationship outermost', () => {
    const { relationships } = countCircle(
      [
        someone('none'),
        someone('due', 'alumni'),
        someone('due', 'directReport'),
        someone('due', 'mentor'),
      ],
      types,
    );
    expect(relationships.map(({ typeId }) => typeId)).toEqual([
      'directReport',
      'mentor',
      'alumni',
      null,
    ]);
  });

  it('counts somebody with two relationships in both, and once among everybody', () => {
    const { relationships, everybody } = countCircle([someone('due', 'mentor', 'peer')], types);
    expect(relationships.map(({ total }) => total)).toEqual([1, 1]);
    expect(everybody).toMatchObject({ total: 1, counts: { due: 1 } });
  });

  it('counts somebody with the same role twice once', () => {
    const { relationships } = countCircle([someone('due', 'mentor', 'mentor')], types);
    expect(relationships.map(({ total }) => total)).toEqual([1]);
  });

  it('agrees with asking for the people of each part, one by one', () => {
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 60 }), (lines) => {
        const { relationships, everybody } = countCircle(lines, types);
        expect(everybody.total).toBe(lines.length);
        for (const { typeId, counts, total } of relationships) {
          const its = lines.filter(({ typeIds }: { typeIds: readonly string[] }) =>
            typeId === null ? typeIds.length === 0 : typeIds.includes(typeId),
          );
          expect(total).toBe(its.length);
          for (const standing of standings) {
            expect(counts[standing]).toBe(its.filter((each) => each.standing === standing).length);
          }
        }
        const named = lines.flatMap(({ typeIds }) => typeIds);
        const withNone = lines.some(({ typeIds }) => typeIds.length === 0) ? 1 : 0;
        expect(relationships).toHaveLength(new Set(named).size + withNone);
      }),
    );
  });

  it('names the standings somebody has, in their order', () => {
    const { everybody } = countCircle([someone('dormant'), someone('inRhythm')], types);
    expect(presentStandings(everybody.counts)).toEqual(['inRhythm', 'dormant']);
  });
});
