/**
 * What bringing in a list of connections would do: each row beside who is kept. People are known by
 * their profile's key and by nothing else; two may have one name. Nothing is written.
 */
import type { Connection } from '@/domain/connection';
import type { Day } from '@/domain/day';
import { fold } from '@/domain/display-name';
import type { Person } from '@/domain/schema/records';
import type { ConfidantDatabase, PersonRow } from '../database';
import { readIdentity } from '../identity';
import { recordOf } from '../record-of';
import { eachChunk } from '../tables';

/** A list as it was read. */
export type ConnectionList = {
  connections: readonly Connection[];
  /** The day its facts are of: the newest in it. */
  on: Day;
};

export type ConnectionsPlan = {
  /** People to add, in the order of the list. */
  added: Connection[];
  /** Rows that nobody can be known by; to add when that is wanted. */
  withoutAddress: Connection[];
  /** People who are kept and about whom the list knows more. */
  updated: { before: PersonRow; after: Person }[];
  /** People who are kept and about whom it knows nothing new. */
  same: number;
  /** Numbers of rows about people in the trash. They are left there. */
  inTrash: number[];
  /** Numbers of rows without an address that look like somebody who came with a list before. */
  sameNameAndDay: number[];
  isEmptyHere: boolean;
  /** How often the database had been written: a plan is good until it is written again. */
  sequence: number;
};

/** Compares a list with the database. `onProgress` gets the share that is done, 0 to 1. */
export function planConnections(
  db: ConfidantDatabase,
  list: ConnectionList,
  onProgress?: (share: number) => void,
): Promise<ConnectionsPlan> {
  return db.transaction('r', db.tables, async () => {
    const planner = new Planner(list);
    const total = await db.people.count();
    let done = 0;
    await eachChunk(db, 'people', (rows) => {
      for (const row of rows) planner.compare(row);
      done += rows.length;
      onProgress?.(done / total);
    });
    const sequence = (await readIdentity(db))?.sequence ?? 0;
    return { ...planner.plan(), isEmptyHere: total === 0, sequence };
  });
}

class Planner {
  readonly #on: Day;
  /** What no row of the database has been found for, in the order of the list. */
  readonly #byKey = new Map<string, Connection>();
  readonly #byNameAndDay = new Map<string, Connection[]>();
  readonly #found: Pick<ConnectionsPlan, 'updated' | 'same' | 'inTrash' | 'sameNameAndDay'> = {
    updated: [],
    same: 0,
    inTrash: [],
    sameNameAndDay: [],
  };

  constructor({ connections, on }: ConnectionList) {
    this.#on = on;
    for (const connection of connections) {
      const { key, name, connectedOn } = connection;
      if (key !== null) {
        this.#byKey.set(key, connection);
        continue;
      }
      const nameAndDay = nameAndDayOf(name, connectedOn);
      const others = this.#byNameAndDay.get(nameAndDay);
      if (others) others.push(connection);
      else this.#byNameAndDay.set(nameAndDay, [connection]);
    }
  }

  compare(row: PersonRow): void {
    for (const key of row.keyIds) {
      const connection = this.#byKey.get(key);
      if (!connection) continue;
      this.#byKey.delete(key);
      this.#meet(row, connection);
    }
    if (this.#byNameAndDay.size > 0) this.#compareNames(row);
  }

  plan(): Omit<ConnectionsPlan, 'isEmptyHere' | 'sequence'> {
    return {
      ...this.#found,
      added: [...this.#byKey.values()],
      withoutAddress: [...this.#byNameAndDay.values()].flat(),
    };
  }

  #meet(row: PersonRow, connection: Connection): void {
    if (row.deletedAt !== null) {
      this.#found.inTrash.push(connection.row);
      return;
    }
    const person = recordOf(row);
    const after = withFacts(person, connection, this.#on);
    if (after === person) this.#found.same += 1;
    else this.#found.updated.push({ before: row, after });
  }

  /** Nobody is taken for somebody else here: the row is left out, and that is said. */
  #compareNames({ name, seen, connectedOn, keyIds }: PersonRow): void {
    if (connectedOn === undefined && (keyIds.length > 0 || seen?.from !== 'connections')) return;
    for (const each of new Set([name, seen?.name ?? null])) {
      if (each === null) continue;
      const nameAndDay = nameAndDayOf(each, connectedOn ?? null);
      const rows = this.#byNameAndDay.get(nameAndDay) ?? [];
      this.#byNameAndDay.delete(nameAndDay);
      this.#found.sameNameAndDay.push(...rows.map(({ row }) => row));
    }
  }
}

function nameAndDayOf(name: string | null, day: Day | null): string {
  return `${fold(name ?? '')}\n${day ?? ''}`;
}

/**
 * The person with what the list says and nothing else said: over a list of before, never over what
 * you typed or a page said. The same object when that is nothing new.
 */
function withFacts(person: Person, connection: Connection, on: Day): Person {
  const { seen } = person;
  const mayTell = seen === null || (seen.from === 'connections' && seen.on <= on);
  const told = {
    name: connection.name ?? seen?.name ?? null,
    headline: connection.position ?? seen?.headline ?? null,
    company: connection.company ?? seen?.company ?? null,
  };
  const tellsMore =
    mayTell &&
    (told.name !== (seen?.name ?? null) ||
      told.headline !== (seen?.headline ?? null) ||
      told.company !== (seen?.company ?? null));
  const day = person.connectedOn === undefined ? connection.connectedOn : null;
  if (!tellsMore && day === null) return person;
  return {
    ...person,
    ...(tellsMore ? { seen: { ...told, on, from: 'connections' as const } } : {}),
    ...(day === null ? {} : { connectedOn: day }),
  };
}
