/**
 * The work on everything that runs in a page: one page at a time, nothing before a loss is decided
 * on, what was here kept first, the background told afterwards; and what erasing takes with it.
 */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AllRecords } from '@/domain/schema/records';
import { bulkLock } from '@/pages/bulk-lock';
import * as bulk from '@/pages/dashboard/backup/bulk-work';
import { snapshotFiles } from '@/platform/snapshots';
import type { CanaryValue, Loss } from '@/storage/canary';
import { type Identity, readIdentity } from '@/storage/identity';
import { database as db } from '@/storage/open';
import { addPerson, contents, did, writeNote } from '../storage/support';

/** What the page has beside the database, and what was asked of the browser. */
const page = vi.hoisted(() => ({
  local: new Map<string, unknown>(),
  session: new Map<string, unknown>(),
  known: null as CanaryValue | null,
  loss: null as Loss | null,
  erasing: null as Identity | null,
  saved: [] as { name: string; content: Blob }[],
  /** Each with whether other pages were still kept out. */
  told: [] as { route: string; alone: boolean }[],
}));
vi.mock('@/platform/local-area', () => ({
  localArea: {
    get: async (key: string) => page.local.get(key),
    set: async (key: string, value: unknown) => void page.local.set(key, value),
    clear: async () => {
      page.local.clear();
      page.erasing = null;
    },
  },
}));
vi.mock('@/platform/session-area', () => ({ clearSessionArea: async () => page.session.clear() }));
vi.mock('@/platform/canary-area', () => ({
  canaryArea: {
    read: async () => ({ known: page.known, loss: page.loss }),
    begin: async (known: CanaryValue | null) => void Object.assign(page, { known, loss: null }),
    noteErasing: async (erasing: Identity) => void Object.assign(page, { erasing }),
  },
}));
vi.mock('@/platform/snapshots', async () => {
  const { inMemoryFiles } = await import('../snapshots/in-memory-files');
  return { snapshotFiles: inMemoryFiles() };
});
vi.mock('@/platform/files', () => ({
  saveFile: (name: string, content: Blob) => page.saved.push({ name, content }),
}));
vi.mock('@/platform/runtime', () => ({ appVersion: () => '0.1.0' }));
vi.mock('@/messaging/client', () => ({
  send: async (route: string) => {
    const { held = [] } = await navigator.locks.query();
    page.told.push({ route, alone: held.some(({ name }) => name === bulkLock) });
    return { ok: true, value: null };
  },
}));

/** As much of a page's own storage as erasing needs. */
function area(): Map<string, string> {
  return new Map([['unsaved:gone:note', 'half a note']]);
}

let drafts: Map<string, string>;
let places: Map<string, string>;

beforeEach(async () => {
  [drafts, places] = [area(), area()];
  vi.stubGlobal('localStorage', drafts);
  vi.stubGlobal('sessionStorage', places);
  vi.stubGlobal('scheduler', { yield: async () => {} });
  page.local.clear();
  page.session.clear();
  Object.assign(page, { known: null, loss: null, erasing: null, saved: [], told: [] });
  for (const { name } of await snapshotFiles.list()) await snapshotFiles.remove(name);
  for (const table of db.tables) await table.clear();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const noProgress = () => {};
const done = { ok: true };
const told = [{ route: 'data.changed', alone: true }];

/** Somebody with a note; answers a backup of it. */
async function keep(): Promise<{ personId: string; file: Blob }> {
  const personId = await addPerson(db, { name: 'Ada' });
  await writeNote(db, personId, 'About the harbour');
  expect(await bulk.saveBackup({ confidential: true })).toMatchObject(done);
  const file = page.saved.pop()?.content;
  if (!file) throw new Error('Nothing was saved');
  return { personId, file };
}

async function recordsIn(file: Blob): Promise<AllRecords> {
  const result = await bulk.openBackup(file, noProgress);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.backup.data;
}

async function replaceWith(file: Blob) {
  const plan = await bulk.previewRestore(await recordsIn(file));
  if (!plan.ok) throw new Error(plan.trouble);
  return bulk.restoreBackup(plan.value, 'replace', noProgress);
}

async function lose(): Promise<void> {
  const known = { databaseId: crypto.randomUUID(), sequence: 9, counts: {}, countedAt: 9 };
  const found = { sequence: null, counts: {} };
  page.loss = { noticedAt: '2026-03-04T10:00:00.000Z', known, found };
}

/** All work there is, each with what it needs. */
async function everyWork(): Promise<[name: string, work: () => Promise<unknown>][]> {
  const { file } = await keep();
  expect(await replaceWith(file)).toMatchObject(done);
  const [snapshot] = await snapshotFiles.list();
  const point = { file: snapshot?.name ?? '', undone: false };
  page.told = [];
  return [
    ['saving a backup', () => bulk.saveBackup({ confidential: true })],
    ['restoring', () => replaceWith(file)],
    ['undoing it', () => bulk.undoRestore(point, noProgress)],
    ['putting a snapshot back', () => bulk.putBack(point.file, noProgress)],
    ['going on', () => bulk.goOnWithoutIt()],
    ['erasing', () => bulk.eraseEverything()],
  ];
}

it('one page at a time', async () => {
  const works = await everyWork();
  const before = await contents(db);
  await navigator.locks.request(bulkLock, async () => {
    for (const [name, work] of works) {
      expect(await work(), name).toEqual({ ok: false, trouble: 'busy' });
    }
  });
  expect(await contents(db)).toEqual(before);
  expect([page.saved, page.told]).toEqual([[], []]);
});

it('tells the background what has changed, before another page may begin', async () => {
  for (const [name, work] of (await everyWork()).slice(1)) {
    expect(await work(), name).toMatchObject(done);
    expect(page.told, name).toEqual(told);
    page.told = [];
  }
});

describe('after a loss that nothing is decided about', () => {
  it('nothing is erased and no backup saved of what is left', async () => {
    await keep();
    const before = await contents(db);
    await lose();
    const lost = { ok: false, trouble: 'lost' };
    expect(await bulk.eraseEverything()).toEqual(lost);
    expect(await bulk.saveBackup({ confidential: true })).toEqual(lost);
    expect(await contents(db)).toEqual(before);
    expect(page.saved).toEqual([]);
  });

  it.each([
    ['a restore', async (file: Blob) => replaceWith(file)],
    ['going on', async () => bulk.goOnWithoutIt()],
  ])('%s is the decision', async (_name, decide) => {
    const { file } = await keep();
    await lose();
    expect(await decide(file)).toMatchObject(done);
    expect(page.loss).toBeNull();
    expect(page.known?.counts).toMatchObject({ people: 1, notes: 1 });
  });
});

it.each([
  ['a restore', async (file: Blob) => replaceWith(file)],
  ['going on', async () => bulk.goOnWithoutIt()],
])('%s after a loss begins to count as another database', async (_name, decide) => {
  const { file } = await keep();
  const before = await readIdentity(db);
  await lose();
  expect(await decide(file)).toMatchObject(done);
  const after = await readIdentity(db);
  expect(after?.databaseId).not.toBe(before?.databaseId);
  expect(page.known?.databaseId).toBe(after?.databaseId);
});

describe('a restore', () => {
  it('keeps what is here first, or does nothing', async () => {
    const { file } = await keep();
    await addPerson(db, { name: 'Bo' });
    const before = await contents(db);
    const write = vi.spyOn(snapshotFiles, 'write').mockRejectedValue(new Error('No room'));
    expect(await replaceWith(file)).toEqual({ ok: false, trouble: 'noRestorePoint' });
    expect(await contents(db)).toEqual(before);
    write.mockRestore();
    expect(await replaceWith(file)).toMatchObject(done);
    expect(await db.people.count()).toBe(1);
    const row = await db.device.get('restorePoint');
    if (row?.id !== 'restorePoint') throw new Error('No restore point');
    expect(await bulk.undoRestore(row.value, noProgress)).toMatchObject(done);
    expect(await contents(db)).toEqual(before);
  });
});

describe('a backup', () => {
  it('in the open has nothing confidential unless that was chosen', async () => {
    const { personId } = await keep();
    await did(db, 'person.change', { who: { personId }, fields: { confidential: true } });
    for (const confidential of [false, true]) {
      expect(await bulk.saveBackup({ confidential })).toMatchObject(done);
      const text = await page.saved.pop()?.content.text();
      expect(text?.includes('harbour'), `chosen: ${confidential}`).toBe(confidential);
      // The browser does not say what became of it.
      const known = { sent: true, partial: !confidential };
      expect(await db.device.get('lastBackupAt')).toMatchObject(known);
    }
  });

  it('is named by the day alone, whatever is in it', async () => {
    await addPerson(db, { name: '../../=cmd|x' });
    expect(await bulk.saveBackup({ confidential: true })).toMatchObject(done);
    const sealed = async (file: Blob) => ({ ok: true as const, value: file });
    expect(await bulk.saveBackup({ confidential: true }, sealed)).toMatchObject(done);
    const day = Temporal.Now.plainDateISO().toString();
    const name = `confidant-backup-${day}.json`;
    expect(page.saved.map((each) => each.name)).toEqual([name, `${name}.age`]);
  });
});

it('erasing everything leaves nothing in any store', async () => {
  const { file } = await keep();
  expect(await replaceWith(file)).toMatchObject(done);
  for (const { name, schema } of db.tables) {
    const keys = [schema.primKey.keyPath ?? []].flat().map((key) => [key, 'x'] as const);
    await db.table(name).put(Object.fromEntries(keys));
  }
  const canary = { counts: { people: 1 } };
  page.local.set('canary', canary);
  page.session.set('panelWish', { address: 'somebody' });
  // An empty database with a canary beside it would be a loss to whoever looks just then.
  let vouched = false;
  // Nor is anything to be found in snapshots when it ends right after that.
  let removed = 0;
  let removedBefore = 0;
  // What the background may have counted meanwhile is known for what is erased.
  let erasing: Identity | null = null;
  const before = await readIdentity(db);
  const whenRowsGo = () => {
    vouched ||= page.local.size > 0;
    erasing = page.erasing;
    removedBefore = removed;
    // Somebody is asked for, and something goes wrong, while the rows go.
    page.session.set('panelWish', { address: 'somebody' });
    drafts.set('unsaved:gone:another', 'half a note');
  };
  db.people.hook('deleting', whenRowsGo);
  // What the background may have noted in between.
  const remove = snapshotFiles.remove.bind(snapshotFiles);
  vi.spyOn(snapshotFiles, 'remove').mockImplementation(async (name) => {
    page.local.set('canary', canary);
    await remove(name);
    removed += 1;
  });
  const snapshots = (await snapshotFiles.list()).length;
  expect(await bulk.eraseEverything()).toMatchObject(done);
  db.people.hook('deleting').unsubscribe(whenRowsGo);
  expect(vouched).toBe(false);
  expect(erasing).toEqual(before);
  expect(page.erasing).toBeNull();
  expect(removedBefore).toBe(snapshots);
  for (const table of db.tables) expect(await table.count(), table.name).toBe(0);
  expect(await snapshotFiles.list(), 'snapshots').toEqual([]);
  expect(page.local, 'storage.local').toEqual(new Map());
  expect(page.session, 'storage.session').toEqual(new Map());
  expect([drafts, places], 'drafts').toEqual([new Map(), new Map()]);
});

it('erasing that ended halfway does not say that nothing was changed', async () => {
  await keep();
  vi.spyOn(snapshotFiles, 'list').mockRejectedValue(new TypeError('Cannot read harbour'));
  expect(await bulk.eraseEverything()).toEqual({ ok: false, trouble: 'notErased' });
  // Of an error its kind is noted, never its words: they may quote what is kept.
  expect(page.local.get('troubles')).toMatchObject([{ code: 'TypeError', where: 'bulk' }]);
  expect(JSON.stringify([...page.local])).not.toContain('harbour');
});
