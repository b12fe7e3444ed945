/** Everybody, counted by relationship and standing: what the rings around you show. */
import type { RelationshipTypes } from '@/domain/relationship-types';
import { type Standing, standings } from '@/domain/standing';
import type { PersonLine } from '@/storage/queries/person-line';

export type StandingCounts = Record<Standing, number>;

export type RelationshipCount = {
  /** null: those without a current relationship. */
  typeId: string | null;
  counts: StandingCounts;
  total: number;
};

export type CircleCounts = {
  /** Those somebody has, the shortest rhythm first, those without a relationship last. */
  relationships: RelationshipCount[];
  /** Everybody once, whatever their relationships. */
  everybody: Omit<RelationshipCount, 'typeId'>;
};

type Counted = Pick<PersonLine, 'typeIds' | 'standing'>;

/** Whoever has several current relationships is counted in each of them. */
export function countCircle(lines: readonly Counted[], types: RelationshipTypes): CircleCounts {
  const everybody = { counts: noCounts(), total: 0 };
  const byType = new Map<string | null, RelationshipCount>();
  for (const { typeIds, standing } of lines) {
    add(everybody, standing);
    const its = typeIds.length === 0 ? [null] : new Set(typeIds);
    for (const typeId of its) {
      const known = byType.get(typeId) ?? { typeId, counts: noCounts(), total: 0 };
      byType.set(typeId, known);
      add(known, standing);
    }
  }
  const order = [...types.keys()];
  const placeOf = ({ typeId }: RelationshipCount): [number, number] => {
    if (typeId === null) return [Infinity, 1];
    const place = order.indexOf(typeId);
    return [types.get(typeId)?.rhythmDays ?? 100_000, place === -1 ? order.length : place];
  };
  const relationships = [...byType.values()]
    .map((count) => ({ count, place: placeOf(count) }))
    .toSorted((a, b) => compare(a.place[0], b.place[0]) || compare(a.place[1], b.place[1]))
    .map(({ count }) => count);
  return { relationships, everybody };
}

/** The standings anybody has, in their order. */
export function presentStandings(counts: StandingCounts): Standing[] {
  return standings.filter((standing) => counts[standing] > 0);
}

function noCounts(): StandingCounts {
  return { inRhythm: 0, due: 0, drifting: 0, dormant: 0, none: 0, paused: 0, archived: 0 };
}

function add(to: { counts: StandingCounts; total: number }, standing: Standing): void {
  to.counts[standing] += 1;
  to.total += 1;
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
