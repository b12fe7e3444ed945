/** People that a question's filters let through, by way of an index where there is one. */
import { addDays, type Day } from '@/domain/day';
import { fold } from '@/domain/display-name';
import { currentRelationships, rhythmOf } from '@/domain/rhythm';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { standingOf } from '@/domain/standing';
import { dueWithin, type FilterFacts } from '@/search/filter';
import type { Filter } from '@/search/query';
import type { ConfidantDatabase, PersonRow } from '../database';
import { wordKinds } from './search-words';

/** Rows read at once: a few milliseconds of work. */
const piece = 250;

/** What filters look at, of a row. */
export function factsOf(row: PersonRow, types: RelationshipTypes, today: Day): FilterFacts {
  return {
    company: row.company ?? row.seen?.company ?? null,
    tags: row.tags,
    typeIds: currentRelationships(row, today).map(({ typeId }) => typeId),
    rhythmDays: rhythmOf(row, types, today),
    lastContactOn: row.state.lastContactOn,
    nextDueOn: row.state.nextDueOn,
    standing: standingOf(row, row.state, types, today),
  };
}

/**
 * Everybody whom the filters may let through, lately touched first, in pieces. They are to be asked
 * still; people in the trash are left out.
 */
export async function* peopleToFilter(
  db: ConfidantDatabase,
  filters: readonly Filter[],
  today: Day,
): AsyncGenerator<PersonRow[], void, undefined> {
  const ids = (await idsByIndex(db, filters, today)) ?? (await everybody(db));
  for (let at = 0; at < ids.length; at += piece) {
    const rows = await db.people.bulkGet(ids.slice(at, at + piece));
    yield rows.filter((row) => row !== undefined).filter(({ deletedAt }) => deletedAt === null);
  }
}

async function everybody(db: ConfidantDatabase): Promise<string[]> {
  const ids = await db.people.orderBy('touchedAt').primaryKeys();
  return ids.toReversed();
}

/** The ids of the first filter that an index can answer. */
async function idsByIndex(
  db: ConfidantDatabase,
  filters: readonly Filter[],
  today: Day,
): Promise<string[] | undefined> {
  for (const { field, value } of filters) {
    if (field === 'tag') {
      return db.people
        .where('words')
        .equals(wordKinds.tag + fold(value))
        .primaryKeys();
    }
    // Of several values of these, any will do: then one index does not answer.
    if (filters.filter((each) => each.field === field).length > 1) continue;
    const ids = await (field === 'due' ? dueIds(db, value, today) : undefined);
    if (ids) return ids;
  }
  return undefined;
}

function dueIds(
  db: ConfidantDatabase,
  value: string,
  today: Day,
): PromiseLike<string[]> | undefined {
  const due = db.people.where('state.nextDueOn');
  switch (value) {
    case 'late':
      return due.below(today).primaryKeys();
    case 'today':
      return due.equals(today).primaryKeys();
    case 'week':
      return due.between(today, addDays(today, dueWithin), true, true).primaryKeys();
    default:
      return undefined;
  }
}
