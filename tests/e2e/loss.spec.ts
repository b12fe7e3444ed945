/**
 * A database that lost what was in it, in a browser that was really installed into and started
 * again: noticed at once, nothing written, brought back from a snapshot.
 */
import { readdir, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type Installed, installExtension } from './support/installed';

/** What a page of the extension has in Chromium; evaluated there. */
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

const noticeIn = 5_000;

async function command(extension: Installed, name: string, input: unknown): Promise<unknown> {
  const request = { commandId: crypto.randomUUID(), name, input };
  return extension.run(
    async (given) => chrome.runtime.sendMessage(JSON.parse(given)),
    JSON.stringify({ to: 'background', route: 'command', request }),
  );
}

async function keepThree(extension: Installed): Promise<void> {
  for (const name of ['Ada Quill', 'Ben Orrin', 'Cleo Tarn']) {
    const personId = crypto.randomUUID();
    const who = { personId, create: { name, keys: [], seen: null } };
    const note = { noteId: crypto.randomUUID(), baseRevision: 0, text: `About ${name}` };
    const write = { who, ...note, on: '2026-03-02', pinned: false };
    expect(await command(extension, 'note.write', write)).toMatchObject({ ok: true });
  }
}

/** Every row of every table, read without a version so that nothing is made by reading. */
function everything(extension: Installed): Promise<Record<string, unknown[]>> {
  return extension.run(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('confidant');
      opening.addEventListener('error', () => reject(opening.error));
      opening.addEventListener('success', () => resolve(opening.result));
    });
    const all: Record<string, unknown[]> = {};
    for (const name of db.objectStoreNames) {
      const reading = db.transaction(name).objectStore(name).getAll();
      all[name] = await new Promise((resolve) => {
        reading.addEventListener('success', () => resolve(reading.result));
      });
    }
    db.close();
    return all;
  });
}

function snapshotNames(extension: Installed): Promise<string[]> {
  return extension.run(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('snapshots', { create: true });
    const names: string[] = [];
    for await (const name of folder.keys()) if (!name.startsWith('writing')) names.push(name);
    return names;
  });
}

/** Records as they are kept; what this installation knows of itself is another after a restore. */
function recordsOf(all: Record<string, unknown[]>): unknown {
  const { people, notes, interactions, followUps, promises, relationshipTypes, settings } = all;
  return { people, notes, interactions, followUps, promises, relationshipTypes, settings };
}

const databaseFolder = ({ profile, id }: Installed) =>
  path.join(profile, 'Default', 'IndexedDB', `chrome-extension_${id}_0.indexeddb.leveldb`);

async function says(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (text) => document.body.textContent.includes(text),
    { timeout: noticeIn },
    words,
  );
}

let extension: Installed;
test.beforeEach(async () => {
  extension = await installExtension();
  await keepThree(extension);
  // The worker makes it a few seconds after the last write.
  await expect.poll(() => snapshotNames(extension), { timeout: 30_000 }).toHaveLength(1);
});
test.afterEach(() => extension.close());

test('an emptied database is noticed, nothing is written, and a snapshot brings all back', async () => {
  const before = recordsOf(await everything(extension));
  await extension.end('closed');
  const folder = databaseFolder(extension);
  for (const file of await readdir(folder)) {
    if (/\.(?:log|ldb)$/u.test(file)) await truncate(path.join(folder, file));
  }
  await extension.start();

  for (const name of ['popup.html', 'sidepanel.html', 'options.html', 'welcome.html']) {
    const page = await extension.open(name);
    await says(page, 'Some of your data is missing');
    await says(page, '3 people, 3 notes');
    await page.close();
  }
  const who = { personId: crypto.randomUUID(), create: { name: 'Dan', keys: [], seen: null } };
  expect(await command(extension, 'person.add', { who })).toMatchObject({
    ok: false,
    error: { code: 'lost' },
  });
  const left = await everything(extension);
  expect(Object.values(left).flat()).toEqual([]);

  const page = await extension.open('options.html');
  await page.locator('button ::-p-text(Put back the snapshot)').click();
  await page.waitForSelector('::-p-text(Ada Quill)');
  expect(recordsOf(await everything(extension))).toEqual(before);
  expect(await command(extension, 'person.add', { who })).toMatchObject({ ok: true });
  // Undoable, like every restore: what was there before it is a snapshot as well.
  await page.goto(`chrome-extension://${extension.id}/options.html#/backup`);
  await page.waitForSelector('::-p-text(Before a backup was brought back)');
});

test('when the canary went with the database, the snapshots are missed and bring all back', async () => {
  const before = recordsOf(await everything(extension));
  await extension.end('killed');
  await rm(databaseFolder(extension), { recursive: true });
  const { profile, id } = extension;
  await rm(path.join(profile, 'Default', 'Local Extension Settings', id), { recursive: true });
  await extension.start();
  for (const name of ['welcome.html', 'popup.html']) {
    const page = await extension.open(name);
    await says(page, 'Some of your data is missing');
    await says(page, '3 people, 3 notes');
    await page.close();
  }
  const page = await extension.open('options.html');
  await page.locator('button ::-p-text(Put back the snapshot)').click();
  await page.waitForSelector('::-p-text(Ada Quill)');
  expect(recordsOf(await everything(extension))).toEqual(before);
});

test('whoever goes on is asked once more, and the snapshot stays', async () => {
  await extension.end('killed');
  await rm(databaseFolder(extension), { recursive: true });
  await extension.start();
  const page = await extension.open('popup.html');
  await says(page, 'Some of your data is missing');
  await page.locator('button ::-p-text(Go on with what is here…)').click();
  await page.locator('dialog button[class] ::-p-text(Go on with what is here)').click();
  await says(page, 'Whom would you like to stay in touch with?');
  const who = { personId: crypto.randomUUID(), create: { name: 'Dan', keys: [], seen: null } };
  expect(await command(extension, 'person.add', { who })).toMatchObject({ ok: true });
  expect(await snapshotNames(extension)).toHaveLength(1);
});

test('a database that cannot be opened says so, and its snapshot is not lost with it', async () => {
  const before = recordsOf(await everything(extension));
  await extension.end('closed');
  await rm(databaseFolder(extension), { recursive: true });
  await writeFile(databaseFolder(extension), 'not a folder');
  await extension.start();
  const page = await extension.open('popup.html');
  await says(page, 'Your data could not be read');
  await says(page, '3 people, 3 notes');
  await page.locator('button ::-p-text(Set the damaged database aside)').click();
  await page.locator('dialog button ::-p-text(Delete it)').click();
  // Chromium does not remove a file where its folder should be; what to do then is said.
  await says(page, 'The browser did not let go of the damaged database');
  await page.close();
  await extension.end('closed');
  await rm(databaseFolder(extension));
  await extension.start();
  const again = await extension.open('options.html');
  await says(again, 'Some of your data is missing');
  await again.locator('button ::-p-text(Put back the snapshot)').click();
  await again.waitForSelector('::-p-text(Ada Quill)');
  expect(recordsOf(await everything(extension))).toEqual(before);
});
