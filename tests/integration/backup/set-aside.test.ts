/** The last way out of a database that cannot be read ends, whoever still reads it, and says how. */
import 'fake-indexeddb/auto';
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
  lookedAtInSession: {
    noteReadable: async (readable: boolean | null) => {
      page.readable = readable;
    },
  },
}));
vi.mock('@/platform/files', () => ({ saveFile: () => {} }));
vi.mock('@/platform/snapshots', () => ({ snapshotFiles: {} }));
vi.mock('@/pages/dashboard/backup/bulk-work', () => ({ putBack: async () => ({ ok: true }) }));
vi.mock('@/pages/dashboard/moment-words', () => ({ localDay: (day: string) => day }));

const noProgress = () => {};

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
  expect(await setAside(null, noProgress)).toBe(true);
  expect(await db.people.count()).toBe(0);
  expect(page.readable).toBeNull();
  resolve();
  await reading;
});

it('says that it did not work when the browser refuses something else', async () => {
  page.refuses = true;
  expect(await setAside(null, noProgress)).toBe(false);
});
