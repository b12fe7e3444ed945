/** Who may have all that is asked, by the word index and by what it does not know yet. */
import { dayNumber, documentKinds, hashOf, isOneBucket } from '@/search/segment';
import { has, searched } from '@/search/match';
import { pairsOf, type Term } from '@/search/tokens';
import type { ConfidantDatabase } from '../database';
import { type SearchedRecord, type SearchTable, sourcesOf } from './documents';
import { bestCandidates } from './rank';
import {
  type Documents,
  type Place,
  type Posting,
  postingsIn,
  readIds,
  readPages,
  readSegments,
} from './read-index';
import { readAnyRecords, readRecords } from './records';

/** One word of a question: any of these will do, when there was no exact one. */
export type Asked = readonly Term[];

/** Somebody who may have it all, and the records that may say so; what they say is to be looked at. */
export type Found = { personId: string | undefined; records: SearchedRecord[] };

/** A single letter begins too many words; it is looked for in what the others find. */
const shortest = 2;
/** Most words that an index is asked for. */
const mostAsked = 8;
/** Changed records that are looked at before they are indexed; there are few but after bulk work. */
const mostPending = { records: 500, people: 100 };
/** Most people looked at, and when the index was asked for some of the words only. */
const mostFound = { all: 400, some: 30 };
/** People looked at at once. */
const batch = 30;

/** The segment of what is not indexed yet. */
const pendingSegment = -1;

type Pending = Documents & { records: SearchedRecord[]; texts: string[] };

/** What is read of the index before anybody is looked at. */
export type Looking = {
  asked: readonly Asked[];
  segments: ReadonlyMap<number, Documents>;
  pending: Pending;
  /** For each of the words that the index was asked for. */
  indexed: Posting[][];
};

/** Begins to look up; reads a few dozen rows, however common the words are. */
export async function beginLookUp(
  db: ConfidantDatabase,
  asked: readonly Asked[],
): Promise<Looking> {
  const [segments, pending, ...indexed] = await Promise.all([
    readSegments(db),
    readPending(db),
    ...askedOfIndex(asked).map((terms) => postingsOf(db, terms)),
  ]);
  return { asked, segments, pending, indexed };
}

/**
 * The people who may be meant in batches, best first. Nobody when every word is too short to be
 * looked up.
 */
export async function* lookUp(
  db: ConfidantDatabase,
  { asked, segments, pending, indexed }: Looking,
): AsyncGenerator<Found[], void, undefined> {
  const wanted = askedOfIndex(asked);
  if (wanted.length === 0) return;
  const most = wanted.length === asked.length ? mostFound.all : mostFound.some;
  const all = new Map([...segments, [pendingSegment, pending]]);
  const postings = wanted.map((terms, at) =>
    (indexed[at] ?? []).concat(pendingPosting(pending, terms)),
  );
  const candidates = bestCandidates(all, postings, most);
  for (let at = 0; at < candidates.length; at += batch) {
    const some = candidates.slice(at, at + batch);
    const records = await recordsAt(
      db,
      some.flatMap(({ places }) => places),
      all,
      pending,
    );
    let next = 0;
    const batchFound = some.map(async ({ who, places }): Promise<Found> => {
      const own = records.slice(next, next + places.length);
      next += places.length;
      const present = own.filter((record) => record !== undefined);
      const personId = personAmong(present, who) ?? (await idOf(db, who, all, pending));
      return { personId, records: present };
    });
    yield await Promise.all(batchFound);
  }
}

/** Whom of its people a document was about. */
function personAmong(records: readonly SearchedRecord[], who: number): string | undefined {
  return records.flatMap(peopleIn).find((id) => hashOf(id) === who);
}

function peopleIn(found: SearchedRecord): readonly string[] {
  switch (found.table) {
    case 'people':
      return [found.record.id];
    case 'notes':
      return [found.record.personId];
    case 'interactions':
      return found.record.personIds;
  }
}

/** By the document that everybody has of their own: what said it here is gone, or another's now. */
async function idOf(
  db: ConfidantDatabase,
  who: number,
  segments: ReadonlyMap<number, Documents>,
  pending: Pending,
): Promise<string | undefined> {
  for (const [segment, documents] of segments) {
    let document = documents.who.indexOf(who);
    while (document !== -1 && documents.kinds[document] !== documentKinds.person) {
      document = documents.who.indexOf(who, document + 1);
    }
    if (document === -1) continue;
    if (segment === pendingSegment) return pending.records[document]?.record.id;
    const [id] = await readIds(db, [{ segment, document }]);
    if (id !== undefined) return id;
  }
  return undefined;
}

/** What the index is asked; the rest is looked for in what it finds. */
export function askedOfIndex(asked: readonly Asked[]): Asked[] {
  return asked
    .filter((terms) => terms.every(({ text, how }) => how === 'within' || text.length >= shortest))
    .slice(0, mostAsked);
}

/** Whether few words begin so that it costs little to read them before they are needed. */
export function isQuickToLookUp(asked: readonly Asked[]): boolean {
  return asked.every((terms) => terms.every(({ text }) => isOneBucket(text)));
}

async function postingsOf(db: ConfidantDatabase, terms: Asked): Promise<Posting[]> {
  const lists = await Promise.all(
    terms.map(async ({ text, how }) => {
      const pairs = how === 'within' ? pairsOf(text) : [text];
      if (pairs.length === 1) {
        return postingsIn(await readPages(db, text), (word) => word.startsWith(text));
      }
      // The last sign alone is in the last pair.
      const each = await Promise.all(
        pairs.slice(0, -1).map(async (pair) => {
          return postingsIn(await readPages(db, pair), (word) => word === pair);
        }),
      );
      return each.reduce(inBoth);
    }),
  );
  return lists.flat();
}

function inBoth(one: readonly Posting[], other: readonly Posting[]): Posting[] {
  const others = Map.groupBy(other, ({ segment }) => segment);
  return one.map(({ segment, documents }) => {
    const there = new Set(
      (others.get(segment) ?? []).flatMap((each) => Array.from(each.documents)),
    );
    return { segment, documents: documents.filter((document) => there.has(document)) };
  });
}

async function readPending(db: ConfidantDatabase): Promise<Pending> {
  const [written, people] = await Promise.all(
    [
      db.searchPending.where('table').anyOf('interactions', 'notes').limit(mostPending.records),
      db.searchPending.where('table').equals('people').limit(mostPending.people),
    ].map((rows) => rows.primaryKeys()),
  );
  const found = await readAnyRecords(db, [...(written ?? []), ...(people ?? [])]);
  const sources = found.flatMap((record) =>
    sourcesOf(record).map((source) => ({ source, record })),
  );
  return {
    who: Uint32Array.from(sources, ({ source }) => hashOf(source.personId)),
    days: Uint16Array.from(sources, ({ source }) => dayNumber(source.on)),
    kinds: Uint8Array.from(sources, ({ source }) => source.kind),
    records: sources.map(({ record }) => record),
    texts: sources.map(({ source }) => searched(source.text)),
  };
}

function pendingPosting({ texts }: Pending, terms: Asked): Posting {
  const documents = texts.flatMap((text, at) => (terms.some((term) => has(text, term)) ? at : []));
  return { segment: pendingSegment, documents: Uint16Array.from(documents) };
}

/** The records at some places; undefined where there is none any more. */
async function recordsAt(
  db: ConfidantDatabase,
  places: readonly Place[],
  segments: ReadonlyMap<number, Documents>,
  pending: Pending,
): Promise<(SearchedRecord | undefined)[]> {
  const indexed = places.filter(({ segment }) => segment !== pendingSegment);
  const ids = await readIds(db, indexed);
  const wanted = {
    people: new Set<string>(),
    notes: new Set<string>(),
    interactions: new Set<string>(),
  };
  for (const [at, { segment, document }] of indexed.entries()) {
    const id = ids[at];
    const table = tableOfKind(segments.get(segment)?.kinds[document]);
    if (id !== undefined) wanted[table].add(id);
  }
  const records = await readRecords(db, wanted);
  const byId = new Map(records.map((each) => [each.record.id, each]));
  let next = 0;
  return places.map(({ segment, document }) => {
    if (segment === pendingSegment) return pending.records[document];
    const id = ids[next];
    next += 1;
    return id === undefined ? undefined : byId.get(id);
  });
}

function tableOfKind(kind: number | undefined): SearchTable {
  if (kind === documentKinds.note) return 'notes';
  return kind === documentKinds.interaction ? 'interactions' : 'people';
}

/** How far the index may be relied on. */
export type IndexState = {
  /** What it finds is all there is: false while the walk over everything is under way. */
  complete: boolean;
  /** The same of people's names, roles and tags. */
  knowsPeople: boolean;
};

export async function readIndexState(db: ConfidantDatabase): Promise<IndexState> {
  const [state, wished, waiting] = await Promise.all([
    db.searchState.get('state'),
    db.searchPending.get('walk'),
    db.searchPending.count(),
  ]);
  const isWalked = state?.at === null && !wished;
  return {
    complete: isWalked && waiting <= mostPending.records,
    knowsPeople: isWalked && waiting <= mostPending.people,
  };
}
