import { Dexie } from 'dexie';
import { indexedDB } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { type Canary, type CanaryValue, checkCanary, writeCanary } from '@/storage/canary';
import { ConfidantDatabase } from '@/storage/database';
import { migrations } from '@/storage/migrations';
import { openDatabase } from '@/storage/open';
import { addPerson, codeOf, id, newDatabase, run, writeNote } from './support';

const newest = Math.max(...migrations.map(({ version }) => version));

/** A database that a later Confidant wrote; answers its name. */
async function ofNewerVersion(): Promise<string> {
  const name = `test-${id()}`;
  const newer = new Dexie(name);
  newer.version(newest + 1).stores({ people: 'id', somethingNew: 'id' });
  await newer.table('somethingNew').add({ id: 'x' });
  newer.close();
  return name;
}

describe('opening the database', () => {
  it('answers when it is open', async () => {
    const db = newDatabase();
    expect(await openDatabase(db)).toEqual({ ok: true, value: null });
    expect(await openDatabase(db)).toEqual({ ok: true, value: null });
  });

  it('refuses one of a newer version, and writes nothing into it', async () => {
    const name = await ofNewerVersion();
    const db = new ConfidantDatabase(name);
    expect(codeOf(await openDatabase(db))).toBe('newerDatabase');
    const create = { name: 'Ada', keys: [], seen: null };
    const outcome = await run(db, 'person.add', { who: { personId: id(), create } });
    expect(codeOf(outcome)).toBe('newerDatabase');
    await expect(db.people.toArray()).rejects.toThrow();
    db.close();
    const raw = await new Dexie(name).open();
    expect(raw.verno).toBe(newest + 1);
    expect(await raw.table('somethingNew').count()).toBe(1);
    await raw.delete();
  });

  it('makes no other database', async () => {
    const db = newDatabase();
    await openDatabase(db);
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names.filter((name) => name?.startsWith('__'))).toEqual([]);
    expect(names).toContain(db.name);
  });

  it('does not wait for ever', async () => {
    const db = newDatabase();
    const hanging = Object.assign(db, { open: () => new Dexie.Promise(() => undefined) });
    expect(codeOf(await openDatabase(hanging, 20))).toBe('unavailable');
  });
});

function inMemory(): Canary & { value: CanaryValue | null } {
  return {
    value: null,
    async read() {
      return this.value;
    },
    async write(value) {
      this.value = value;
    },
  };
}

async function singing() {
  const db = newDatabase();
  const ada = await addPerson(db);
  await writeNote(db, ada, 'a note');
  const canary = inMemory();
  await writeCanary(db, canary);
  return { db, ada, canary };
}

describe('the canary', () => {
  it('knows a first run from a database that was lost', async () => {
    expect(await checkCanary(newDatabase(), inMemory())).toBe('firstRun');
    const { db, canary } = await singing();
    expect(await checkCanary(db, canary)).toBe('fine');
    expect(await checkCanary(newDatabase(), canary)).toBe('lost');
  });

  it('notices rows that vanished', async () => {
    const { db, canary } = await singing();
    await db.notes.clear();
    expect(await checkCanary(db, canary)).toBe('lost');
  });

  it('notices a database that went back in time', async () => {
    const { db, ada, canary } = await singing();
    const identity = await db.device.get('identity');
    await writeNote(db, ada, 'another');
    await writeCanary(db, canary);
    if (identity) await db.device.put(identity);
    expect(await checkCanary(db, canary)).toBe('lost');
  });

  it('is fine with a database that is ahead of it', async () => {
    const { db, ada, canary } = await singing();
    await writeNote(db, ada, 'another');
    expect(await checkCanary(db, canary)).toBe('fine');
  });

  it('holds nothing personal', async () => {
    const { canary } = await singing();
    expect(Object.keys(canary.value ?? {})).toEqual(['databaseId', 'sequence', 'counts']);
    expect(JSON.stringify(canary.value)).not.toContain('note"');
  });
});
