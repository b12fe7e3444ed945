/**
 * Reading the word index. Its rows never change, so they are read past Dexie (whose live queries
 * would keep watch over each), and what every question needs is kept in memory.
 */
import { Dexie } from 'dexie';
import {
  bucketOf,
  eachWord,
  headSize,
  type HeadRow,
  type IdRow,
  idAt,
  idsSize,
  isOneBucket,
  type PageRow,
} from '@/search/segment';
import type { ConfidantDatabase } from '../database';

/** All documents of a segment, by their number. */
export type Documents = { who: Uint32Array; days: Uint16Array; kinds: Uint8Array };
/** Documents that have a word. */
export type Posting = { segment: number; documents: Uint16Array };

/** By the walk and the segment, which nothing else will ever be. */
const kept = new WeakMap<ConfidantDatabase, Map<string, Documents>>();

/** The documents of every segment there is. */
export async function readSegments(db: ConfidantDatabase): Promise<ReadonlyMap<number, Documents>> {
  const rows = await db.searchSegments.toArray();
  const before = kept.get(db) ?? new Map<string, Documents>();
  const now = new Map<string, Documents>();
  kept.set(db, now);
  const segments = new Map<number, Documents>();
  await Promise.all(
    rows.map(async ({ id, walk, documents: count }) => {
      const key = `${walk} ${id}`;
      const documents = before.get(key) ?? (await readDocuments(db, id, count));
      if (documents === undefined) return;
      now.set(key, documents);
      segments.set(id, documents);
    }),
  );
  return segments;
}

/** Undefined when the segment went while it was read. */
async function readDocuments(
  db: ConfidantDatabase,
  segment: number,
  count: number,
): Promise<Documents | undefined> {
  const heads = await getAll<HeadRow>(db, 'searchHeads', between([segment], [segment, []]));
  const who = new Uint32Array(count);
  const days = new Uint16Array(count);
  const kinds = new Uint8Array(count);
  let found = 0;
  for (const head of heads) {
    who.set(head.who, head.part * headSize);
    days.set(head.days, head.part * headSize);
    kinds.set(head.kinds, head.part * headSize);
    found += head.who.length;
  }
  return found === count ? { who, days, kinds } : undefined;
}

/** The pages with all words that begin so, and others of the same bucket: one range read. */
export function readPages(db: ConfidantDatabase, beginning: string): Promise<PageRow[]> {
  const bucket = bucketOf(beginning);
  const last = isOneBucket(beginning) ? bucket : `${bucket}\uFFFF`;
  return getAll<PageRow>(db, 'searchPages', between([bucket], [last, []]));
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

export type Place = { segment: number; document: number };

/** The ids of the records of some documents; undefined for segments that have gone. */
export async function readIds(
  db: ConfidantDatabase,
  places: readonly Place[],
): Promise<(string | undefined)[]> {
  const keyOf = ({ segment, document }: Place) => `${segment} ${Math.floor(document / idsSize)}`;
  const wanted = new Map(places.map((place) => [keyOf(place), place]));
  const found = await getAllOf<IdRow>(
    db,
    'searchIds',
    Array.from(wanted.values(), ({ segment, document }) => {
      const part = Math.floor(document / idsSize);
      return between([segment, part], [segment, part]);
    }),
  );
  const rows = new Map(found.map((row) => [`${row.segment} ${row.part}`, row]));
  return places.map((place) => {
    const row = rows.get(keyOf(place));
    return row && idAt(row, place.document % idsSize);
  });
}

type Key = readonly unknown[];

function between(from: Key, to: Key): IDBKeyRange {
  // The tests bring their own.
  return Dexie.dependencies.IDBKeyRange.bound(from, to);
}

type IndexTable = 'searchPages' | 'searchHeads' | 'searchIds';

/** Every row in a range of keys. */
function getAll<Row>(db: ConfidantDatabase, table: IndexTable, range: IDBKeyRange): Promise<Row[]> {
  return getAllOf(db, table, [range]);
}

/** Every row in some ranges, in one transaction. */
function getAllOf<Row>(
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
