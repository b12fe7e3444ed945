/**
 * Finding people by all that is kept about them: names, roles and tags through the index written
 * with each person, notes and interactions through the word index (src/storage/search). Whatever an
 * index says is looked at in the records before it is shown.
 */
import { isConfidential } from '@/domain/confidentiality';
import type { Day } from '@/domain/day';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { passesFilters } from '@/search/filter';
import { parseQuery } from '@/search/query';
import { termsOf } from '@/search/tokens';
import type { ConfidantDatabase, PersonRow } from '../database';
import type { SearchedRecord } from '../search/documents';
import { factsOf, peopleToFilter } from '../search/filtered-people';
import {
  type Asked,
  askedOfIndex,
  beginLookUp,
  type Found,
  type IndexState,
  isQuickToLookUp,
  lookUp,
  readIndexState,
} from '../search/look-up';
import { peopleByWords } from '../search/people-by-words';
import { byRank, matchPerson, type PersonMatch } from '../search/person-match';
import { withVariants } from '../search/variants';

/**
 * Somebody found. `where`: of several places the one furthest from the name; `excerpt`: some words
 * round the place in what you wrote, null when name or role say it; `recordId`: the person's own id,
 * or that of the note or interaction; `covered`: the place is confidential and has no excerpt.
 */
export type SearchHit = Pick<
  PersonMatch,
  'person' | 'where' | 'excerpt' | 'nameRanges' | 'recordId' | 'covered'
>;

/** Somebody who is there for no word of theirs: lately touched, or let through by a filter. */
export function hitWithoutWords(person: PersonRow): SearchHit {
  return {
    person,
    where: 'name',
    excerpt: null,
    nameRanges: [],
    recordId: person.id,
    covered: false,
  };
}

export type SearchAnswer = {
  /** The best first. */
  hits: SearchHit[];
  /** False while older notes and interactions are still being read. */
  complete: boolean;
};

export type SearchOptions = {
  today: Day;
  types: RelationshipTypes;
  limit: number;
  /** People who are not looked for. */
  leavesOut?: (person: PersonRow) => boolean;
  /** Nobody waits for the answer any more: whatever was found by then will do. */
  isOutdated?: () => boolean;
};

/** The people meant by a question (src/search/query.ts), at most `limit`. An empty one means nobody. */
export async function search(
  db: ConfidantDatabase,
  text: string,
  options: SearchOptions,
): Promise<SearchAnswer> {
  const { words, filters } = parseQuery(text);
  const asked = termsOf(words).map((term) => [term]);
  const run = new Search(db, words.join(' '), filters, options);
  if (asked.length === 0) {
    return { hits: filters.length === 0 ? [] : await run.byFilters(), complete: true };
  }
  const index = await run.byWords(asked);
  if (run.found === 0 && !run.isOver) {
    // Nobody: it may have been mistyped.
    const variants = await withVariants(db, asked);
    if (variants) await run.byWords(variants);
  }
  return { hits: run.hits(), complete: run.isFull || index.complete };
}

class Search {
  readonly #db: ConfidantDatabase;
  readonly #text: string;
  readonly #filters: ReturnType<typeof parseQuery>['filters'];
  readonly #options: SearchOptions;
  readonly #passes: (row: PersonRow) => boolean;
  readonly #matches = new Map<string, PersonMatch>();

  constructor(
    db: ConfidantDatabase,
    text: string,
    filters: ReturnType<typeof parseQuery>['filters'],
    options: SearchOptions,
  ) {
    this.#db = db;
    this.#text = text;
    this.#filters = filters;
    this.#options = options;
    const { types, today, leavesOut } = options;
    const passes = passesFilters(filters, { types, today });
    this.#passes = (row) =>
      leavesOut?.(row) !== true && (filters.length === 0 || passes(factsOf(row, types, today)));
  }

  get found(): number {
    return this.#matches.size;
  }

  get isFull(): boolean {
    return this.found >= this.#options.limit;
  }

  /** There is nothing more to look for. */
  get isOver(): boolean {
    return this.isFull || this.#options.isOutdated?.() === true;
  }

  hits(): SearchHit[] {
    return [...this.#matches.values()].toSorted(byRank).slice(0, this.#options.limit);
  }

  /** Everybody the filters let through, lately touched first. */
  async byFilters(): Promise<SearchHit[]> {
    const hits: SearchHit[] = [];
    const { today, limit } = this.#options;
    for await (const rows of peopleToFilter(this.#db, this.#filters, today)) {
      for (const person of rows.filter(this.#passes)) {
        hits.push(hitWithoutWords(person));
      }
      if (hits.length >= limit) break;
    }
    return hits.slice(0, limit);
  }

  async byWords(asked: readonly Asked[]): Promise<IndexState> {
    // Read together: each answer of the database is mostly spent on its way.
    const [index, looking] = await Promise.all([
      readIndexState(this.#db),
      isQuickToLookUp(asked) ? beginLookUp(this.#db, asked) : undefined,
    ]);
    // Several words are put together by the word index, when it has them all.
    const several = asked.flat().length > 1;
    const inIndex = several && askedOfIndex(asked).length === asked.length;
    if (!inIndex || !index.knowsPeople) await this.#inPeople(asked);
    if (this.isOver) return index;
    for await (const some of lookUp(this.#db, looking ?? (await beginLookUp(this.#db, asked)))) {
      await this.#takeFound(some, asked);
      if (this.isOver) break;
    }
    return index;
  }

  async #inPeople(asked: readonly Asked[]): Promise<void> {
    const question = { asked, text: this.#text, isFiltered: this.#filters.length > 0 };
    for await (const rows of peopleByWords(this.#db, question)) {
      for (const row of rows) this.#take(row, [], asked);
      // All of the first piece are looked at: the index has them only roughly in order.
      if (this.isOver) return;
    }
  }

  async #takeFound(some: readonly Found[], asked: readonly Asked[]): Promise<void> {
    const rows = await this.#db.people.bulkGet(some.flatMap(({ personId }) => personId ?? []));
    const people = new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
    const unsure: PersonRow[] = [];
    for (const { records, personId } of some) {
      const person = people.get(personId ?? '');
      if (!person || this.#take(person, records, asked)) continue;
      // What the index says is out of date, or it was asked for some of the words only: something
      // else of theirs may still say it. Or what says it is covered, and something open says it too.
      const known = askedOfIndex(asked);
      const isOld = known.length < asked.length || !matchPerson(person, records, known, this.#text);
      if (isOld || this.#matches.has(person.id)) unsure.push(person);
    }
    const records = await Promise.all(unsure.map(({ id }) => recordsAbout(this.#db, id)));
    for (const [at, person] of unsure.entries()) this.#take(person, records[at] ?? [], asked);
  }

  /** Whether there is no more to be learnt of somebody. */
  #take(person: PersonRow, records: readonly SearchedRecord[], asked: readonly Asked[]): boolean {
    const isKnown = this.#matches.get(person.id)?.covered === false;
    if (person.deletedAt !== null || isKnown || !this.#passes(person)) return true;
    const match = matchPerson(person, records, asked, this.#text);
    if (!match) return false;
    this.#matches.set(person.id, match);
    return !match.covered || isConfidential(person);
  }
}

async function recordsAbout(db: ConfidantDatabase, personId: string): Promise<SearchedRecord[]> {
  const [notes, interactions] = await Promise.all([
    db.notes.where('[personId+on]').between([personId], [personId, []]).toArray(),
    db.interactions.where('personIds').equals(personId).toArray(),
  ]);
  return [
    ...notes.map((record) => ({ table: 'notes', record }) as const),
    ...interactions.map((record) => ({ table: 'interactions', record }) as const),
  ];
}

/** The people last changed, seen or written about, newest first. */
export async function recentPeople(db: ConfidantDatabase, limit: number): Promise<PersonRow[]> {
  const newestLast = db.people.orderBy('touchedAt');
  newestLast.reverse(); // Dexie turns the collection itself round.
  return newestLast
    .filter(({ deletedAt }) => deletedAt === null)
    .limit(limit)
    .toArray();
}
