/**
 * Brings the word index up to date, a step at a time: the walk over everything first, then what has
 * changed since. Each step reads, works without holding anything up, and ends with one short
 * transaction over the tables of the index alone. Killed anywhere, the next step does it again.
 */
import { type IndexedDocument, segmentSize } from '@/search/segment';
import type { ConfidantDatabase } from '../database';
import { documentsOf, type SearchedRecord, type SearchTable, searchTables } from './documents';
import { absorb, isMostlyRecent, pendingRecords } from './recent';
import type { IndexStateRow, WalkPlace } from './rows';
import { putSegments } from './segments';

/** Records read and taken apart at once, a few milliseconds of work. */
const piece = 500;
/** So many changes are looked at by each query until they are worth a segment. */
const worthIndexing = 20;

type StepOptions = {
  newId: () => string;
  pause?: () => Promise<void>;
  /** From how many changed records on they are indexed. */
  worth?: number;
};

/** One step; `more`: call again. Does nothing when all is indexed but a few records. */
export async function indexStep(
  db: ConfidantDatabase,
  { newId, pause = rest, worth = worthIndexing }: StepOptions,
): Promise<'more' | 'done'> {
  await beginWalk(db, newId);
  const state = await db.searchState.get('state');
  if (!state) return 'done';
  if (state.at !== null) return walkOn(db, { ...state, at: state.at }, pause);
  if ((await pendingRecords(db).count()) < worth) return 'done';
  return absorb(db, state, pause);
}

/** Begins to walk over everything when that is wished, or worth it, or was never done. */
async function beginWalk(db: ConfidantDatabase, newId: () => string): Promise<void> {
  await db.transaction('rw', db.searchState, db.searchPending, db.searchSegments, async () => {
    const state = await db.searchState.get('state');
    const wished = await db.searchPending.get('walk');
    const peopleOnly = wished?.table === 'walk' && wished.peopleOnly;
    if (state && peopleOnly) {
      // A walk under way comes to the rest afterwards.
      const only = state.at === null || state.at.peopleOnly ? { peopleOnly } : {};
      await db.searchState.put({ ...state, at: { ...start, ...only } });
    } else if (wished || !state || (state.at === null && (await isMostlyRecent(db)))) {
      const next = state?.next ?? 1;
      await db.searchState.put({ id: 'state', walk: newId(), next, at: start });
    }
    await db.searchPending.delete('walk');
  });
}

const start: WalkPlace = { table: 'people', after: '' };

/** Lets whoever waits go first. */
function rest(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

type Walking = IndexStateRow & { at: WalkPlace };

async function walkOn(
  db: ConfidantDatabase,
  state: Walking,
  pause: () => Promise<void>,
): Promise<'more' | 'done'> {
  const { table } = state.at;
  const documents: IndexedDocument[] = [];
  let { after } = state.at;
  let ended = false;
  while (!ended && documents.length + piece <= segmentSize) {
    const records = await recordsAfter(db, table, after);
    for (const record of records) documents.push(...documentsOf(record));
    after = records.at(-1)?.record.id ?? after;
    ended = records.length < piece;
    await pause();
  }
  const at = ended ? nextPlace(state.at) : { ...state.at, after };
  await putSegments(db, { state, at, documents, recent: false });
  return 'more';
}

function nextPlace({ table, peopleOnly }: WalkPlace): WalkPlace | null {
  const next = searchTables[searchTables.indexOf(table) + 1];
  return next === undefined || peopleOnly ? null : { table: next, after: '' };
}

async function recordsAfter(
  db: ConfidantDatabase,
  table: SearchTable,
  after: string,
): Promise<SearchedRecord[]> {
  switch (table) {
    case 'people': {
      const rows = await db.people.where(':id').above(after).limit(piece).toArray();
      return rows.map((record) => ({ table, record }));
    }
    case 'notes': {
      const rows = await db.notes.where(':id').above(after).limit(piece).toArray();
      return rows.map((record) => ({ table, record }));
    }
    case 'interactions': {
      const rows = await db.interactions.where(':id').above(after).limit(piece).toArray();
      return rows.map((record) => ({ table, record }));
    }
  }
}
