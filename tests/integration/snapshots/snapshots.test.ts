import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { readBackup } from '@/interchange/backup/read';
import { bestSnapshot } from '@/snapshots/best-snapshot';
import { listSnapshots, openSnapshot } from '@/snapshots/files';
import { makeSnapshot, removeAllSnapshots, SnapshotFailed } from '@/snapshots/make-snapshot';
import { ChangedMeanwhile } from '@/storage/bulk/read-all';
import type { ConfidantDatabase } from '@/storage/database';
import { addPerson, newDatabase, writeNote } from '../storage/support';
import { damaged, inMemoryFiles } from './in-memory-files';

function place(db: ConfidantDatabase, now = '2026-03-04T10:00:00.000Z') {
  return { db, files: inMemoryFiles(), appVersion: '0.1.0', now };
}

async function somebody(): Promise<ConfidantDatabase> {
  const db = newDatabase();
  await writeNote(db, await addPerson(db), 'About the harbour');
  return db;
}

describe('a snapshot', () => {
  it('holds what is here, says what, and reads back as a backup', async () => {
    const here = place(await somebody());
    const snapshot = await makeSnapshot(here, { reason: 'import' });
    expect(snapshot).toMatchObject({ reason: 'import', people: 1, notes: 1, records: 2 });
    expect(await listSnapshots(here.files)).toEqual([snapshot]);
    const file = await openSnapshot(here.files, snapshot.name);
    const result = file && (await readBackup(file));
    expect(result).toMatchObject({
      ok: true,
      backup: { data: { notes: [{ text: 'About the harbour' }] } },
    });
    expect([...here.files.files.keys()].join()).not.toMatch(/harbour|Ada/u);
  });

  it('counts only when it reads back, and leaves nothing otherwise', async () => {
    const here = place(await somebody());
    here.files.damages = true;
    await expect(makeSnapshot(here, { reason: 'timed' })).rejects.toThrow(SnapshotFailed);
    expect(here.files.files.size).toBe(0);
    here.files.damages = false;
    here.files.isFull = true;
    await expect(makeSnapshot(here, { reason: 'timed' })).rejects.toThrow('No room');
    expect(await listSnapshots(here.files)).toEqual([]);
  });

  it('is not listed while it is half written, and the next one tidies up', async () => {
    const here = place(await somebody());
    here.files.files.set('writing-1', new Blob(['half']));
    expect(await listSnapshots(here.files)).toEqual([]);
    await makeSnapshot(here, { reason: 'timed' });
    expect([...here.files.files.keys()].filter((name) => name.startsWith('writing'))).toEqual([]);
  });

  it('makes room first of what those who died left half written', async () => {
    const here = place(await somebody());
    here.files.files.set('writing-1', new Blob(['half']));
    here.files.isFull = true;
    await expect(makeSnapshot(here, { reason: 'timed' })).rejects.toThrow('No room');
    expect(here.files.files.size).toBe(0);
  });

  it('is not made twice of the same, unless the first is damaged', async () => {
    const here = place(await somebody());
    const first = await makeSnapshot(here, { reason: 'timed' });
    const later = { ...here, now: '2026-03-04T11:00:00.000Z' };
    expect(await makeSnapshot(later, { reason: 'restore' })).toEqual(first);
    const file = here.files.files.get(first.name);
    if (file) here.files.files.set(first.name, await damaged(file));
    expect(await makeSnapshot(later, { reason: 'restore' })).toMatchObject({ at: later.now });
  });

  it('is no snapshot when something else of the same size is read back', async () => {
    const other = place(await somebody());
    const { name } = await makeSnapshot(other, { reason: 'timed' });
    const here = place(await somebody());
    here.files.read = async () => other.files.files.get(name) ?? null;
    await expect(makeSnapshot(here, { reason: 'timed' })).rejects.toThrow(SnapshotFailed);
    expect(here.files.files.size).toBe(0);
  });

  it('of another database is another, however often that was written', async () => {
    const here = place(await somebody());
    const first = await makeSnapshot(here, { reason: 'timed' });
    const there = { ...here, db: await somebody(), now: '2026-03-04T11:00:00.000Z' };
    const second = await makeSnapshot(there, { reason: 'timed' });
    expect(second.sequence).toBe(first.sequence);
    expect(second.name).not.toBe(first.name);
  });

  it('is there even when older ones cannot be removed', async () => {
    const here = place(await somebody());
    here.files.files.set('writing-1', new Blob(['half']));
    here.files.remove = () =>
      Promise.reject(new DOMException('In use', 'NoModificationAllowedError'));
    const snapshot = await makeSnapshot(here, { reason: 'bulk' });
    expect(await listSnapshots(here.files)).toEqual([snapshot]);
  });

  it('made behind is not made when somebody writes while it is', async () => {
    const here = place(await somebody());
    let written: PromiseLike<unknown> | undefined;
    // Once the first people were read.
    here.db.people.hook('reading', (row) => {
      written ??= Dexie.ignoreTransaction(async () => {
        // What is being read is read first, and this before the rest.
        await Promise.resolve();
        await addPerson(here.db);
      });
      return row;
    });
    const made = makeSnapshot(here, { reason: 'timed', behind: true });
    await expect(made).rejects.toThrow(ChangedMeanwhile);
    await written;
    expect(here.files.files.size).toBe(0);
  });

  it('of an empty database never displaces a good one, nor is it offered', async () => {
    const db = await somebody();
    const here = place(db);
    const good = await makeSnapshot(here, { reason: 'timed' });
    await Promise.all(db.tables.map((table) => table.clear()));
    for (let month = 4; month < 12; month += 1) {
      const now = `2026-${String(month).padStart(2, '0')}-20T10:00:00.000Z`;
      // Another write, so that it is not the same.
      await db.device.put({
        id: 'identity',
        value: { databaseId: crypto.randomUUID(), sequence: 1 },
      });
      await makeSnapshot({ ...here, now }, { reason: 'timed' });
    }
    expect(await listSnapshots(here.files)).toContainEqual(good);
    expect(await bestSnapshot(here.files, 2, '2026-12-01T10:00:00.000Z')).toEqual(good);
  });

  it('that an undo goes back to stays, however old and small it is', async () => {
    const db = await somebody();
    const here = place(db);
    const { name: file, at } = await makeSnapshot(here, { reason: 'restore' });
    await db.device.put({ id: 'restorePoint', value: { file, at, undone: false } });
    for (const now of ['2028-03-04T10:00:00.000Z', '2028-03-05T10:00:00.000Z']) {
      await addPerson(db);
      await makeSnapshot({ ...here, now }, { reason: 'timed' });
      expect((await listSnapshots(here.files)).map(({ name }) => name)).toContain(file);
    }
    await db.device.delete('restorePoint');
    await addPerson(db);
    await makeSnapshot({ ...here, now: '2028-03-06T10:00:00.000Z' }, { reason: 'timed' });
    expect((await listSnapshots(here.files)).map(({ name }) => name)).not.toContain(file);
  });

  it('that was there before a loss stays, whatever is made of what it left', async () => {
    const db = await somebody();
    const here = place(db);
    const good = await makeSnapshot(here, { reason: 'timed' });
    const noticedAt = '2026-03-04T10:30:00.000Z';
    await db.device.put({ id: 'answeredLoss', value: { databaseId: 'gone', noticedAt } });
    for (const now of ['2026-03-04T11:00:00.000Z', '2027-09-05T10:00:00.000Z']) {
      await addPerson(db);
      await makeSnapshot({ ...here, now }, { reason: 'timed' });
    }
    expect(await listSnapshots(here.files)).toContainEqual(good);
  });

  it('that is made while a loss is open takes none of the others away', async () => {
    const db = await somebody();
    const here = place(db);
    const old = await makeSnapshot(here, { reason: 'timed' });
    await addPerson(db);
    const later = { ...here, now: '2028-03-04T10:00:00.000Z' };
    await makeSnapshot(later, { reason: 'restore', keepsAll: true });
    expect(await listSnapshots(here.files)).toContainEqual(old);
    await makeSnapshot(later, { reason: 'restore' });
    expect(await listSnapshots(here.files)).not.toContainEqual(old);
  });

  it('that is damaged is not offered', async () => {
    const db = await somebody();
    const here = place(db);
    const older = await makeSnapshot(here, { reason: 'timed' });
    await addPerson(db);
    const newer = await makeSnapshot(
      { ...here, now: '2026-03-04T12:00:00.000Z' },
      { reason: 'timed' },
    );
    expect(await bestSnapshot(here.files, 3, '2026-03-04T12:00:00.000Z')).toEqual(newer);
    const file = here.files.files.get(newer.name);
    if (file) here.files.files.set(newer.name, await damaged(file));
    expect(await bestSnapshot(here.files, 3, '2026-03-04T12:00:00.000Z')).toEqual(older);
  });

  it('goes with everything else', async () => {
    const here = place(await somebody());
    await makeSnapshot(here, { reason: 'timed' });
    // What a killed page left half written has as much in it.
    here.files.files.set('writing-1', new Blob(['half']));
    await removeAllSnapshots(here.files);
    expect(here.files.files.size).toBe(0);
  });
});
