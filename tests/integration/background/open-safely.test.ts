import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openSafely } from '@/background/open-safely';
import { turnScreenCover } from '@/background/screen-cover';
import { blankPerson } from '@/domain/blank-person';
import { listSnapshots } from '@/snapshots/files';
import { ConfidantDatabase } from '@/storage/database';
import { nativeVersion } from '@/storage/migrations';
import { upgradeLock } from '@/storage/open';
import { isScreenCovered } from '@/storage/queries/screen-cover';
import { fakeOutside } from './fake-outside';

afterEach(() => vi.restoreAllMocks());

async function locksHeld(): Promise<(string | undefined)[]> {
  const { held } = await navigator.locks.query();
  return held?.map(({ name }) => name) ?? [];
}

/** One that an earlier Confidant wrote, as the background meets it. */
async function ofEarlierVersion(): Promise<ConfidantDatabase> {
  const name = `older-${crypto.randomUUID()}`;
  const older = new Dexie(name);
  older.version(1).stores({ people: 'id', device: 'id' });
  const on = '2026-03-01';
  const at = `${on}T09:00:00.000Z`;
  const stamps = { createdAt: at, updatedAt: at, revision: 1, deletedAt: null };
  const person = blankPerson({ name: 'Ada', keys: [], seen: null }, on);
  await older.table('people').add({ id: crypto.randomUUID(), ...stamps, ...person });
  const identity = { databaseId: crypto.randomUUID(), sequence: 1 };
  await older.table('device').add({ id: 'identity', value: identity });
  older.close();
  const db = new ConfidantDatabase(name);
  db.leavesOlder = true;
  return db;
}

describe('opening in the background', () => {
  it('keeps one of an earlier version, brings it up, and says meanwhile that it does', async () => {
    const db = await ofEarlierVersion();
    const outside = fakeOutside('2026-03-03T09:30:00.000Z');
    const { list } = outside.snapshots;
    let heldBefore: (string | undefined)[] = [];
    vi.spyOn(outside.snapshots, 'list').mockImplementation(async () => {
      heldBefore = await locksHeld();
      return list();
    });
    const [first, second] = await Promise.all([openSafely(db, outside), openSafely(db, outside)]);
    expect([first, second]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(heldBefore).toContain(upgradeLock);
    expect(await locksHeld()).not.toContain(upgradeLock);
    expect(db.backendDB().version).toBe(nativeVersion);
    expect(await listSnapshots(outside.snapshots)).toMatchObject([
      { reason: 'upgrade', people: 1 },
    ]);
    await db.delete();
  });

  it('does so for the key of screen sharing, too, when that comes first', async () => {
    const db = await ofEarlierVersion();
    const outside = fakeOutside('2026-03-03T09:30:00.000Z');
    await turnScreenCover({ db, outside, wake: async () => {} });
    expect(await isScreenCovered(db)).toBe(true);
    expect(await listSnapshots(outside.snapshots)).toHaveLength(1);
    await db.delete();
  });

  it.each([
    ['throws', vi.fn<() => never>().mockThrow(new Error('The browser refuses'))],
    ['refuses', vi.fn<() => Promise<never>>().mockRejectedValue(new Error('The browser refuses'))],
    ['is silent', () => new Promise<never>(() => {})],
    ['cannot say', undefined],
  ])('keeps it also where the browser %s which databases there are', async (_how, databases) => {
    const db = await ofEarlierVersion();
    const outside = fakeOutside('2026-03-03T09:30:00.000Z');
    const { indexedDB } = Dexie.dependencies;
    // Its own hides the one of its class.
    Object.assign(indexedDB, { databases });
    expect(await openSafely(db, outside)).toMatchObject({ ok: true });
    Reflect.deleteProperty(indexedDB, 'databases');
    expect(db.backendDB().version).toBe(nativeVersion);
    expect(await listSnapshots(outside.snapshots)).toMatchObject([{ reason: 'upgrade' }]);
    await db.delete();
  });

  it('keeps nothing of a new one, nor of one that was brought up and went away', async () => {
    const db = await ofEarlierVersion();
    const outside = fakeOutside('2026-03-03T09:30:00.000Z');
    await openSafely(db, outside);
    db.close({ disableAutoOpen: false });
    expect(await openSafely(db, outside)).toMatchObject({ ok: true });
    const fresh = new ConfidantDatabase(`new-${crypto.randomUUID()}`);
    fresh.leavesOlder = true;
    expect(await openSafely(fresh, outside)).toMatchObject({ ok: true });
    expect(await listSnapshots(outside.snapshots)).toHaveLength(1);
    await Promise.all([db.delete(), fresh.delete()]);
  });

  it('does not keep the snapshots of others waiting for an earlier version that hangs', async () => {
    const db = await ofEarlierVersion();
    const { open } = Dexie.prototype;
    const silent = new Dexie.Promise<Dexie>(() => undefined);
    vi.spyOn(Dexie.prototype, 'open').mockImplementation(function (this: Dexie) {
      return this instanceof ConfidantDatabase ? open.call(this) : silent;
    });
    const outside = fakeOutside('2026-03-03T09:30:00.000Z');
    expect(await openSafely(db, outside)).toMatchObject({ ok: true });
    const free = await navigator.locks.request(
      'confidant.snapshots',
      { ifAvailable: true },
      (lock) => lock !== null,
    );
    expect(free).toBe(true);
    await db.delete();
  });
});
