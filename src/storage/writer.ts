/**
 * The one way records are written: inside one rw transaction over all tables, it validates every
 * record, counts its revision, remembers what was there before (for undo), and at the end works out
 * anew what is derived about every person touched.
 *
 * Nothing but the database may be awaited while it lives: the transaction would commit early.
 */
import { isMarkedAnew } from '@/domain/confidentiality';
import { builtInTypes } from '@/domain/relationship-types';
import type { Moment } from '@/domain/day';
import { defaultSettings } from '@/domain/default-settings';
import { check, type Schema } from '@/domain/schema/check';
import { type Records, recordSchemas } from '@/domain/schema/records';
import type { TableName } from '@/domain/schema/table-names';
import { changeBetween, sameContent } from './change';
import type { Context } from './context';
import type { Change, ConfidantDatabase, PersonRow } from './database';
import { putRows, TouchedPeople } from './people-rows';
import { readTypes } from './queries/settings';
import { recordOf } from './record-of';
import { Refusal } from './refusal';
import { putRecord, toRecord } from './rows';
import { noteWritten } from './search/pending';
import { peopleOf, tableOf } from './tables';
import { trackingSinceOf } from './tracking';

type Kept = 'createdAt' | 'updatedAt' | 'revision';
/** What a caller may change of a record; what is undefined stays. */
export type Fields<Name extends TableName> = {
  [Field in Exclude<keyof Records[Name], Kept | 'id'>]?: Records[Name][Field] | undefined;
};

type Entry<Name extends TableName> = {
  table: Name;
  id: string;
  before: Records[Name] | null;
  after: Records[Name] | null;
};
type Entries = { [Name in TableName]: Map<string, Entry<Name>> };

const schemas: { [Name in TableName]: Schema<Records[Name]> } = recordSchemas;

export class Writer {
  readonly #written: Entries = {
    people: new Map(),
    notes: new Map(),
    interactions: new Map(),
    followUps: new Map(),
    promises: new Map(),
    importantDates: new Map(),
    observedChanges: new Map(),
    relationshipTypes: new Map(),
    savedViews: new Map(),
    settings: new Map(),
  };
  readonly #touched = new Set<string>();
  /** Those of them about whom more than their own record changed. */
  readonly #touchedWhole = new Set<string>();
  /** People put back as they were, whatever time has done to their rhythm since. */
  readonly #putBack = new Set<string>();

  readonly db: ConfidantDatabase;
  readonly context: Context;
  /** Set by a command that cannot be undone. */
  isFinal = false;

  constructor(db: ConfidantDatabase, context: Context) {
    this.db = db;
    this.context = context;
  }

  /** The record as this command leaves it so far; undefined when there is none. */
  async read<Name extends TableName>(table: Name, id: string): Promise<Records[Name] | undefined> {
    const written = this.#written[table].get(id);
    if (written) return written.after ?? undefined;
    const row = await tableOf(this.db, table).get(id);
    return row && toRecord[table](row);
  }

  /** The same for several, asked of the database at once. */
  async readMany<Name extends TableName>(
    table: Name,
    ids: readonly string[],
  ): Promise<(Records[Name] | undefined)[]> {
    const rows = await tableOf(this.db, table).bulkGet([...ids]);
    return rows.map((row, index) => {
      const written = this.#written[table].get(ids[index] ?? '');
      if (written) return written.after ?? undefined;
      return row && toRecord[table](row);
    });
  }

  /** A new record. */
  create<Name extends TableName>(
    table: Name,
    fields: Omit<Records[Name], Kept | 'deletedAt'>,
  ): Promise<Records[Name]> {
    const { now } = this.context;
    return this.#put(table, null, {
      ...fields,
      createdAt: now,
      updatedAt: now,
      revision: 1,
      deletedAt: null,
    });
  }

  /** Changes fields of a record that was read in this transaction; no difference writes nothing. */
  change<Name extends TableName>(
    table: Name,
    read: Records[Name],
    fields: Fields<Name>,
  ): Promise<Records[Name]> {
    return this.#change(table, read, fields, 1);
  }

  /**
   * Keeps what was seen or suggested, which is nobody's edit: the revision stays, so that an open
   * panel or an undo meets no conflict.
   */
  observe<Name extends TableName>(
    table: Name,
    read: Records[Name],
    fields: Fields<Name>,
  ): Promise<Records[Name]> {
    return this.#change(table, read, fields, 0);
  }

  /** Into the trash, or out of it with null. */
  setDeleted<Name extends TableName>(
    table: Name,
    read: Records[Name],
    deletedAt: Moment | null,
  ): Promise<Records[Name]> {
    return this.#change(table, read, { deletedAt }, 1);
  }

  /** Gives a record the content it had before; `read` is undefined when it has to come back. */
  putBack<Name extends TableName>(
    table: Name,
    read: Records[Name] | undefined,
    before: Readonly<Record<string, unknown>>,
  ): Promise<Records[Name]> {
    if (table === 'people' && read) this.#putBack.add(read.id);
    // A field that was not there goes again.
    const gone = Object.keys(before).filter((field) => before[field] === undefined);
    if (read) return this.#change(table, read, before, 1, gone);
    const revision = Number(before['revision']) + 1;
    return this.#put(table, null, { ...before, updatedAt: this.context.now, revision });
  }

  /** Takes a record away for good. */
  async remove<Name extends TableName>(table: Name, read: Records[Name]): Promise<void> {
    await this.#note(table, read, null);
    if (table !== 'people') await tableOf(this.db, table).delete(read.id);
  }

  /** Works out this person's derived row at the end, though no record of theirs changes. */
  touch(personId: string): void {
    this.#touched.add(personId);
  }

  /** Writes the rows of the people touched and answers what this command did. */
  async finish(): Promise<Change[]> {
    await this.#touchPeopleOfTypes();
    const { today } = this.context;
    const types = await readTypes(this.db);
    const known = { types, typesChanged: this.#written.relationshipTypes.size > 0, today };
    const ids = [...this.#touched];
    const people = await TouchedPeople.read(this.db, ids, (id, before) =>
      this.#isWhole(id, before),
    );
    await this.#removePeople(people);
    const rows: PersonRow[] = [];
    for (const id of ids) {
      const before = people.before(id);
      const entry = this.#written.people.get(id);
      const person = entry ? entry.after : before && recordOf(before);
      if (!person) continue;
      const trackingSince = this.#putBack.has(id)
        ? person.trackingSince
        : trackingSinceOf(entry ? entry.before : person, person, known);
      const kept = await this.change('people', person, { trackingSince });
      rows.push(people.row(kept, types, today));
    }
    await putRows(this.db, rows);
    await this.#refuseSharedKeys();
    await this.#forgetDayList();
    await noteWritten(this.db, this.#written, this.context.newId);
    return Object.values(this.#written).flatMap((entries) =>
      [...entries.values()].flatMap((entry) => changeBetween(entry) ?? []),
    );
  }

  /** After the clock was set back, too: the row cannot say when the rest about them changed. */
  #isWhole(id: string, before: PersonRow | undefined): boolean {
    if (before === undefined || this.#touchedWhole.has(id)) return true;
    return before.updatedAt > this.context.now;
  }

  /** A type that changed may change the rhythm of everybody who has it; one in use stays. */
  async #touchPeopleOfTypes(): Promise<void> {
    const typesWritten = this.#written.relationshipTypes;
    if (typesWritten.size === 0) return;
    // Also people in the trash, who may come back, and roles that have ended.
    const having = await this.db.people
      .filter(({ relationships }) => relationships.some(({ typeId }) => typesWritten.has(typeId)))
      .toArray();
    for (const { id, relationships } of having) {
      const gone = relationships.find(({ typeId }) => typesWritten.get(typeId)?.after === null);
      if (gone && !builtInTypes.some((type) => type.id === gone.typeId)) {
        throw new Refusal('inUse', `Person ${id} has the type ${gone.typeId}`);
      }
      this.touch(id);
    }
  }

  /** Somebody about whom there is anything does not go for good and leave it behind. */
  async #removePeople(people: TouchedPeople): Promise<void> {
    for (const { id, after } of this.#written.people.values()) {
      if (after !== null) continue;
      if (people.hasParts(id)) {
        throw new Refusal('conflict', `There is something about ${id} since`);
      }
      await this.db.people.delete(id);
    }
  }

  /** A budget that was asked for means today's list, which is chosen anew. */
  async #forgetDayList(): Promise<void> {
    const unchanged = defaultSettings(this.context.now);
    for (const { before, after } of this.#written.settings.values()) {
      if ((before ?? unchanged).dailyBudget === (after ?? unchanged).dailyBudget) continue;
      await this.db.device.delete('dayList');
    }
  }

  /** A profile is one person's. */
  async #refuseSharedKeys(): Promise<void> {
    const keys = [...this.#written.people.values()].flatMap(({ before, after }) =>
      sameContent(before?.keys, after?.keys) ? [] : (after?.keys ?? []),
    );
    for (const { key } of keys) {
      const holders = await this.db.people.where('keyIds').equals(key).count();
      if (holders > 1) throw new Refusal('keyTaken', `${key} belongs to another person`);
    }
  }

  #change<Name extends TableName>(
    table: Name,
    read: Records[Name],
    fields: object,
    step: 0 | 1,
    gone: readonly string[] = [],
  ): Promise<Records[Name]> {
    const entry = this.#written[table].get(read.id);
    const current = entry?.after ?? read;
    const given = Object.entries(fields).filter(([, value]) => value !== undefined);
    const changed: Record<string, unknown> = { ...current, ...Object.fromEntries(given) };
    for (const field of gone) Reflect.deleteProperty(changed, field);
    if (sameContent(current, changed)) return Promise.resolve(current);
    // A command is one change of a record, however often it writes it.
    const counted = entry && current.revision !== entry.before?.revision;
    const revision = counted ? current.revision : current.revision + step;
    return this.#put(table, current, { ...changed, updatedAt: this.context.now, revision });
  }

  async #put<Name extends TableName>(
    table: Name,
    before: Records[Name] | null,
    after: unknown,
  ): Promise<Records[Name]> {
    const checked = check(schemas[table], after);
    if (!checked.ok) throw new Refusal('invalid', `${table}: ${checked.message}`);
    await this.#note(table, before, checked.value);
    return checked.value;
  }

  async #note<Name extends TableName>(
    table: Name,
    before: Records[Name] | null,
    after: Records[Name] | null,
  ): Promise<void> {
    const edited = table === 'people' && before !== null && after !== null;
    for (const record of [before, after]) {
      for (const personId of record ? peopleOf[table](record) : []) {
        this.touch(personId);
        if (!edited || isMarkedAnew(before, after)) this.#touchedWhole.add(personId);
      }
    }
    const id = (after ?? before)?.id;
    if (id === undefined) return;
    const written = this.#written[table].get(id);
    this.#written[table].set(id, { table, id, before: written ? written.before : before, after });
    if (after) await putRecord[table](this.db, after);
  }
}
