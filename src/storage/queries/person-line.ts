/**
 * One line about somebody, as light as it can be: what a list of everybody shows, sorts and filters
 * by. 100,000 of them fit in a page's memory, which as many rows with all that is in them do not.
 */
import type { Day, Moment } from '@/domain/day';
import { displayName } from '@/domain/display-name';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { currentRelationships, rhythmOf, type RingFacts, ringOf } from '@/domain/rhythm';
import { type Standing, standingOf } from '@/domain/standing';
import type { PersonRow } from '../database';

export type PersonLine = {
  id: string;
  /** Blank when somebody is not known by any name. */
  name: string;
  foldedName: string;
  /** What was typed, else what the page said. */
  headline: string | null;
  company: string | null;
  /** Types of the current roles, the primary one first. */
  typeIds: readonly string[];
  tags: readonly string[];
  /** The rhythm that applies today, in days. */
  rhythmDays: number | null;
  lastContactOn: Day | null;
  /** The first day with a reason to list them, in the past while one waits. */
  nextDueOn: Day | null;
  standing: Standing;
  ring: RingFacts;
  touchedAt: Moment;
  /** Whether a profile of theirs is known. */
  linked: boolean;
};

/** Makes lines as they are on `today`. One maker for many: what is equal in them is kept once. */
export function lineMaker(types: RelationshipTypes, today: Day): (row: PersonRow) => PersonLine {
  const known = new Map<string, string>();
  const once = <Text extends string | null>(text: Text): Text | string => {
    if (text === null) return text;
    const first = known.get(text);
    if (first !== undefined) return first;
    known.set(text, text);
    return text;
  };
  return (row) => ({
    id: row.id,
    name: displayName(row, ''),
    foldedName: row.state.foldedName,
    headline: once(row.headline ?? row.seen?.headline ?? null),
    company: once(row.company ?? row.seen?.company ?? null),
    typeIds: listed(currentRelationships(row, today).map(({ typeId }) => once(typeId))),
    tags: listed(row.tags.map((tag) => once(tag))),
    rhythmDays: rhythmOf(row, types, today),
    lastContactOn: once(row.state.lastContactOn),
    nextDueOn: once(row.state.nextDueOn),
    standing: standingOf(row, row.state, types, today),
    ring: ringOf(row, row.state, types, today),
    touchedAt: row.touchedAt,
    linked: row.keyIds.length > 0,
  });
}

const nothing: readonly string[] = [];

/** Most people have no tag and no role: they share one empty list. */
function listed(values: readonly string[]): readonly string[] {
  return values.length === 0 ? nothing : values;
}
