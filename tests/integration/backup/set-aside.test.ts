/** The last way out of a database that cannot be read ends, whoever still reads it, and says how. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setAside } from '@/pages/loss/set-aside';
import { database as db } from '@/storage/open';
import { readingLock } from '@/storage/read-through';
import { addPerson } from '../storage/support';

const page = vi.hoisted(() => ({ refuses: false, readable: false as boolean | null }));
vi.mock('@/platform/canary-area', () => ({
  canaryArea: {
    read: async () => {
      if (page.refuses) throw new Error('The browser refuses');
      return { known: null, loss: null };
    },
  },
  lookedAtArea: {
    noteReadable: async (readable: boolean | null) => {
      page.readable = readable;
    },
  },
}));
vi.mock('@/platform/files', () => ({ saveFile: () => {} }));
vi.mock('@/platform/snapshots', () => ({ snapshotFiles: {} }));
vi.mock('@/pages/dashboard/backup/bulk-work', () => ({
  putBack: async () => ({ ok: false, trouble: 'quota' }),
}));
vi.mock('@/pages/dashboard/moment-words', () => ({ localDay: (day: string) => day }));

const noProgress = () => {};
const at = '2026-03-04T09:30:00.000Z';
const facts = { at, reason: 'timed', people: 1, notes: 0, records: 1, bytes: 9 } as const;
const snapshot = { ...facts, database: 'd1a2b3c4', sequence: 1, name: 'a', size: 9 };

beforeEach(async () => {
  Object.assign(page, { refuses: false, readable: false });
  await db.open();
  await addPerson(db, { name: 'Ada' });
});
afterEach(() => vi.restoreAllMocks());

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

it('says what did not work: the deleting, what came after it, or putting back', async () => {
  page.refuses = true;
  expect(await setAside(null, noProgress)).toBe('storage');
  page.refuses = false;
  expect(await setAside(snapshot, noProgress)).toBe('quota');
  vi.spyOn(db, 'delete').mockRejectedValue(new Dexie.UnknownError('Cannot delete'));
  expect(await setAside(snapshot, noProgress)).toBe('notDeleted');
});
