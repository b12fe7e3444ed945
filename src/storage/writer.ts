/**
 * The one way records are written: inside one rw transaction over all tables, it validates every
 * record, counts its revision, remembers what was there before (for undo), and at the end works out
 * anew what is derived about every person touched.
 *
 * Nothing but the database may be awaited while it lives: the transaction would commit early.
 */
import { builtInTypes, type RelationshipTypes } from '@/domain/relationship-types';
import type { Moment } from '@/domain/day';
import { defaultSettings } from '@/domain/default-settings';
import { rhythmOf, trackingSinceAfter } from '@/domain/rhythm';
import { check, type Schema } from '@/domain/schema/check';
import { type Person, type Records, recordSchemas, type TableName } from '@/domain/schema/records';
import { changeBetween, sameContent } from './change';
import type { Context } from './context';
import type { Change, ConfidantDatabase, PersonRow } from './database';
import { deriveRow } from './derive';
import { type PartsByPerson, readParts } from './parts';
import { readTypes } from './queries/settings';
import { recordOf } from './record-of';
import { Refusal } from './refusal';
import { putRecord, toRecord } from './rows';
import { peopleOf, tableOf } from './tables';

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
    settings: new Map(),
  };
  readonly #touched = new Set<string>();

  readonly db: ConfidantDatabase;
  readonly context: Context;

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
    if (read) return this.#change(table, read, before, 1);
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
    const types = await readTypes(this.db);
    const ids = [...this.#touched];
    const parts = await readParts(this.db, ids);
    await this.#removePeople(parts);
    const stored = await this.db.people.bulkGet(ids);
    const rows: PersonRow[] = [];
    for (const [index, id] of ids.entries()) {
      const row = stored[index];
      const person = this.#written.people.get(id)?.after ?? (row && recordOf(row));
      if (!person) continue;
      const kept = await this.#keepTracking(person, types);
      rows.push(deriveRow(kept, parts.of(id), types, this.context.today));
    }
    await this.db.people.bulkPut(rows);
    await this.#refuseSharedKeys();
    await this.#forgetDayList();
    return Object.values(this.#written).flatMap((entries) =>
      [...entries.values()].flatMap((entry) => changeBetween(entry) ?? []),
    );
  }

  /** `trackingSince` begins with a rhythm and ends with it, unless the command set it itself. */
  async #keepTracking(person: Person, types: RelationshipTypes): Promise<Person> {
    const entry = this.#written.people.get(person.id);
    const before = entry ? entry.before : person;
    const typesChanged = this.#written.relationshipTypes.size > 0;
    const changed =
      before === null ||
      before.rhythmDays !== person.rhythmDays ||
      !sameContent(before.relationships, person.relationships);
    if (!typesChanged && !changed) return person;
    const { today } = this.context;
    // A day left from a rhythm that time ended says nothing about the one that begins.
    const left =
      before !== null &&
      before.trackingSince === person.trackingSince &&
      changed &&
      rhythmOf(before, types, today) === null;
    const trackingSince = trackingSinceAfter(
      left ? { ...person, trackingSince: null } : person,
      types,
      today,
    );
    return this.change('people', person, { trackingSince });
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
  async #removePeople(parts: PartsByPerson): Promise<void> {
    for (const { id, after } of this.#written.people.values()) {
      if (after !== null) continue;
      if (parts.of(id).touchedAt !== '') {
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
  ): Promise<Records[Name]> {
    const entry = this.#written[table].get(read.id);
    const current = entry?.after ?? read;
    const given = Object.entries(fields).filter(([, value]) => value !== undefined);
    const changed = { ...current, ...Object.fromEntries(given) };
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
    for (const record of [before, after]) {
      if (record) for (const personId of peopleOf[table](record)) this.touch(personId);
    }
    const id = (after ?? before)?.id;
    if (id === undefined) return;
    const first = this.#written[table].get(id)?.before;
    this.#written[table].set(id, {
      table,
      id,
      before: first === undefined ? before : first,
      after,
    });
    if (after) await putRecord[table](this.db, after);
  }
}
