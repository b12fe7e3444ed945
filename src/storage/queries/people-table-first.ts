/** The first screen of the list of people, by an index: there at once, however many are kept. */
import type { Day } from '@/domain/day';
import type { PeopleSort } from '@/domain/schema/records';
import type { ConfidantDatabase, PersonRow } from '../database';
import { lineMaker, type PersonLine } from './person-line';
import { readTypes } from './settings';

export type FirstLines = {
  /** In the order of the list. */
  lines: PersonLine[];
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
  // No other table: this would wait for whoever writes it, such as the word index being made.
  const tables = [db.people, db.interactions, db.relationshipTypes];
  return db.transaction('r', tables, async () => {
    // All at once, before anything else is asked of the database.
    const [types, all, trashed, rows] = await Promise.all([
      readTypes(db),
      db.people.count(),
      db.people.where('deletedAt').above('').count(),
      firstRows(db, sort, limit),
    ]);
    return { lines: rows.map(lineMaker(types, today)), kept: all - trashed };
  });
}

async function firstRows(
  db: ConfidantDatabase,
  sort: PeopleSort,
  limit: number,
): Promise<PersonRow[]> {
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
      return shown(await newestContacts(db)).slice(0, limit);
  }
}

/** The newest contacts looked at: of more people than a screen shows, unless few talk a lot. */
const recentContacts = 400;

/** Whoever the newest contacts were with, by way of those: what people are kept by has no such index. */
async function newestContacts(db: ConfidantDatabase): Promise<PersonRow[]> {
  const newestLast = db.interactions.orderBy('on');
  newestLast.reverse(); // Dexie turns the collection itself round.
  const recent = await newestLast.limit(recentContacts).toArray();
  // Of the oldest day read there may be more, unless all are read.
  const complete = recent.length < recentContacts ? '' : (recent.at(-1)?.on ?? '');
  const ids = new Set(recent.flatMap(({ contactIds }) => contactIds));
  const rows = await db.people.bulkGet([...ids]);
  return rows
    .flatMap((row) => ((row?.state.lastContactOn ?? '') > complete && row ? [row] : []))
    .toSorted(newestFirst);
}

/** As the list sorts: the newest first, equal ones by name, who has none last. */
function newestFirst({ id: a, state: one }: PersonRow, { id: b, state: other }: PersonRow): number {
  const [day, otherDay] = [one.lastContactOn ?? '', other.lastContactOn ?? ''];
  if (day !== otherDay) return day > otherDay ? -1 : 1;
  const [name, otherName] = [one.foldedName, other.foldedName];
  if (name === otherName) return a < b ? -1 : 1;
  if (name === '' || otherName === '') return name === '' ? 1 : -1;
  return name < otherName ? -1 : 1;
}

/** Sorted out here: asked of the database, each row would be a step of a cursor. */
function shown(rows: readonly PersonRow[]): PersonRow[] {
  return rows.filter(({ deletedAt, archivedOn }) => deletedAt === null && archivedOn === null);
}
