import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openSafely } from '@/background/open-safely';
import { ConfidantDatabase } from '@/storage/database';
import { fakeOutside } from './fake-outside';

afterEach(() => vi.restoreAllMocks());

describe('opening in the background', () => {
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
