/** Backup and restore in the real browser. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { sendCommand } from './support/commands';
import { expect, test } from './support/extension';

/** Awkward on purpose: half a surrogate pair, a key that is none, and what JSON escapes. */
const text = '__proto__ "\\ \u0000\u2028 half a pair: \uD800 🧑‍🚀';

async function keep(page: Page, name: string, key: `vanity:${string}`): Promise<string> {
  const personId = crypto.randomUUID();
  await sendCommand(page, 'person.add', {
    who: { personId, create: { name, keys: [key], seen: null } },
  });
  await sendCommand(page, 'note.write', {
    who: { personId },
    noteId: crypto.randomUUID(),
    baseRevision: 0,
    text: `About ${name}`,
    on: '2026-11-02',
    pinned: true,
  });
  return personId;
}

/** Everything a backup can hold: each table, the trash, a changed setting. */
async function keepAll(page: Page): Promise<string> {
  const personId = await keep(page, 'Ada Quill', 'vanity:ada-quill');
  const who = { personId };
  await sendCommand(page, 'person.change', { who, fields: { howMet: text, tags: ['harbour'] } });
  await sendCommand(page, 'interaction.talkedToday', { who, interactionId: crypto.randomUUID() });
  await sendCommand(page, 'followUp.write', {
    who,
    followUpId: crypto.randomUUID(),
    baseRevision: 0,
    text,
    dueOn: '2027-01-10',
    at: '10:30',
    repeat: { every: 1, unit: 'month', from: '2027-01-10' },
  });
  await sendCommand(page, 'promise.write', {
    who,
    promiseId: crypto.randomUUID(),
    baseRevision: 0,
    owedBy: 'me',
    text,
    promisedOn: '2026-11-01',
    dueOn: null,
  });
  await sendCommand(page, 'importantDate.write', {
    who,
    importantDateId: crypto.randomUUID(),
    baseRevision: 0,
    kind: 'birthday',
    label: '',
    monthDay: '02-29',
    year: null,
    leadDays: 3,
  });
  await sendCommand(page, 'relationshipType.write', {
    typeId: 'mentor',
    label: '',
    rhythmDays: 12,
    weight: 2,
    side: 'either',
    prompts: [text],
  });
  await sendCommand(page, 'settings.change', { fields: { dailyBudget: 7 } });
  const gone = await keep(page, 'Ben Orrin', 'vanity:ben-orrin');
  await sendCommand(page, 'trash.put', { table: 'people', id: gone });
  return personId;
}

async function saveBackup(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a backup' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^confidant-backup-\d{4}-\d{2}-\d{2}\.json$/);
  return readFile(await file.path(), 'utf8');
}

const dataOf = (backup: string) => backup.slice(backup.indexOf('"data": '));

async function choose(page: Page, content: string, name = 'backup.json') {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (
    await chooser
  ).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

async function erase(page: Page) {
  await page.getByRole('link', { name: 'Storage' }).click();
  await page.getByRole('button', { name: 'Erase everything…' }).click();
  await page.getByLabel('Erase it all').check();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
  await expect(page.getByText('Everything is erased.')).toBeVisible();
  await page.getByRole('link', { name: 'Backup', exact: true }).click();
}

test('export, erase, restore, export: the data is the same byte for byte', async ({
  open,
  extension,
}) => {
  const page = await open('options.html#backup');
  await keepAll(page);
  const first = await saveBackup(page);
  expect(JSON.parse(first)).toMatchObject({
    format: 'confidant-backup',
    counts: {
      people: 2,
      notes: 2,
      interactions: 1,
      followUps: 1,
      promises: 1,
      importantDates: 1,
      relationshipTypes: 1,
      settings: 1,
    },
  });

  await page.evaluate(() => localStorage.setItem('left', 'over'));
  await erase(page);
  const left = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const names: string[] = [];
    for await (const name of (await root.getDirectoryHandle('snapshots')).keys()) names.push(name);
    return { local: localStorage.length, names };
  });
  expect(left).toEqual({ local: 0, names: [] });
  const worker = await extension.worker();
  expect(
    await worker.evaluate(
      'chrome.storage.local.get("canary").then(({ canary }) => canary?.counts.people ?? 0)',
    ),
  ).toBe(0);
  expect(dataOf(await saveBackup(page))).not.toContain('Ada Quill');

  await choose(page, first);
  await expect(page.getByRole('row', { name: 'People' })).toContainText('2');
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.getByText('It is back')).toBeVisible();
  expect(dataOf(await saveBackup(page))).toBe(dataOf(first));
});

test('shows what a merge would do, does it, and takes it back exactly', async ({ open }) => {
  const page = await open('options.html#backup');
  const personId = await keepAll(page);
  const backup = await saveBackup(page);
  await sendCommand(page, 'person.change', {
    who: { personId },
    fields: { howMet: 'At the harbour' },
  });
  await keep(page, 'Cleo Tarn', 'vanity:cleo-tarn');
  const before = await saveBackup(page);

  await choose(page, backup);
  const row = page.getByRole('row', { name: 'People' });
  await expect(page.getByRole('columnheader')).toHaveText([
    'Kind',
    'New',
    'Changed',
    'Same',
    'Conflicting',
    'Newer here',
    'Only here',
  ]);
  await expect(row.getByRole('cell')).toHaveText(['0', '0', '1', '0', '1', '1']);
  await page.getByRole('radio', { name: 'Replace everything' }).check();
  await expect(page.getByText('2 records that are only here will go.')).toBeVisible();
  await page.getByRole('button', { name: 'Replace everything' }).click();
  await expect(page.getByText('It is back')).toBeVisible();
  expect(dataOf(await saveBackup(page))).toBe(dataOf(backup));

  await page.getByRole('button', { name: 'Undo the restore' }).click();
  await expect(page.getByText('The last restore was undone')).toBeVisible();
  expect(dataOf(await saveBackup(page))).toBe(dataOf(before));
  await page.getByRole('button', { name: 'Bring it back again' }).click();
  await expect(page.getByRole('button', { name: 'Undo the restore' })).toBeVisible();
  expect(dataOf(await saveBackup(page))).toBe(dataOf(backup));
});

test('joins people who share a profile, and says so first', async ({ open }) => {
  const page = await open('options.html#backup');
  await keep(page, 'Ada Quill', 'vanity:ada-quill');
  const backup = await saveBackup(page);
  await erase(page);
  await keep(page, 'A. Quill', 'vanity:ada-quill');
  await choose(page, backup);
  await page.getByText('One profile is kept under two records').click();
  await expect(
    page.getByText('Ada Quill and A. Quill are the same person and become one.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Merge' }).click();
  await expect(page.getByText('It is back')).toBeVisible();
  await page.getByRole('link', { name: 'People' }).click();
  await expect(page.getByRole('grid', { name: 'People' })).toHaveAttribute('aria-rowcount', '2');
});

test('takes a file that is dropped', async ({ open }) => {
  const page = await open('options.html#backup');
  await keep(page, 'Ada Quill', 'vanity:ada-quill');
  const backup = await saveBackup(page);
  const data = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'dropped.json'));
    return transfer;
  }, backup);
  await page.getByText('Drop a backup file here').dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByText('dropped.json')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Drop a backup file here')).toBeVisible();
});

test('refuses what is damaged, foreign, newer or hostile with the place, and changes nothing', async ({
  open,
}) => {
  const page = await open('options.html#backup');
  await keepAll(page);
  const backup = await saveBackup(page);
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const files: [content: string, says: RegExp][] = [
    [backup.slice(0, 1500), /The file ends too soon.*line \d+/s],
    ['{"name": "something else"}', /This is no backup of Confidant/],
    [
      backup.replace('"formatVersion": 1', '"formatVersion": 2'),
      /A newer version of Confidant wrote this/,
    ],
    [backup.replace('About Ada Quill', 'About somebody'), /changed after it was written/],
    [
      backup.replace('"revision":1', '"revision":"1"'),
      /wrong kind.*Record 1 of \w+ · field revision · line \d+/s,
    ],
    [backup.replace('"tags":["harbour"]', `"tags":${deep}`), /nested deeper.*line \d+/s],
    [
      backup.replace('"tags":["harbour"]', '"__proto__":{},"tags":["harbour"]'),
      /does not belong there.*__proto__/s,
    ],
  ];
  for (const [content, says] of files) {
    expect(content).not.toBe(backup);
    await choose(page, content, 'spoiled.json');
    const alert = page.getByRole('alert').filter({ hasText: 'spoiled.json was not taken' });
    await expect(alert).toContainText(says);
    await expect(alert).toContainText('Nothing was changed.');
  }
  expect(dataOf(await saveBackup(page))).toBe(dataOf(backup));
});

test('says how old the last backup is, and offers one before erasing', async ({ open }) => {
  const page = await open('options.html#backup');
  await keep(page, 'Ada Quill', 'vanity:ada-quill');
  await expect(page.getByText('No backup yet.')).toBeVisible();
  await page.getByRole('link', { name: 'Storage' }).click();
  await page.getByRole('button', { name: 'Erase everything…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 people');
  await expect(dialog.getByRole('button', { name: 'Erase everything' })).toBeDisabled();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save a backup first' }).click();
  await download;
  await expect(dialog).toContainText('Last backup: given to the browser today');
});
