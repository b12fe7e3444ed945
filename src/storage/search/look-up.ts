/** Who may have all that is asked, by the word index and by what it does not know yet. */
import { dayNumber, documentKinds, hashOf, isOneBucket } from '@/search/segment';
import { has, searched } from '@/search/match';
import { pairsOf, type Term } from '@/search/tokens';
import type { ConfidantDatabase } from '../database';
import { type SearchedRecord, type SearchTable, sourcesOf } from './documents';
import { idsAt, type KeptIndex, numberOf, pagesFor, type Place, readIndex } from './kept-index';
import {
  addTo,
  type Best,
  bestCandidates,
  type Candidate,
  type Documents,
  documentAt,
  kindOf,
  newBest,
  scoreOf,
} from './rank';
import { inBoth, type Posting, postingsIn } from './read-index';
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
  index: KeptIndex;
  pending: Pending;
  /** By position: those of the index, then what is pending. */
  segments: (readonly [id: number, documents: Documents])[];
  /** For each of the words that the index was asked for. */
  best: Best[];
  /** Most people to look at. */
  most: number;
};

/** Begins to look up; reads a few dozen rows, however common the words are. */
export async function beginLookUp(
  db: ConfidantDatabase,
  asked: readonly Asked[],
): Promise<Looking> {
  const wanted = askedOfIndex(asked);
  // First what waits: it goes from there when the index has it.
  const waiting = await readPending(db);
  const index = await readIndex(db);
  const pending = pendingOf(waiting, index);
  const indexed = await Promise.all(wanted.map((terms) => indexedBest(db, index, terms)));
  return {
    index,
    pending,
    segments: [...index.segments, [pendingSegment, pending]],
    best: indexed.map((best, at) => withPending(best, index, pending, wanted[at] ?? [])),
    most: wanted.length === asked.length ? mostFound.all : mostFound.some,
  };
}

/**
 * The people who may be meant in batches, best first. Nobody when every word is too short to be
 * looked up.
 */
export async function* lookUp(
  db: ConfidantDatabase,
  looking: Looking,
): AsyncGenerator<Found[], void, undefined> {
  if (looking.best.length === 0) return;
  let some: Candidate[] = [];
  for (const candidate of bestCandidates(looking.best).take(looking.most)) {
    some.push(candidate);
    if (some.length < batch) continue;
    yield await foundOf(db, some, looking);
    some = [];
  }
  yield await foundOf(db, some, looking);
}

async function foundOf(
  db: ConfidantDatabase,
  candidates: readonly Candidate[],
  looking: Looking,
): Promise<Found[]> {
  const records = await recordsAt(db, new Set(candidates.flatMap(({ places }) => places)), looking);
  const found = candidates.map(async ({ person, places }): Promise<Found> => {
    const own = [...new Set(places.flatMap((place) => records.get(place) ?? []))];
    const personId = personAmong(own, person, looking) ?? (await idOf(db, person, looking));
    return { personId, records: own };
  });
  return Promise.all(found);
}

/** Whom of its people a document was about. */
function personAmong(
  records: readonly SearchedRecord[],
  person: number,
  { index }: Looking,
): string | undefined {
  return records.flatMap(peopleIn).find((id) => index.people.get(hashOf(id)) === person);
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
  person: number,
  { index, pending, segments }: Looking,
): Promise<string | undefined> {
  for (const [segment, { people, scores }] of segments) {
    let document = people.indexOf(person);
    while (document !== -1 && kindOf(scores[document] ?? 0) !== documentKinds.person) {
      document = people.indexOf(person, document + 1);
    }
    if (document === -1) continue;
    if (segment === pendingSegment) return pending.records[document]?.record.id;
    const [id] = await idsAt(db, index, [{ segment, document }]);
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

/** The best documents that have any of some words; asked for again with each letter of the others. */
async function indexedBest(db: ConfidantDatabase, index: KeptIndex, terms: Asked): Promise<Best> {
  const key = JSON.stringify(terms);
  const known = index.best.get(key);
  if (known) return known;
  const best = newBest(index.people.size);
  const positions = new Map(Array.from(index.segments.keys(), (id, at) => [id, at]));
  for (const { segment, documents } of await postingsOf(db, index, terms)) {
    const all = index.segments.get(segment);
    if (all) addTo(best, all, positions.get(segment) ?? 0, documents);
  }
  index.best.put(key, best);
  return best;
}

/** Also what is not indexed yet. */
function withPending(known: Best, index: KeptIndex, pending: Pending, terms: Asked): Best {
  const documents = pending.texts.flatMap((text, at) =>
    terms.some((term) => has(text, term)) ? at : [],
  );
  if (documents.length === 0) return known;
  const best = newBest(index.people.size, known);
  addTo(best, pending, index.segments.size, documents);
  return best;
}

async function postingsOf(
  db: ConfidantDatabase,
  index: KeptIndex,
  terms: Asked,
): Promise<Posting[]> {
  const lists = await Promise.all(
    terms.map(async ({ text, how }) => {
      const pairs = how === 'within' ? pairsOf(text) : [text];
      if (pairs.length === 1) {
        return postingsIn(await pagesFor(db, index, text), (word) => word.startsWith(text));
      }
      // The last sign alone is in the last pair.
      const each = await Promise.all(
        pairs.slice(0, -1).map(async (pair) => {
          return postingsIn(await pagesFor(db, index, pair), (word) => word === pair);
        }),
      );
      return each.reduce(inBoth);
    }),
  );
  return lists.flat();
}

async function readPending(db: ConfidantDatabase): Promise<SearchedRecord[]> {
  const [written, people] = await Promise.all(
    [
      db.searchPending.where('table').anyOf('interactions', 'notes').limit(mostPending.records),
      db.searchPending.where('table').equals('people').limit(mostPending.people),
    ].map((rows) => rows.primaryKeys()),
  );
  return readAnyRecords(db, [...(written ?? []), ...(people ?? [])]);
}

function pendingOf(found: readonly SearchedRecord[], { people: numbers }: KeptIndex): Pending {
  const sources = found.flatMap((record) =>
    sourcesOf(record).map((source) => ({ source, record })),
  );
  return {
    people: Uint32Array.from(sources, ({ source }) => numberOf(hashOf(source.personId), numbers)),
    scores: Uint32Array.from(sources, ({ source }) => scoreOf(source.kind, dayNumber(source.on))),
    records: sources.map(({ record }) => record),
    texts: sources.map(({ source }) => searched(source.text)),
  };
}

/** The records at some places, without those that are gone. */
async function recordsAt(
  db: ConfidantDatabase,
  places: ReadonlySet<number>,
  { index, pending, segments }: Looking,
): Promise<ReadonlyMap<number, SearchedRecord>> {
  const found = new Map<number, SearchedRecord>();
  const indexed: (Place & { place: number; table: SearchTable })[] = [];
  for (const place of places) {
    const { position, document } = documentAt(place, segments.length);
    const [segment, { scores }] = segments[position] ?? [pendingSegment, pending];
    const record = segment === pendingSegment ? pending.records[document] : undefined;
    if (record) found.set(place, record);
    else {
      const table = tableOfKind(kindOf(scores[document] ?? 0));
      indexed.push({ place, segment, document, table });
    }
  }
  const ids = await idsAt(db, index, indexed);
  const wanted = {
    people: new Set<string>(),
    notes: new Set<string>(),
    interactions: new Set<string>(),
  };
  for (const [at, { table }] of indexed.entries()) {
    const id = ids[at];
    if (id !== undefined) wanted[table].add(id);
  }
  const records = await readRecords(db, wanted);
  const byId = new Map(records.map((each) => [each.record.id, each]));
  for (const [at, { place }] of indexed.entries()) {
    const record = byId.get(ids[at] ?? '');
    if (record) found.set(place, record);
  }
  return found;
}

function tableOfKind(kind: number): SearchTable {
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
