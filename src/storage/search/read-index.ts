/**
 * Reading the word index. Its rows never change, so they are read past Dexie, whose live queries
 * would keep watch over each.
 */
import { Dexie } from 'dexie';
import { eachWord, type HeadRow, type IdRow, isOneBucket, type PageRow } from '@/search/segment';
import type { ConfidantDatabase } from '../database';

/** Documents that have a word. */
export type Posting = { segment: number; documents: Uint16Array };

/** Whose the documents of a segment are, and when they were written. */
export function readHeads(db: ConfidantDatabase, segment: number): Promise<HeadRow[]> {
  return getAll<HeadRow>(db, 'searchHeads', [between([segment], [segment, []])]);
}

/** The pages of a bucket, or of all that begin so when it is shorter than one: one range read. */
export function readPages(db: ConfidantDatabase, bucket: string): Promise<PageRow[]> {
  const last = isOneBucket(bucket) ? bucket : `${bucket}\uFFFF`;
  return getAll<PageRow>(db, 'searchPages', [between([bucket], [last, []])]);
}

/** Who has the words that `isMeant`. */
export function postingsIn(
  pages: readonly PageRow[],
  isMeant: (word: string) => boolean,
): Posting[] {
  const found: Posting[] = [];
  for (const page of pages) {
    eachWord(page, (word, documents) => {
      if (isMeant(word)) found.push({ segment: page.segment, documents });
    });
  }
  return found;
}

/** The documents of one that are in the other as well. */
export function inBoth(one: readonly Posting[], other: readonly Posting[]): Posting[] {
  const others = Map.groupBy(other, ({ segment }) => segment);
  return one.map(({ segment, documents }) => {
    const there = new Set(
      (others.get(segment) ?? []).flatMap((each) => Array.from(each.documents)),
    );
    return { segment, documents: documents.filter((document) => there.has(document)) };
  });
}

/** Ids of the records of documents, by segment and part; without those of segments that have gone. */
export function readIdRows(
  db: ConfidantDatabase,
  keys: readonly (readonly [segment: number, part: number])[],
): Promise<IdRow[]> {
  return getAll<IdRow>(
    db,
    'searchIds',
    keys.map((key) => between(key, key)),
  );
}

type Key = readonly unknown[];

function between(from: Key, to: Key): IDBKeyRange {
  // The tests bring their own.
  return Dexie.dependencies.IDBKeyRange.bound(from, to);
}

type IndexTable = 'searchPages' | 'searchHeads' | 'searchIds';

/** Every row in some ranges, in one transaction. */
function getAll<Row>(
  db: ConfidantDatabase,
  table: IndexTable,
  ranges: readonly IDBKeyRange[],
): Promise<Row[]> {
  if (ranges.length === 0) return Promise.resolve([]);
  // Dexie's own promise: a live query goes on after it.
  const reading = new Dexie.Promise<Row[]>((resolve, reject) => {
    const transaction = db.backendDB().transaction(table);
    const found: Row[] = [];
    for (const range of ranges) {
      const request = transaction.objectStore(table).getAll(range);
      request.addEventListener('success', () => {
        // What segments.ts put there.
        const rows: Row[] = request.result;
        for (const row of rows) found.push(row);
      });
    }
    transaction.addEventListener('complete', () => resolve(found));
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not read')));
  });
  return Promise.resolve(reading);
}
