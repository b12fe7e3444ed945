/**
 * Everybody who is kept, in memory, one light line each: read once in pieces, then brought up to
 * date with each change by reading the rows that changed and no others.
 *
 * Dexie says which rows a write concerned (also one of the background) as long as it puts fewer than
 * 50 at once, and the writer keeps to that (people-rows.ts). After bulk work, which does not, and on
 * a new day everything is read again, behind the lines that are shown.
 */
import { Dexie, mergeRanges, type ObservabilitySet, RangeSet } from 'dexie';
import type { Day } from '@/domain/day';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { resolveTypes } from '@/domain/relationship-types';
import type { ConfidantDatabase, PersonRow } from '../database';
import { eachChunk } from '../tables';
import { lineMaker, type PersonLine } from './person-line';
import { readTypes } from './settings';

export type PeopleLines = {
  /** Everybody not in the trash, in no order. A new list after each change. */
  lines: readonly PersonLine[];
  types: RelationshipTypes;
  /** False until everybody has been read for the first time. */
  isWhole: boolean;
};

/** Rows read at once: few enough that a page answers between two pieces. */
const piece = 2_000;

/** What has to be read again. */
type Work = { everybody: boolean; types: boolean; ids: Set<string> };
const noWork = (): Work => ({ everybody: false, types: false, ids: new Set() });

export class PeopleTable {
  readonly #db: ConfidantDatabase;
  readonly #listeners = new Set<() => void>();
  #today: Day | null = null;
  #work = noWork();
  #isWorking = false;
  #lines = new Map<string, PersonLine>();
  #snapshot: PeopleLines = { lines: [], types: resolveTypes([]), isWhole: false };
  #error: unknown;

  constructor(db: ConfidantDatabase) {
    this.#db = db;
  }

  /** Reads everybody as they are on that day, and follows the database from then on. */
  bringTo(today: Day): void {
    if (this.#today === today) return;
    if (this.#today === null) Dexie.on('storagemutated', (parts) => this.#follow(parts));
    this.#today = today;
    this.#work.everybody = true;
    void this.#catchUp();
  }

  /** Calls back after each change; answers how to stop. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The lines as they are now; throws what went wrong with reading them. */
  snapshot = (): PeopleLines => {
    if (this.#error !== undefined) throw this.#error;
    return this.#snapshot;
  };

  #follow(parts: ObservabilitySet): void {
    const ranges = (table: string) => parts[`idb://${this.#db.name}/${table}/`];
    if (ranges('relationshipTypes')) this.#work.types = true;
    const people = ranges('people');
    if (people) {
      // From another page the set comes as a plain object.
      const set = new RangeSet();
      mergeRanges(set, people);
      for (const { from, to } of set) {
        if (typeof from === 'string' && from === to) this.#work.ids.add(from);
        else this.#work.everybody = true;
      }
    }
    void this.#catchUp();
  }

  async #catchUp(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    try {
      while (this.#work.everybody || this.#work.types || this.#work.ids.size > 0) {
        const work = this.#work;
        this.#work = noWork();
        await this.#do(work);
        for (const listener of this.#listeners) listener();
      }
    } catch (error) {
      this.#error = error;
      for (const listener of this.#listeners) listener();
    } finally {
      this.#isWorking = false;
    }
  }

  async #do({ everybody, types, ids }: Work): Promise<void> {
    const today = this.#today;
    if (today === null) return;
    const resolved = everybody || types ? await readTypes(this.#db) : this.#snapshot.types;
    const toLine = lineMaker(resolved, today);
    const lines = everybody ? new Map<string, PersonLine>() : this.#lines;
    const take = (row: PersonRow): void => {
      if (row.deletedAt === null) lines.set(row.id, toLine(row));
      else lines.delete(row.id);
    };
    if (everybody) {
      await eachChunk(this.#db, 'people', (rows) => rows.forEach(take), piece);
    } else {
      const all = [...ids];
      for (let at = 0; at < all.length; at += piece) {
        const some = all.slice(at, at + piece);
        const rows = await this.#db.people.bulkGet(some);
        rows.forEach((row, index) => {
          if (row) take(row);
          else lines.delete(some[index] ?? '');
        });
      }
    }
    this.#lines = lines;
    this.#snapshot = { lines: [...lines.values()], types: resolved, isWhole: true };
  }
}
