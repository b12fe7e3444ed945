/** Writes segments of the word index, and takes them away: each time whole, in one transaction. */
import { type IndexedDocument, makeSegment, segmentSize, type SegmentRows } from '@/search/segment';
import type { ConfidantDatabase } from '../database';
import type { IndexStateRow, SegmentRow } from './rows';

export type NewSegments = {
  state: IndexStateRow;
  /** How far the walk is afterwards. */
  at: IndexStateRow['at'];
  documents: readonly IndexedDocument[];
  recent: boolean;
  /** Segments whose documents are in these. */
  instead?: readonly number[];
};

/** Puts documents into the index; false, with nothing done, when it has gone on meanwhile. */
export async function putSegments(
  db: ConfidantDatabase,
  { state, at, documents, recent, instead = [] }: NewSegments,
): Promise<boolean> {
  const { walk, next } = state;
  const made: { row: SegmentRow; rows: SegmentRows }[] = [];
  for (let from = 0; from < documents.length; from += segmentSize) {
    const some = documents.slice(from, from + segmentSize);
    const id = next + made.length;
    made.push({ row: { id, walk, documents: some.length, recent }, rows: makeSegment(id, some) });
  }
  return db.transaction('rw', indexTables(db), async () => {
    const now = await db.searchState.get('state');
    if (JSON.stringify(now) !== JSON.stringify(state)) return false;
    for (const { row, rows } of made) {
      await db.searchSegments.put(row);
      await db.searchHeads.bulkPut(rows.heads);
      await db.searchIds.bulkPut(rows.ids);
      await db.searchPages.bulkPut(rows.pages);
    }
    await removeSegments(db, instead);
    if (state.at !== null && !state.at.peopleOnly && at === null)
      await removeEarlierWalks(db, walk);
    await db.searchState.put({ id: 'state', walk, next: next + made.length, at });
    return true;
  });
}

function indexTables(db: ConfidantDatabase) {
  return [db.searchState, db.searchSegments, db.searchHeads, db.searchIds, db.searchPages];
}

/** Everything is in the segments of this walk. */
async function removeEarlierWalks(db: ConfidantDatabase, walk: string): Promise<void> {
  const earlier = await db.searchSegments.filter((segment) => segment.walk !== walk).primaryKeys();
  await removeSegments(db, earlier);
}

async function removeSegments(db: ConfidantDatabase, ids: readonly number[]): Promise<void> {
  for (const id of ids) {
    await db.searchSegments.delete(id);
    for (const table of [db.searchHeads, db.searchIds, db.searchPages]) {
      await table.where('segment').equals(id).delete();
    }
  }
}
