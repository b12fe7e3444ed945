/**
 * The rows of the people a command touched: what they are worked out from, read once for all of
 * them, and how they are put. Of somebody who was only edited nothing is read but what is open, so
 * that archiving 5,000 people does not read 300,000 conversations.
 */
import type { Day } from '@/domain/day';
import type { RelationshipTypes } from '@/domain/relationship-types';
import type { Person } from '@/domain/schema/records';
import type { ConfidantDatabase, PersonRow } from './database';
import { deriveEdited, deriveRow } from './derive';
import { type PartsByPerson, readParts } from './parts';

/** What the rules look at beside the person: OpenItems of parts.ts. */
const openTables = ['followUps', 'promises', 'importantDates', 'observedChanges'] as const;

export class TouchedPeople {
  /** Rows as they were stored before. */
  readonly #before: ReadonlyMap<string, PersonRow>;
  /** Everything about those of whom more than the record changed. */
  readonly #whole: { parts: PartsByPerson; of: ReadonlySet<string> };
  /** What is open about the others. */
  readonly #items: PartsByPerson;

  private constructor(
    before: ReadonlyMap<string, PersonRow>,
    whole: { parts: PartsByPerson; of: ReadonlySet<string> },
    items: PartsByPerson,
  ) {
    this.#before = before;
    this.#whole = whole;
    this.#items = items;
  }

  /**
   * Reads what is needed about these people. `isWhole` says of whom more than the record changed
   * since their row was put.
   */
  static async read(
    db: ConfidantDatabase,
    ids: readonly string[],
    isWhole: (id: string, before: PersonRow | undefined) => boolean,
  ): Promise<TouchedPeople> {
    const rows = await db.people.bulkGet([...ids]);
    const before = new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
    const whole = new Set(ids.filter((id) => isWhole(id, before.get(id))));
    const edited = ids.filter((id) => !whole.has(id));
    const parts = await readParts(db, [...whole]);
    const items = await readParts(db, edited, openTables);
    return new TouchedPeople(before, { parts, of: whole }, items);
  }

  /** The row as it was before; undefined for somebody new. */
  before(id: string): PersonRow | undefined {
    return this.#before.get(id);
  }

  /** Whether there is anything about somebody of whom everything was read. */
  hasParts(id: string): boolean {
    return this.#whole.parts.of(id).touchedAt !== '';
  }

  /** The row of one of them as it is to be put. */
  row(person: Person, types: RelationshipTypes, today: Day): PersonRow {
    const { id } = person;
    const before = this.#before.get(id);
    return before === undefined || this.#whole.of.has(id)
      ? deriveRow(person, this.#whole.parts.of(id), types, today)
      : deriveEdited(person, before, this.#items.of(id), types, today);
  }
}

/** Dexie tells live queries which rows a write concerns when it puts fewer than 50, else "all". */
const toldApart = 49;

/** Puts rows so that whoever shows others of them need not read those again. */
export async function putRows(db: ConfidantDatabase, rows: readonly PersonRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += toldApart) {
    await db.people.bulkPut(rows.slice(at, at + toldApart));
  }
}
