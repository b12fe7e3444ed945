/** The first screen of the list of people, by an index: there at once, however many are kept. */
import type { Day } from '@/domain/day';
import type { PeopleSort } from '@/domain/schema/records';
import type { ConfidantDatabase, PersonRow } from '../database';
import { lineMaker, type PersonLine } from './person-line';
import { readTypes } from './settings';

export type FirstLines = {
  /** In the order of the list; null for an order that no index has. */
  lines: PersonLine[] | null;
  /** How many people are kept. */
  kept: number;
};

/** The lines among the first `limit` people who are neither in the trash nor archived. */
export function readFirstLines(
  db: ConfidantDatabase,
  sort: PeopleSort,
  today: Day,
  limit: number,
): Promise<FirstLines> {
  return db.transaction('r', db.tables, async () => {
    // All at once, before anything else is asked of the database.
    const [types, all, trashed, rows] = await Promise.all([
      readTypes(db),
      db.people.count(),
      db.people.where('deletedAt').above('').count(),
      firstRows(db, sort, limit),
    ]);
    return { lines: rows && rows.map(lineMaker(types, today)), kept: all - trashed };
  });
}

async function firstRows(
  db: ConfidantDatabase,
  sort: PeopleSort,
  limit: number,
): Promise<PersonRow[] | null> {
  switch (sort) {
    case 'name':
      return shown(await db.people.where('state.foldedName').above('').limit(limit).toArray());
    case 'nextDue':
      return shown(await db.people.where('state.nextDueOn').above('').limit(limit).toArray());
    case 'changed': {
      const newestLast = db.people.orderBy('touchedAt');
      newestLast.reverse(); // Dexie turns the collection itself round.
      return shown(await newestLast.limit(limit).toArray());
    }
    case 'lastContact':
      return null;
  }
}

/** Sorted out here: asked of the database, each row would be a step of a cursor. */
function shown(rows: readonly PersonRow[]): PersonRow[] {
  return rows.filter(({ deletedAt, archivedOn }) => deletedAt === null && archivedOn === null);
}
