/**
 * A database of every version there ever was goes through all later migrations. A new version needs
 * its own golden file (tests/fixtures/golden/vitest.config.ts) and, in the files of earlier ones,
 * what it makes of their rows (`expected`).
 */
import { readFileSync } from 'node:fs';
import { indexedDB } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { tableNames } from '@/domain/schema/table-names';
import { recordSchemas } from '@/domain/schema/records';
import { readBackup } from '@/interchange/backup/read';
import { listSnapshots, openSnapshot } from '@/snapshots/files';
import { snapshotBeforeUpgrade } from '@/snapshots/make-snapshot';
import { ConfidantDatabase } from '@/storage/database';
import { rollDay } from '@/storage/day-roll';
import { deriveAll } from '@/storage/derive';
import { migrations } from '@/storage/migrations';
import { recordOf } from '@/storage/record-of';
import { inMemoryFiles } from '../snapshots/in-memory-files';
import { id, today } from './support';

type Golden = {
  version: number;
  stores: {
    name: string;
    keyPath: string;
    indexes: { name: string; keyPath: string | string[]; multiEntry: boolean; unique: boolean }[];
    rows: unknown[];
  }[];
  expected: Record<string, unknown[]>;
};

function golden(version: number): Golden {
  const file = new URL(`../../fixtures/golden/v${version}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Makes the database as that version left it, without our code; answers its name. */
function restored({ version, stores }: Golden): Promise<string> {
  const name = `golden-${id()}`;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version * 10);
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
    opening.addEventListener('upgradeneeded', () => {
      for (const store of stores) {
        const made = opening.result.createObjectStore(store.name, { keyPath: store.keyPath });
        for (const { name: index, keyPath, multiEntry, unique } of store.indexes) {
          made.createIndex(index, keyPath, { multiEntry, unique });
        }
        for (const row of store.rows) made.put(row);
      }
    });
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve(name);
    });
  });
}

const versions = migrations.map(({ version }) => version);

it('counts versions up by one, from one', () => {
  expect(versions).toEqual(versions.map((_each, index) => index + 1));
});

describe.each(versions)('a database of version %i', (version) => {
  it('opens with every row as expected, and valid', async () => {
    const file = golden(version);
    expect(file.version).toBe(version);
    const db = new ConfidantDatabase(await restored(file));
    await db.open();
    // A schema that Dexie had to patch would be of a version between two: one without a migration.
    expect(db.backendDB().version).toBe(Math.max(...versions) * 10);
    for (const table of db.tables) {
      // A table that came later, and into which no migration put anything.
      expect(await table.toArray(), table.name).toEqual(file.expected[table.name] ?? []);
    }
    const stored = new Set(file.stores.map((store) => store.name));
    for (const name of tableNames.filter((each) => stored.has(each))) {
      expect(await db[name].count(), name).toBeGreaterThan(0);
    }
    for (const row of await db.people.toArray()) recordSchemas.people.parse(recordOf(row));
    for (const name of tableNames) {
      if (name === 'people') continue;
      for (const row of await db[name].toArray()) recordSchemas[name].parse(row);
    }
    await db.delete();
  });

  it('has, once the day is rolled, what is derived as it would be worked out from scratch', async () => {
    const db = new ConfidantDatabase(await restored(golden(version)));
    await rollDay(db, today);
    const before = await db.people.toArray();
    await deriveAll(db, today);
    expect(await db.people.toArray()).toEqual(before);
    await db.delete();
  });
});

describe('before an older database is brought up', () => {
  it.each(versions.filter((version) => version < Math.max(...versions)))(
    'version %i is kept as a snapshot that can be restored',
    async (version) => {
      const was = golden(version);
      const name = await restored(was);
      const db = new ConfidantDatabase(name);
      const files = inMemoryFiles();
      const place = { db, files, appVersion: '0.1.0', now: '2026-03-04T10:00:00.000Z' };
      await snapshotBeforeUpgrade(place);
      expect(db.isOpen()).toBe(false);
      const [snapshot] = await listSnapshots(files);
      expect(snapshot?.reason).toBe('upgrade');
      const file = snapshot && (await openSnapshot(files, snapshot.name));
      const result = file && (await readBackup(file));
      if (!result?.ok) throw new Error(JSON.stringify(result?.refusal));
      await db.open();
      for (const table of tableNames) {
        const ids = (await db.table<{ id: string }>(table).toArray()).map((row) => row.id);
        expect(result.backup.data[table].map((record) => record.id)).toEqual(ids);
      }
      await db.delete();
    },
  );
});
