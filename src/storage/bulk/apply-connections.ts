/**
 * Brings a list of connections in: new people, and what the list knows of people who are kept. One
 * transaction writes all of it with its way back or, whatever happens, nothing. Nobody becomes due:
 * nobody gets a rhythm, and what differs from before is no observed change.
 */
import { blankPerson } from '@/domain/blank-person';
import type { Connection } from '@/domain/connection';
import type { Day } from '@/domain/day';
import type { RelationshipTypes } from '@/domain/relationship-types';
import type { Person } from '@/domain/schema/records';
import { changeBetween } from '../change';
import type { Context } from '../context';
import type { ConfidantDatabase, LastImport, PersonRow, RestorePoint } from '../database';
import { deriveEdited, deriveRow, PartsByPerson } from '../derive';
import { countWrite, readIdentity } from '../identity';
import { readOpenItems } from '../parts';
import { readTypes } from '../queries/settings';
import type { SearchedRecord } from '../search/documents';
import { indexPeopleAnew, notePending } from '../search/pending';
import { type ConnectionList, type ConnectionsPlan, planConnections } from './plan-connections';

export type ImportOptions = {
  /** Also those who have no address, and can never be known again. */
  withoutAddress: boolean;
  /** The file that holds what was here before; null when there was nothing. */
  restorePoint: RestorePoint | null;
  /** Called with a share from 0 to 1. */
  onProgress?: (share: number) => void;
  /** Asked between two pieces; then nothing is written. */
  isCancelled?: () => boolean;
};

/** What was done, and by which id it is undone. */
export type Imported = { commandId: string; added: number; updated: number };
export type ImportOutcome = { is: 'done'; imported: Imported } | { is: 'cancelled' };

/** The name under which it stands among the commands. */
export const importCommand = 'connections.import';

/** Rows written at once: as many as may still be written after it was cancelled. */
const piece = 1000;

/** More than these are not worth looking at one by one: the word index is made anew. */
const mostPending = 500;

class Cancelled extends Error {}

/** Does it. Rejects, with nothing changed, when the database refuses. */
export async function applyConnections(
  db: ConfidantDatabase,
  list: ConnectionList,
  planned: ConnectionsPlan,
  context: Context,
  options: ImportOptions,
): Promise<ImportOutcome> {
  try {
    const imported = await db.transaction('rw', db.tables, async () => {
      const sequence = (await readIdentity(db))?.sequence ?? 0;
      const plan = sequence === planned.sequence ? planned : await planConnections(db, list);
      return new Import(db, context, options).run(plan, list.on);
    });
    return { is: 'done', imported };
  } catch (error) {
    if (error instanceof Cancelled) return { is: 'cancelled' };
    throw error;
  }
}

class Import {
  readonly #db: ConfidantDatabase;
  readonly #context: Context;
  readonly #options: ImportOptions;
  /** What the word index has to take in. */
  readonly #written: { before: SearchedRecord | null; after: SearchedRecord }[] = [];

  constructor(db: ConfidantDatabase, context: Context, options: ImportOptions) {
    this.#db = db;
    this.#context = context;
    this.#options = options;
  }

  async run(plan: ConnectionsPlan, on: Day): Promise<Imported> {
    const types = await readTypes(this.#db);
    const rest = this.#options.withoutAddress ? plan.withoutAddress : [];
    const { updated } = plan;
    const connections = [...plan.added, ...rest];
    const total = connections.length + updated.length;
    const ids: string[] = [];
    // While one piece is written, the next one is worked out.
    let written: PromiseLike<unknown> = Promise.resolve();
    await inPieces(connections, async (some, done) => {
      const rows = this.#rowsOf(some, on, types);
      await written;
      this.#stopIfCancelled();
      written = this.#db.people.bulkAdd(rows);
      for (const row of rows) {
        ids.push(row.id);
        this.#written.push({ before: null, after: inPeople(row) });
      }
      this.#options.onProgress?.(done / total);
    });
    await written;
    await inPieces(updated, async (some, done) => {
      this.#stopIfCancelled();
      await this.#update(some, types);
      this.#options.onProgress?.((connections.length + done) / total);
    });
    const commandId = this.#context.newId();
    await this.#remember(commandId, ids, updated);
    return { commandId, added: ids.length, updated: updated.length };
  }

  #rowsOf(connections: readonly Connection[], on: Day, types: RelationshipTypes): PersonRow[] {
    const nothing = new PartsByPerson();
    return connections.map((connection) => {
      const person = personFrom(connection, on, this.#context);
      return deriveRow(person, nothing.of(person.id), types, this.#context.today);
    });
  }

  /** Nobody's edit: the revision stays, so that no open panel meets a conflict. */
  async #update(updated: ConnectionsPlan['updated'], types: RelationshipTypes): Promise<void> {
    const { now, today } = this.#context;
    const items = await readOpenItems(
      this.#db,
      updated.map(({ before }) => before),
    );
    const rows = updated.map(({ before, after }) =>
      deriveEdited({ ...after, updatedAt: now }, before, items.of(before.id), types, today),
    );
    await this.#db.people.bulkPut(rows);
    for (const [index, row] of rows.entries()) {
      const before = updated[index]?.before;
      if (before) this.#written.push({ before: inPeople(before), after: inPeople(row) });
    }
  }

  /** The way back, what the page says of it, and the file that holds what was here before. */
  async #remember(
    commandId: string,
    imported: string[],
    updated: ConnectionsPlan['updated'],
  ): Promise<void> {
    const { now: at } = this.#context;
    const { restorePoint } = this.#options;
    await this.#db.commands.put({
      id: commandId,
      name: importCommand,
      at,
      reply: { personId: null, revision: null },
      personId: null,
      changes: updated.flatMap(
        ({ before, after }) =>
          changeBetween({ table: 'people', id: before.id, before, after }) ?? [],
      ),
      undoneAt: null,
      imported,
    });
    const counts = { added: imported.length, updated: updated.length };
    const value: LastImport = { commandId, at, ...counts, undone: null };
    await this.#db.device.put({ id: 'lastImport', value });
    if (restorePoint) await this.#db.device.put({ id: 'restorePoint', value: restorePoint });
    if (this.#written.length > mostPending) await indexPeopleAnew(this.#db, this.#context.newId);
    else await notePending(this.#db, this.#written, this.#context.newId);
    await countWrite(this.#db, this.#context);
  }

  #stopIfCancelled(): void {
    if (this.#options.isCancelled?.()) throw new Cancelled();
  }
}

async function inPieces<Item>(
  items: readonly Item[],
  take: (piece: Item[], done: number) => PromiseLike<void>,
): Promise<void> {
  for (let at = 0; at < items.length; at += piece) {
    const some = items.slice(at, at + piece);
    await take(some, at + some.length);
  }
}

function inPeople(record: Person): SearchedRecord {
  return { table: 'people', record };
}

/** Everything a list says stands beside what you will type, as what a page says does. */
function personFrom(connection: Connection, on: Day, { now, newId }: Context): Person {
  const { key, name, position, company, connectedOn } = connection;
  const seen = { name, headline: position, company, on, from: 'connections' as const };
  return {
    id: newId(),
    createdAt: now,
    updatedAt: now,
    revision: 1,
    deletedAt: null,
    ...blankPerson({ name: null, keys: key === null ? [] : [key], seen }, on),
    ...(connectedOn === null ? {} : { connectedOn }),
  };
}
