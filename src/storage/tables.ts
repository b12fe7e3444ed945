/** Tables by name, typed, and reading them in large pieces. */
import type { Table } from 'dexie';
import type { Records } from '@/domain/schema/records';
import type { TableName } from '@/domain/schema/table-names';
import type { ConfidantDatabase, Rows } from './database';

/** The tables of records about people. */
export const partTables = [
  'notes',
  'interactions',
  'followUps',
  'promises',
  'importantDates',
  'observedChanges',
] as const;
export type PartTable = (typeof partTables)[number];

/** Whom a record is about. */
export const peopleOf: { [Name in TableName]: (record: Records[Name]) => readonly string[] } = {
  people: ({ id }) => [id],
  notes: ({ personId }) => [personId],
  interactions: ({ personIds }) => personIds,
  followUps: ({ personId }) => [personId],
  promises: ({ personId }) => [personId],
  importantDates: ({ personId }) => [personId],
  observedChanges: ({ personId }) => [personId],
  relationshipTypes: () => [],
  savedViews: () => [],
  settings: () => [],
};

/** The table of that name, with its type. */
export function tableOf<Name extends TableName>(
  db: ConfidantDatabase,
  name: Name,
): Table<Rows[Name], string> {
  const tables: { [Each in TableName]: Table<Rows[Each], string> } = db;
  return tables[name];
}

/**
 * All that a command may write. Not the word index, which the background writes at any time: a
 * click would wait for it.
 */
export function writtenTables(db: ConfidantDatabase): Table[] {
  const index = new Set([
    db.searchState.name,
    db.searchSegments.name,
    db.searchHeads.name,
    db.searchIds.name,
    db.searchPages.name,
  ]);
  return db.tables.filter(({ name }) => !index.has(name));
}

/** Rows read at once: a cursor would take a step for each, all at once would not fit in memory. */
const chunk = 8_000;

/**
 * Gives all rows of a table in pieces, in the order of their ids. While one piece is taken, the
 * browser reads the next. Smaller pieces keep a page answering between them.
 */
export async function eachChunk<Name extends TableName>(
  db: ConfidantDatabase,
  name: Name,
  take: (rows: Rows[Name][]) => void | Promise<void>,
  size = chunk,
): Promise<void> {
  const table = tableOf(db, name);
  const after = (id: string): PromiseLike<Rows[Name][]> =>
    table.where(':id').above(id).limit(size).toArray();
  const taken = async (rows: Rows[Name][]): Promise<void> => take(rows);
  let rows = await after('');
  for (;;) {
    const newest = rows.at(-1);
    if (newest === undefined) return;
    if (rows.length < size) {
      await take(rows);
      return;
    }
    // Together, so that when one fails the other's failure is heard as well.
    [rows] = await Promise.all([after(newest.id), taken(rows)]);
  }
}
