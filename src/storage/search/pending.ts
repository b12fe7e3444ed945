/**
 * What the index does not know yet. It is noted in the transaction that makes the change, so it
 * holds whenever the browser stops; queries look at these records themselves.
 */
import type { Records } from '@/domain/schema/records';
import type { ConfidantDatabase } from '../database';
import { isNews, type Searched, type SearchedRecord, type SearchTable } from './documents';
import type { PendingRow } from './rows';

/** A record as it was before and as it is now. */
type Written = { before: SearchedRecord | null; after: SearchedRecord };

/** Notes the records that can be found otherwise than before; within the writing transaction. */
export async function notePending(
  db: ConfidantDatabase,
  written: readonly Written[],
  newId: () => string,
): Promise<void> {
  const rows = written
    .filter(({ before, after }) => isNews(before, after))
    .map(({ after }): PendingRow => ({ id: after.record.id, table: after.table, stamp: newId() }));
  if (rows.length > 0) await db.searchPending.bulkPut(rows);
}

/** The same for what a writer has written. */
export async function noteWritten(
  db: ConfidantDatabase,
  { people, notes, interactions }: WrittenByTable,
  newId: () => string,
): Promise<void> {
  const written = [
    ...Array.from(people.values(), (entry) => pairOf('people', entry)),
    ...Array.from(notes.values(), (entry) => pairOf('notes', entry)),
    ...Array.from(interactions.values(), (entry) => pairOf('interactions', entry)),
  ];
  await notePending(db, written.flat(), newId);
}

type Entry<Name extends SearchTable> = {
  before: Records[Name] | null;
  after: Records[Name] | null;
};
type WrittenByTable = { [Name in SearchTable]: ReadonlyMap<string, Entry<Name>> };

function pairOf<Name extends SearchTable>(
  table: Name,
  { before, after }: Entry<Name>,
): { before: Searched<Name> | null; after: Searched<Name> }[] {
  if (after === null) return [];
  return [{ before: before && { table, record: before }, after: { table, record: after } }];
}

/**
 * Has everything indexed anew, in the background, while the index of before goes on answering; for
 * bulk work, within its transaction.
 */
export async function indexAnew(db: ConfidantDatabase, newId: () => string): Promise<void> {
  await db.searchPending.put({ id: 'walk', table: 'walk', stamp: newId(), peopleOnly: false });
}

/** The same for bulk work on nothing but people. */
export async function indexPeopleAnew(db: ConfidantDatabase, newId: () => string): Promise<void> {
  const wished = await db.searchPending.get('walk');
  if (wished) return;
  await db.searchPending.put({ id: 'walk', table: 'walk', stamp: newId(), peopleOnly: true });
}
