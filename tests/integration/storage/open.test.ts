import { Dexie } from 'dexie';
import { IDBDatabase, indexedDB } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { ConfidantDatabase } from '@/storage/database';
import { migrations } from '@/storage/migrations';
import { database, deleteDatabase, openDatabase } from '@/storage/open';
import { addPerson, codeOf, id, newDatabase, run } from './support';

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

/** A database that an earlier Confidant wrote; answers its name. */
async function ofEarlierVersion(): Promise<string> {
  const name = `test-${id()}`;
  const earlier = new Dexie(name);
  earlier.version(newest - 1).stores({ people: 'id', device: 'id' });
  await earlier.table('people').add({ id: 'x' });
  earlier.close();
  return name;
}

async function storedVersion(name: string): Promise<number | undefined> {
  return (await indexedDB.databases()).find((each) => each.name === name)?.version;
}

describe('opening the database', () => {
  it('says so in time when the browser never answers', async () => {
    vi.useFakeTimers();
    const db = newDatabase();
    vi.spyOn(db, 'open').mockReturnValue(new Dexie.Promise<Dexie>(() => undefined));
    const answer = openDatabase(db);
    await vi.advanceTimersByTimeAsync(4_500);
    vi.useRealTimers();
    expect(await Promise.race([answer, Promise.resolve('silent')])).toMatchObject({
      ok: false,
      error: { code: 'unavailable' },
    });
    vi.restoreAllMocks();
  });

  it('has what is written on the disk before it says so', async () => {
    // Not what a killed browser shows: the operating system has what was written by then.
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const db = newDatabase();
    await openDatabase(db);
    begun.mockClear();
    await addPerson(db);
    const writing = begun.mock.calls.filter(([, mode]) => mode === 'readwrite');
    vi.restoreAllMocks();
    expect(writing.map(([, , options]) => options)).toEqual([{ durability: 'strict' }]);
  });

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

  it('leaves one of an earlier version as it is, and what is asked waits', async () => {
    const name = await ofEarlierVersion();
    const db = new ConfidantDatabase(name);
    db.leavesOlder = true;
    const asked = db.people.toArray();
    await db.leftOlder;
    expect(codeOf(await openDatabase(db, 50))).toBe('unavailable');
    const answer = await Promise.race([asked, openDatabase(db, 50)]);
    expect(answer).toMatchObject({ ok: false });
    expect(await storedVersion(name)).toBe((newest - 1) * 10);
    // Nor does it stand in the way of whoever brings it up, and of who begins anew.
    const other = new ConfidantDatabase(name);
    await other.open();
    expect(await storedVersion(name)).toBe(newest * 10);
    other.close();
    asked.catch(() => undefined);
    expect(codeOf(await deleteDatabase(db, 500))).toBe('done');
    await db.delete();
  });

  it('leaves it so in every page, until the background says otherwise', () => {
    expect(database.leavesOlder).toBe(true);
  });

  it('opens a new one and one of this version where earlier ones are left', async () => {
    const name = `test-${id()}`;
    for (let time = 0; time < 2; time += 1) {
      const db = new ConfidantDatabase(name);
      db.leavesOlder = true;
      expect(codeOf(await openDatabase(db))).toBe('done');
      db.close();
    }
    await Dexie.delete(name);
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

  it('deletes one that is damaged, and opens it empty', async () => {
    const db = newDatabase();
    await addPerson(db);
    expect(codeOf(await deleteDatabase(db))).toBe('done');
    expect(await db.people.count()).toBe(0);
    const hangs = { delete: () => new Dexie.Promise<void>(() => undefined) };
    const hanging = Object.assign(new ConfidantDatabase(`test-${id()}`), hangs);
    expect(codeOf(await deleteDatabase(hanging, 20))).toBe('unavailable');
  });
});
