/** Backups that save themselves, driven in a real installation of either browser. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { CommandInput, CommandName } from '../../../src/domain/commands.ts';
import type { Installation } from './installation.ts';

/** What a page of the extension has, under this name in both browsers; evaluated there. */
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

const ask = (installed: Installation, route: string, request: unknown) =>
  installed.run(
    (message) => chrome.runtime.sendMessage(JSON.parse(message)),
    JSON.stringify({ to: 'background', route, request }),
  );

export async function command<Name extends CommandName>(
  installed: Installation,
  name: Name,
  input: CommandInput<Name>,
): Promise<void> {
  const commandId = crypto.randomUUID();
  const answer = await ask(installed, 'command', { commandId, name, input });
  if (!JSON.stringify(answer).startsWith('{"ok":true')) {
    throw new Error(`${name}: ${JSON.stringify(answer)}`);
  }
}

/** Writes a note about somebody new. */
export function writeNote(installed: Installation, text: string): Promise<void> {
  return command(installed, 'note.write', {
    who: { personId: crypto.randomUUID(), create: { name: 'Ada Quill', keys: [], seen: null } },
    noteId: crypto.randomUUID(),
    baseRevision: 0,
    text,
    on: '2026-11-02',
    pinned: false,
  });
}

/**
 * Every look so far whether a backup is due has ended. Bulk work is answered after the wake that
 * follows it, which takes its place in the line of those looks.
 */
export async function looked(installed: Installation): Promise<void> {
  await ask(installed, 'data.changed', null);
  await installed.run(() => navigator.locks.request('confidant.export', () => undefined));
}

/** Puts the last look on an earlier day: time cannot be made to pass. */
export async function lookedLongAgo(installed: Installation): Promise<void> {
  await looked(installed);
  await installed.run(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('confidant');
      opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
      opening.addEventListener('success', () => resolve(opening.result));
    });
    const transaction = database.transaction('device', 'readwrite');
    const done = new Promise((resolve) => transaction.addEventListener('complete', resolve));
    const store = transaction.objectStore('device');
    const reading = store.get('exportSchedule');
    reading.addEventListener('success', () => {
      reading.result.value.looked.on = '2026-01-15';
      store.put(reading.result);
    });
    await done;
    database.close();
  });
}

/** What lies in the folder of the backups, by name; what is not whole yet is not in it. */
export async function filesIn({ downloads }: Installation): Promise<Record<string, Buffer>> {
  const folder = path.join(downloads, 'Confidant');
  const names = await readdir(folder).catch(() => []);
  const whole = names.filter((name) => /\.(?:json|age)$/.test(name));
  const files = whole
    .toSorted()
    .map(async (name) => [name, await readFile(path.join(folder, name))] as const);
  return Object.fromEntries(await Promise.all(files));
}

export const button = (name: string) => `::-p-xpath(//button[normalize-space()="${name}"])`;
const choice = (name: string) => `::-p-xpath(//label[contains(., "${name}")])`;

/** Waits until the page says these words. */
export async function says(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (text) => document.body.innerText.includes(text),
    { polling: 50 },
    words,
  );
}

/** Chooses every day, without a passphrase, and switches it on; answers nobody's question. */
export async function switchOnPlain(page: Page): Promise<void> {
  await page.locator(choice('With a passphrase')).click();
  await page.locator(choice('Daily')).click();
  await page.locator(button('Switch on')).click();
}

/** The same with a passphrase, which is looked at while it is typed. */
export async function switchOnSealed(page: Page, passphrase: string): Promise<void> {
  await page.locator(choice('Daily')).click();
  await page.locator(button('Choose a passphrase…')).click();
  await page.locator(choice('My own')).click();
  await page.locator(button('Show')).click();
  await page.locator('input[autocomplete="new-password"]').click();
  await page.keyboard.type(passphrase);
  await page.locator(button('Switch on')).click();
}
