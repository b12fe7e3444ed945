/**
 * A piece of the word index: some documents and, for each of their words, the documents that have
 * it. A segment is made once and never changed; whoever asks reads a few of its rows.
 *
 * A document is one text about one person: a note of three people would be three documents. It may
 * have been edited since, or be gone: the index only says where to look.
 */
import { daysBetween, type Day } from '@/domain/day';

/** What a document's text is; the number is kept, and smaller ones are found first. */
export const documentKinds = { person: 0, howMet: 1, note: 2, interaction: 3 } as const;
export type DocumentKind = (typeof documentKinds)[keyof typeof documentKinds];

export type IndexedDocument = {
  recordId: string;
  personId: string;
  kind: DocumentKind;
  on: Day;
  tokens: ReadonlySet<string>;
};

/** Some words with one beginning, and who has them: one range read answers a question. */
export type PageRow = {
  /** The first letters of the words. */
  bucket: string;
  segment: number;
  part: number;
  words: string[];
  /** For each word, where its documents end in `documents`. */
  ends: Uint32Array;
  /** Numbers of documents in the segment, rising within a word. */
  documents: Uint16Array;
};

/** What is asked of every document: read once, then kept in memory. */
export type HeadRow = {
  segment: number;
  part: number;
  /** Hashes of the people. */
  who: Uint32Array;
  /** Days since 1970. */
  days: Uint16Array;
  kinds: Uint8Array;
};

/** The ids of the records, 16 bytes each: read for what is shown. */
export type IdRow = { segment: number; part: number; ids: Uint8Array };

export type SegmentRows = { pages: PageRow[]; heads: HeadRow[]; ids: IdRow[] };

/** Most documents in a segment: their numbers fit in 16 bits. */
export const segmentSize = 32_768;
/** Documents in one row of heads and of ids. Rows over 64 kB would be stored as files. */
export const headSize = 4096;
export const idsSize = 512;
/** Most documents listed in one row. */
const pageSize = 12_000;
const bucketLength = 3;

/** The bucket of a word; that of a beginning is where its words' buckets begin. */
export function bucketOf(word: string): string {
  return word.slice(0, bucketLength);
}

/** Whether all words with this beginning are in one bucket. */
export function isOneBucket(beginning: string): boolean {
  return beginning.length >= bucketLength;
}

/** At most `segmentSize` documents as rows. */
export function makeSegment(segment: number, documents: readonly IndexedDocument[]): SegmentRows {
  return {
    pages: pagesOf(segment, postingsOf(documents)),
    heads: parts(documents, headSize).map((some, part) => ({
      segment,
      part,
      who: Uint32Array.from(some, ({ personId }) => hashOf(personId)),
      days: Uint16Array.from(some, ({ on }) => dayNumber(on)),
      kinds: Uint8Array.from(some, ({ kind }) => kind),
    })),
    ids: parts(documents, idsSize).map((some, part) => {
      const ids = new Uint8Array(16 * some.length);
      for (const [at, { recordId }] of some.entries()) ids.set(bytesOf(recordId), 16 * at);
      return { segment, part, ids };
    }),
  };
}

function postingsOf(documents: readonly IndexedDocument[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  for (const [number, { tokens }] of documents.entries()) {
    for (const token of tokens) {
      const list = postings.get(token);
      if (list) list.push(number);
      else postings.set(token, [number]);
    }
  }
  return postings;
}

function pagesOf(segment: number, postings: ReadonlyMap<string, number[]>): PageRow[] {
  const pages: PageRow[] = [];
  let open: { bucket: string; words: string[]; ends: number[]; documents: number[] } | null = null;
  let part = 0;
  const close = (): void => {
    if (open === null) return;
    const { bucket, words, ends, documents } = open;
    pages.push({
      bucket,
      segment,
      part,
      words,
      ends: Uint32Array.from(ends),
      documents: Uint16Array.from(documents),
    });
    part += 1;
    open = null;
  };
  for (const word of [...postings.keys()].toSorted()) {
    const bucket = bucketOf(word);
    const list = postings.get(word) ?? [];
    for (let at = 0; at < list.length; at += pageSize) {
      const some = at === 0 && list.length <= pageSize ? list : list.slice(at, at + pageSize);
      if (open && (open.bucket !== bucket || open.documents.length + some.length > pageSize))
        close();
      open ??= { bucket, words: [], ends: [], documents: [] };
      open.words.push(word);
      for (const number of some) open.documents.push(number);
      open.ends.push(open.documents.length);
    }
  }
  close();
  return pages;
}

function parts<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  );
}

/** Calls `take` with each word of a page and its documents, which are a view and not a copy. */
export function eachWord(
  page: PageRow,
  take: (word: string, documents: Uint16Array) => void,
): void {
  let start = 0;
  for (const [at, word] of page.words.entries()) {
    const end = page.ends[at] ?? start;
    take(word, page.documents.subarray(start, end));
    start = end;
  }
}

/** 32 bits of an id: two people may have the same, so look at who it is. */
export function hashOf(id: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < id.length; at += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01_00_01_93);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Days since 1970, as far as 16 bits reach. */
export function dayNumber(on: Day): number {
  return Math.min(Math.max(daysBetween('1970-01-01', on), 0), 0xff_ff);
}

function bytesOf(id: string): Uint8Array {
  return Uint8Array.fromHex(id.replaceAll('-', ''));
}

/** The id at a place of a row of ids. */
export function idAt({ ids }: IdRow, place: number): string {
  const hex = ids.subarray(16 * place, 16 * place + 16).toHex();
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
