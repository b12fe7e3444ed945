/**
 * What is stored, read past our own code: in a page of the extension, from the browser's database
 * as it lies there. It never makes a database, nor changes its version.
 */
import type { TableName } from '../../src/domain/schema/table-names.ts';
import type { Installation } from '../e2e/support/installation.ts';

export type Row = Record<string, unknown>;

/** All rows of a table; none when there is no database. */
export async function rowsOf(installed: Installation, table: string): Promise<Row[]> {
  const json = await installed.run(readTables, JSON.stringify([table]));
  const tables: Record<string, Row[]> = JSON.parse(json);
  return tables[table] ?? [];
}

/** Every row of every table, with the version: for small databases. */
export function everythingIn(installed: Installation): Promise<string> {
  return installed.run(readTables, 'null');
}

/** Evaluated in a page. Gives JSON of `{table: rows}` of the tables named, or of all of them. */
async function readTables(given: string): Promise<string> {
  const there = (await indexedDB.databases()).find(({ name }) => name === 'confidant');
  if (!there) return '{}';
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('confidant');
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
    opening.addEventListener('success', () => resolve(opening.result));
  });
  const asked: string[] | null = JSON.parse(given);
  const names = [...database.objectStoreNames].filter((name) => asked?.includes(name) ?? true);
  const found: Record<string, unknown> = asked === null ? { version: database.version } : {};
  for (const name of names) {
    found[name] = await new Promise((resolve, reject) => {
      const reading = database.transaction(name).objectStore(name).getAll();
      reading.addEventListener('error', () => reject(reading.error ?? new Error('not read')));
      reading.addEventListener('success', () => resolve(reading.result));
    });
  }
  database.close();
  return JSON.stringify(found);
}

/** One word for each table: how many rows, and a hash of what they say. */
export type Fingerprint = Record<TableName, string>;

/**
 * What the records say, without what is worked out from them or depends on the day, and without
 * the people in `without`.
 */
export async function fingerprintOf(
  installed: Installation,
  without: readonly string[] = [],
): Promise<Fingerprint> {
  return JSON.parse(await installed.run(hashRecords, JSON.stringify(without)));
}

/** Evaluated in a page. */
async function hashRecords(given: string): Promise<string> {
  const without = new Set<string>(JSON.parse(given));
  const derived = 'suggestedOn state keyIds words mustShowOn rhythmListedOn touchedAt quote';
  const leftOut = new Set(derived.split(' '));
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('confidant');
    // There is none: it must not come into being by our looking.
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
    opening.addEventListener('success', () => resolve(opening.result));
  });
  const names =
    'people notes interactions followUps promises importantDates observedChanges relationshipTypes savedViews settings';
  const found: Record<string, string> = {};
  for (const name of names.split(' ')) {
    const rows = await new Promise<Record<string, unknown>[]>((resolve, reject) => {
      const reading = database.transaction(name).objectStore(name).getAll();
      reading.addEventListener('error', () => reject(reading.error ?? new Error('not read')));
      reading.addEventListener('success', () => resolve(reading.result));
    });
    const said = rows
      .filter(({ id }) => !without.has(String(id)))
      .map((row) =>
        JSON.stringify(
          Object.entries(row)
            .filter(([field]) => !leftOut.has(field))
            .toSorted(([a], [b]) => (a < b ? -1 : 1)),
        ),
      );
    const bytes = new TextEncoder().encode(said.join('\n'));
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex();
    found[name] = `${said.length}:${hash.slice(0, 16)}`;
  }
  database.close();
  return JSON.stringify(found);
}
