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

  it('goes on when the browser does not say which databases there are', async () => {
    vi.spyOn(Dexie.dependencies.indexedDB, 'databases').mockReturnValue(new Promise(() => {}));
    const db = new ConfidantDatabase(`hangs-${crypto.randomUUID()}`);
    const outside = fakeOutside('2026-03-03T09:30:00.000Z');
    const late = new Promise((resolve) => {
      setTimeout(resolve, 4_000, 'late');
    });
    expect(await Promise.race([openSafely(db, outside), late])).toMatchObject({ ok: true });
  });

  it('does not keep the snapshots of others waiting for an earlier version that hangs', async () => {
    const name = `hangs-${crypto.randomUUID()}`;
    const older = new Dexie(name);
    older.version(0.1).stores({ people: 'id', device: 'id' });
    await older.open();
    older.close();
    const open = vi.spyOn(Dexie.prototype, 'open');
    open.mockReturnValueOnce(new Dexie.Promise<Dexie>(() => undefined));
    const outside = fakeOutside('2026-03-03T09:30:00.000Z');
    await openSafely(new ConfidantDatabase(name), outside);
    const free = await navigator.locks.request(
      'confidant.snapshots',
      { ifAvailable: true },
      (lock) => lock !== null,
    );
    expect(open).toHaveBeenCalled();
    expect(free).toBe(true);
  });
});
