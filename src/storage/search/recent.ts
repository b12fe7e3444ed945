/**
 * What has changed since the walk over everything: small segments, joined as they become many, so
 * that there are few of them however long the index lives.
 */
import type { Collection } from 'dexie';
import { idAt, idsSize } from '@/search/segment';
import type { ConfidantDatabase } from '../database';
import { documentsOf, searchTables } from './documents';
import { readAnyRecords } from './records';
import type { IndexStateRow, PendingRow, SegmentRow } from './rows';
import { putSegments } from './segments';

/** Changes taken into one segment. */
const batch = 1000;
/** A segment is made again together with what is new when it is no larger than so many times that. */
const joined = 4;
/** Changes beside so many documents of the last walk make another walk worth it. */
const mostRecent = { documents: 5000, share: 0.25 };

/** Indexes what has changed, with the small segments of before. */
export async function absorb(
  db: ConfidantDatabase,
  state: IndexStateRow,
  pause: () => Promise<void>,
): Promise<'more' | 'done'> {
  const pending = await pendingRecords(db).limit(batch).toArray();
  const { segments, ids } = await smallSegments(db, pending.length);
  const all = new Set([...ids, ...pending.map(({ id }) => id)]);
  const records = await readAnyRecords(db, [...all]);
  const documents = records.flatMap(documentsOf);
  await pause();
  const at = null;
  const put = await putSegments(db, { state, at, documents, recent: true, instead: segments });
  if (put) await removePending(db, pending);
  return put && pending.length === batch ? 'more' : 'done';
}

/** The records that wait to be indexed. */
export function pendingRecords(db: ConfidantDatabase): Collection<PendingRow, string> {
  return db.searchPending.where('table').anyOf(searchTables);
}

/** The newest small segments, and the ids of their records. */
async function smallSegments(
  db: ConfidantDatabase,
  count: number,
): Promise<{ segments: number[]; ids: string[] }> {
  const recent = await db.searchSegments.filter((segment) => segment.recent).toArray();
  const segments: number[] = [];
  const ids: string[] = [];
  let size = count;
  for (const { id, documents } of recent.toReversed()) {
    if (documents > joined * size) break;
    segments.push(id);
    ids.push(...(await idsIn(db, id)));
    size += documents;
  }
  return { segments, ids };
}

async function idsIn(db: ConfidantDatabase, segment: number): Promise<string[]> {
  const rows = await db.searchIds.where('segment').equals(segment).toArray();
  return rows.flatMap((row) =>
    Array.from({ length: Math.min(idsSize, row.ids.length / 16) }, (_, place) => idAt(row, place)),
  );
}

/** What changed again while it was indexed stays pending. */
async function removePending(db: ConfidantDatabase, done: readonly PendingRow[]): Promise<void> {
  await db.transaction('rw', db.searchPending, async () => {
    const now = await db.searchPending.bulkGet(done.map(({ id }) => id));
    const unchanged = done.filter(({ stamp }, at) => now[at]?.stamp === stamp);
    await db.searchPending.bulkDelete(unchanged.map(({ id }) => id));
  });
}

/** Whether so much has changed that the index carries much that is out of date. */
export async function isMostlyRecent(db: ConfidantDatabase): Promise<boolean> {
  const segments = await db.searchSegments.toArray();
  const recent = countIn(segments.filter((segment) => segment.recent));
  return recent > mostRecent.documents && recent > mostRecent.share * countIn(segments);
}

function countIn(segments: readonly SegmentRow[]): number {
  return segments.reduce((total, { documents }) => total + documents, 0);
}
