/**
 * What is kept in memory of the word index: of each document whose it is, and what the last letters
 * asked for, so that the next one reads little. Nothing of it can be out of date, because segments
 * never change; when there are others, what was put together of them is given up. With 30,000 people
 * and 400,000 texts it is at most 15 MB, in pages that were searched from.
 */
import { Dexie } from 'dexie';
import { bucketOf, headSize, idAt, type IdRow, idsSize, type PageRow } from '@/search/segment';
import type { ConfidantDatabase } from '../database';
import { LastAsked } from './last-asked';
import { type Best, type Documents, scoreOf } from './rank';
import { readHeads, readIdRows, readPages } from './read-index';
import type { SegmentRow } from './rows';

/** Bytes of what was read, and how many words of questions. */
const most = { pages: 4_000_000, ids: 2_000_000, words: 12, letters: 3 };

export type KeptIndex = {
  /** Numbers for the hashes of people's ids, from 0 on; the same as long as the page lives. */
  people: Map<number, number>;
  /** By the id of the segment, in the order in which places count them. */
  segments: ReadonlyMap<number, Documents>;
  /** By the beginning of the words in them. */
  pages: LastAsked<PageRow[]>;
  /** By their segment and part. */
  ids: LastAsked<IdRow>;
  /** By the words of a question that any will do of. */
  best: LastAsked<Best>;
  /** By their first letter: all words, and how often each is found. */
  vocabulary: LastAsked<ReadonlyMap<string, number>>;
};

/** The index of these segments, by the walk and id of each, which nothing else will ever be. */
type Kept = { keys: readonly string[]; index: Promise<KeptIndex>; known?: KeptIndex };
const keptOf = new WeakMap<ConfidantDatabase, Kept>();

/** The index as it is now. */
export async function readIndex(db: ConfidantDatabase): Promise<KeptIndex> {
  const rows = await db.searchSegments.toArray();
  const keys = rows.map(keyOf);
  const before = keptOf.get(db);
  if (before && before.keys.join() === keys.join()) {
    // Another question may be reading it. Dexie's own promise: a live query goes on after it.
    return before.known ?? (await Dexie.Promise.resolve(before.index));
  }
  const kept: Kept = { keys, index: makeIndex(db, rows, before) };
  keptOf.set(db, kept);
  try {
    kept.known = await kept.index;
    return kept.known;
  } catch (error) {
    if (keptOf.get(db) === kept) keptOf.delete(db);
    throw error;
  }
}

/** With the segments that are known from before. */
async function makeIndex(
  db: ConfidantDatabase,
  rows: readonly SegmentRow[],
  before: Kept | undefined,
): Promise<KeptIndex> {
  const people = before?.known?.people ?? new Map<number, number>();
  const read = await Promise.all(
    rows.map(async (row) => {
      const known = before?.keys.includes(keyOf(row)) && before.known?.segments.get(row.id);
      return [row.id, known || (await readDocuments(db, row, people))] as const;
    }),
  );
  return {
    people,
    segments: new Map(read.flatMap(([id, documents]) => (documents ? [[id, documents]] : []))),
    pages: new LastAsked<PageRow[]>(most.pages, sizeOfPages),
    ids: new LastAsked(most.ids, ({ ids }) => ids.byteLength),
    best: new LastAsked(most.words, () => 1),
    vocabulary: new LastAsked(most.letters, () => 1),
  };
}

function keyOf({ walk, id }: SegmentRow): string {
  return `${walk} ${id}`;
}

/** Undefined when the segment went while it was read. */
async function readDocuments(
  db: ConfidantDatabase,
  { id, documents: count }: SegmentRow,
  numbers: Map<number, number>,
): Promise<Documents | undefined> {
  const heads = await readHeads(db, id);
  const people = new Uint32Array(count);
  const scores = new Uint32Array(count);
  let found = 0;
  for (const head of heads) {
    const from = head.part * headSize;
    for (let at = 0; at < head.who.length; at += 1) {
      people[from + at] = numberOf(head.who[at] ?? 0, numbers);
      scores[from + at] = scoreOf(head.kinds[at] ?? 0, head.days[at] ?? 0);
    }
    found += head.who.length;
  }
  return found === count ? { people, scores } : undefined;
}

/** The number of a person by the hash of their id. */
export function numberOf(who: number, numbers: Map<number, number>): number {
  const known = numbers.get(who);
  if (known !== undefined) return known;
  numbers.set(who, numbers.size);
  return numbers.size - 1;
}

/** The pages with all words that begin so, and others of the same bucket. */
export async function pagesFor(
  db: ConfidantDatabase,
  { pages }: KeptIndex,
  beginning: string,
): Promise<PageRow[]> {
  const bucket = bucketOf(beginning);
  const known = pages.get(bucket);
  if (known) return known;
  // What was read for a letter fewer has them all.
  const shorter = bucket.length > 1 ? pages.get(bucket.slice(0, -1)) : undefined;
  const found =
    shorter?.filter((page) => page.bucket.startsWith(bucket)) ?? (await readPages(db, bucket));
  pages.put(bucket, found);
  return found;
}

/** A document of the segment with that id. */
export type Place = { segment: number; document: number };

/** The ids of the records of some documents; undefined for segments that have gone. */
export async function idsAt(
  db: ConfidantDatabase,
  { ids }: KeptIndex,
  places: readonly Place[],
): Promise<(string | undefined)[]> {
  const rows = new Map<string, IdRow>();
  const missing = new Map<string, [segment: number, part: number]>();
  for (const { segment, document } of places) {
    const part = Math.floor(document / idsSize);
    const key = keyOfIds(segment, part);
    const row = ids.get(key);
    if (row) rows.set(key, row);
    else missing.set(key, [segment, part]);
  }
  for (const row of await readIdRows(db, [...missing.values()])) {
    const key = keyOfIds(row.segment, row.part);
    rows.set(key, row);
    ids.put(key, row);
  }
  return places.map(({ segment, document }) => {
    const row = rows.get(keyOfIds(segment, Math.floor(document / idsSize)));
    return row && idAt(row, document % idsSize);
  });
}

function keyOfIds(segment: number, part: number): string {
  return `${segment} ${part}`;
}

/** Roughly, in bytes. */
function sizeOfPages(pages: readonly PageRow[]): number {
  const bytes = pages.map(
    ({ words, documents }) => documents.byteLength + bytesOfWord * words.length,
  );
  return bytes.reduce((total, each) => total + each, 0);
}

/** With where its documents end. */
const bytesOfWord = 40;
