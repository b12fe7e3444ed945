/** The last way out of a database that cannot be read ends, whoever still reads it, and says how. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setAside } from '@/pages/loss/set-aside';
import { NewerDatabase } from '@/storage/database-error';
import { database as db } from '@/storage/open';
import { snapshotName } from '@/domain/snapshots';
import type { Loss } from '@/storage/canary';
import { readingLock } from '@/storage/read-through';
import { addPerson } from '../storage/support';

const page = vi.hoisted(() => ({
  /** What vouches for the database cannot be read. */
  refuses: false,
  /** Nor after the database was deleted. */
  refusesLater: false,
  readable: false as boolean | null,
  loss: null as Loss | null,
  snapshots: [] as string[],
  /** The loss that was known when a snapshot was put back. */
  answered: null as Loss | null,
}));
vi.mock('@/platform/canary-area', () => ({
  canaryArea: {
    read: async () => {
      if (page.refuses || (page.refusesLater && page.readable === null))
        throw new Error('The browser refuses');
      return { known: null, loss: page.loss };
    },
    writeLoss: async (loss: Loss) => {
      page.loss = loss;
    },
  },
  lookedAtArea: {
    read: async () => ({ counted: true, tried: true, unreadable: page.readable === false }),
    noteReadable: async (readable: boolean | null) => {
      page.readable = readable;
    },
  },
}));
vi.mock('@/platform/files', () => ({ saveFile: () => {} }));
vi.mock('@/platform/snapshots', () => ({
  snapshotFiles: { list: async () => page.snapshots.map((name) => ({ name, size: 9 })) },
}));
vi.mock('@/pages/dashboard/backup/bulk-work', () => ({
  putBack: async () => {
    page.answered = page.loss;
    return { ok: false, trouble: 'quota' };
  },
}));
vi.mock('@/pages/dashboard/moment-words', () => ({ localDay: (day: string) => day }));

const noProgress = () => {};
const at = '2026-03-04T09:30:00.000Z';
const facts = { at, reason: 'timed', people: 1, notes: 0, records: 1, bytes: 9 } as const;
const snapshot = { ...facts, database: 'd1a2b3c4', sequence: 1, name: 'a', size: 9 };

beforeEach(async () => {
  Object.assign(page, { refuses: false, refusesLater: false, readable: false });
  Object.assign(page, { loss: null, snapshots: [], answered: null });
  await db.open();
  await db.people.clear();
  await addPerson(db, { name: 'Ada' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('does not wait for ever for somebody who reads a database that hangs', async () => {
  const soon = AbortSignal.timeout(20);
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(soon);
  const { promise, resolve } = Promise.withResolvers<void>();
  const reading = navigator.locks.request(readingLock, () => promise);
  expect(await setAside(null, noProgress)).toBeNull();
  expect(await db.people.count()).toBe(0);
  expect(page.readable).toBeNull();
  resolve();
  await reading;
});

it('deletes nothing that was found readable while it waited for whoever reads it', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const reading = navigator.locks.request(readingLock, async () => {
    await promise;
    page.readable = true;
  });
  const ending = setAside(snapshot, noProgress);
  resolve();
  await reading;
  expect(await ending).toBeNull();
  expect(await db.people.count()).toBe(1);
});

it('says what did not work: the deleting, what came after it, or putting back', async () => {
  page.refusesLater = true;
  expect(await setAside(null, noProgress)).toBe('storage');
  Object.assign(page, { refusesLater: false, readable: false });
  expect(await setAside(snapshot, noProgress)).toBe('quota');
  page.readable = false;
  vi.spyOn(db, 'delete').mockRejectedValue(new Dexie.UnknownError('Cannot delete'));
  expect(await setAside(snapshot, noProgress)).toBe('notDeleted');
});

it('puts back as the answer to a loss, also where the canary knew of nothing', async () => {
  page.snapshots = [snapshotName({ ...facts, database: '1a2b3c4d', sequence: 7 })];
  await setAside(snapshot, noProgress);
  expect(page.answered).toMatchObject({
    known: { databaseId: '1a2b3c4d', counts: { people: 1 } },
    found: { sequence: null },
  });
});

it('deletes nothing that can be opened after all: it was only slow', async () => {
  page.readable = true;
  expect(await setAside(snapshot, noProgress)).toBeNull();
  expect(await db.people.count()).toBe(1);
});

it('deletes nothing when what vouches for it cannot be read: nothing could be put back', async () => {
  page.refuses = true;
  expect(await setAside(snapshot, noProgress)).toBe('notDeleted');
  expect(await db.people.count()).toBe(1);
});

it.each([
  ['a newer version', new NewerDatabase()],
  ['a full disk', new Dexie.QuotaExceededError()],
])('deletes nothing because of %s', async (_name, error) => {
  page.readable = true;
  vi.spyOn(db, 'open').mockRejectedValueOnce(error);
  expect(await setAside(snapshot, noProgress)).toBe('notDeleted');
  expect(await db.people.count()).toBe(1);
});

it('deletes what does not open or cannot be looked at', async () => {
  page.readable = true;
  vi.spyOn(db, 'open').mockRejectedValueOnce(new Dexie.UnknownError('Internal error'));
  expect(await setAside(null, noProgress)).toBeNull();
  expect(await db.people.count()).toBe(0);
});

it('says that the deleting may still come, when the browser does not answer in time', async () => {
  vi.spyOn(db, 'delete').mockReturnValue(new Dexie.Promise(() => {}));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const ending = setAside(snapshot, noProgress);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await ending).toBe('notDeletedYet');
});
