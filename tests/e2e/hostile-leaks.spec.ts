/**
 * A marker in every text there can be about somebody: it comes out in no console, error page, log or
 * diagnostics, whatever goes wrong; and when everything is erased, it is in no store any more.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { applyBackup, chooseBackup, untilIndexed } from '../bench/network-file.ts';
import { backupFileOf, inEveryField } from './hostile-page/every-field.ts';
import { everyStore } from './hostile-page/every-store.ts';
import { noteField } from './panel-steps.ts';
import { sendCommand } from './support/commands.ts';
import { type Extension, launchExtension } from './support/launch.ts';
import { stopWorker } from './support/worker.ts';

/** A word of letters only: the word index folds and cuts what else there is. */
const marker = 'zmarkerwortq';
const person = '00000000-0000-4000-8000-000000000000';
const places = [
  'popup.html',
  'sidepanel.html',
  'welcome.html',
  `options.html#/person/${person}`,
  ...['people', 'timeline', 'calendar', 'circle', 'trash', 'relationships', 'backup'].map(
    (section) => `options.html#/${section}`,
  ),
];

async function open(extension: Extension, place: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.url(place));
  await page.waitForLoadState('networkidle');
  return page;
}

async function keepMarked(extension: Extension): Promise<Page> {
  const texts = Array.from({ length: 3 }, (_, index) => `${marker} ${index}`);
  const options = await open(extension, 'options.html#/backup');
  await chooseBackup(options, await backupFileOf(inEveryField(texts)));
  await applyBackup(options);
  await untilIndexed(options);
  return options;
}

test('what is kept comes out in no console, no error page, no log and no diagnostics', async () => {
  test.setTimeout(240_000);
  const extension = await launchExtension();
  const { context } = extension;
  const said: string[] = [];
  const heard: string[] = [];
  context.on('console', (message) => said.push(`${message.type()} ${message.text()}`));
  context.on('weberror', (error) => said.push(`${error.error().message} ${error.error().stack}`));
  const listen = async () => {
    const worker = await extension.worker();
    worker.on('console', (message) => heard.push(message.text()));
  };
  await listen();
  const options = await keepMarked(extension);

  await test.step('asked for what cannot be, in words that hold the marker', async () => {
    await options.evaluate(askForNonsense, { marker, person });
    await stopWorker(options);
    await options.evaluate(askForNonsense, { marker, person });
    await listen();
  });
  await test.step('what is said can be heard', async () => {
    await options.evaluate(() => console.log('said aloud'));
    await (await extension.worker()).evaluate(() => console.log('said aloud'));
    await expect
      .poll(() => [said, heard].map((all) => all.join().includes('said aloud')))
      .toEqual([true, true]);
  });
  await test.step('records that are not what they should be, with the marker in them', async () => {
    await options.evaluate(breakRecords, marker);
    for (const place of places) {
      const page = await open(extension, place);
      const failed = page.getByRole('alert');
      expect((await failed.allInnerTexts()).join('\n')).not.toContain(marker);
      await page.close();
    }
  });
  await options.goto(extension.url('options.html#/storage'));
  await options.reload();
  await expect(options.locator('main')).toContainText('Confidant 0.');
  const shown = await options.locator('main').innerText();
  const stores = await options.evaluate(everyStore);

  expect(said.filter((line) => line.includes(marker))).toEqual([]);
  expect(heard.filter((line) => line.includes(marker))).toEqual([]);
  expect(shown).not.toContain(marker);
  expect(stores['storage.local']).not.toContain(marker);
  await extension.close();
});

/** Where the marker is before it is erased. */
const tablesWithWords =
  'commands followUps importantDates interactions notes observedChanges people promises ' +
  'relationshipTypes savedViews searchPages';
const heldBefore = [
  ...tablesWithWords.split(' ').map((table) => `IndexedDB confidant ${table}`),
  'storage.session',
  'localStorage',
  'file /snapshots/…',
];

test('erasing everything leaves the marker in no store', async () => {
  test.setTimeout(240_000);
  const profile = await mkdtemp(path.join(tmpdir(), 'confidant-erased-'));
  const extension = await launchExtension({ profile });
  const options = await keepMarked(extension);
  for (const place of places) await (await open(extension, place)).close();
  // A snapshot of it all, what is typed but no note yet, and what was not sent on.
  await sendCommand(options, 'sample.remove', {});
  const panel = await open(extension, `sidepanel.html#person=${person}`);
  await noteField(panel).fill(`${marker} half a note`);
  await panel.getByRole('button', { name: 'Log…' }).click();
  await panel.getByLabel('What you talked about').fill(`${marker} half a talk`);
  await panel.evaluate((words) => localStorage.setItem('unsaved:gone:0', words), marker);
  // What was looked for, in a tab that stays open.
  await (await open(extension, 'options.html#/people')).getByRole('searchbox').fill(marker);
  const before = await options.evaluate(everyStore);
  const held = Object.keys(before).filter((name) => before[name]?.includes(marker));
  expect(held.map((name) => name.replace(/\d{8}T.*/, '…'))).toEqual(heldBefore);

  await options.goto(extension.url('options.html#/storage'));
  await options.getByRole('button', { name: 'Erase everything…' }).click();
  await options.getByRole('checkbox', { name: 'Erase it all' }).check();
  await options.getByRole('button', { name: 'Erase everything', exact: true }).click();
  await expect(options.getByText('Everything is erased.')).toBeVisible();
  const after = await options.evaluate(everyStore);
  expect(Object.keys(after).filter((name) => after[name]?.includes(marker))).toEqual([]);
  await extension.close();

  // The browser's own files: it writes over what was erased when it sees fit (docs/threat-model.md).
  const left = await filesWith(profile, marker);
  expect(left.filter((name) => !/IndexedDB/.test(name))).toEqual([]);
  console.log(`Files of the profile that still hold erased words: ${left.length}`);
  await rm(profile, { recursive: true, force: true });
});

type Sent = { marker: string; person: string };

/** Commands and messages that must be refused; runs in a page of the extension. */
async function askForNonsense({ marker: words, person: personId }: Sent): Promise<void> {
  const requests: [string, unknown][] = [
    ['command', { commandId: words, name: 'note.write', input: words }],
    ['command', { commandId: crypto.randomUUID(), name: words, input: {} }],
    ['command', { commandId: crypto.randomUUID(), name: 'note.write', input: { text: words } }],
    [
      'command',
      {
        commandId: crypto.randomUUID(),
        name: 'note.write',
        input: {
          who: { personId },
          noteId: crypto.randomUUID(),
          baseRevision: 9,
          text: words,
          on: words,
          pinned: true,
        },
      },
    ],
    ['profile.shown', { url: `https://www.linkedin.com/in/${words}/`, name: words }],
    [words, words],
  ];
  const { runtime }: { runtime: { sendMessage(message: unknown): Promise<unknown> } } = Reflect.get(
    globalThis,
    'chrome',
  );
  for (const [route, request] of requests) {
    await runtime.sendMessage({ to: 'background', route, request }).catch(() => undefined);
  }
}

/** Puts values of the wrong kind into the stored records; runs in a page of the extension. */
async function breakRecords(words: string): Promise<void> {
  const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
    });
  const database = await answer(indexedDB.open('confidant'));
  const fields: Record<string, string[]> = {
    people: ['name', 'headline', 'tags', 'relationships'],
    notes: ['text'],
    interactions: ['summary', 'personIds'],
    followUps: ['text'],
    savedViews: ['name'],
  };
  for (const [table, names] of Object.entries(fields)) {
    const store = database.transaction(table, 'readwrite').objectStore(table);
    for (const row of await answer<unknown[]>(store.getAll())) {
      const broken = Object.fromEntries(names.map((name) => [name, { [words]: words }]));
      await answer(store.put({ ...Object(row), ...broken }));
    }
  }
  database.close();
}

/** Files under a folder in which a word stands, in either of the ways browsers write text. */
async function filesWith(folder: string, word: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const name = path.join(entry.parentPath, entry.name);
    const bytes = await readFile(name).catch(() => Buffer.alloc(0));
    const wide = Buffer.from(word, 'utf16le');
    if (bytes.includes(word) || bytes.includes(wide)) found.push(path.relative(folder, name));
  }
  return found;
}
