/** Backups with a passphrase, and those that are saved by themselves, in the real browser. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { sendCommand } from './support/commands';
import { expect as expectSoon, test } from './support/extension';
import { builtChromium, launchExtension } from './support/launch';

/** A passphrase takes its second, or ten of them on a busy machine. */
const expect = expectSoon.configure({ timeout: 30_000 });
test.setTimeout(180_000);

async function keepSomebody(page: Page, name: string): Promise<string> {
  const personId = crypto.randomUUID();
  await sendCommand(page, 'person.add', {
    who: { personId, create: { name, keys: ['vanity:ada-quill'], seen: null } },
  });
  await sendCommand(page, 'note.write', {
    who: { personId },
    noteId: crypto.randomUUID(),
    baseRevision: 0,
    text: 'Café am Hafen \uD800 🧑‍🚀',
    on: '2026-11-02',
    pinned: true,
  });
  return personId;
}

async function download(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const file = page.waitForEvent('download');
  await act();
  return readFile(await (await file).path());
}

const savePlain = (page: Page) =>
  download(page, () => page.getByRole('button', { name: 'Save a backup' }).click());

/** What the moment of its writing does not change. */
const withoutMoment = (backup: Buffer) => backup.toString().replace(/"createdAt": .*\n/, '');

async function typePassphrase(page: Page, phrase: string): Promise<void> {
  await page.getByText('My own').click();
  await page.getByLabel('Passphrase', { exact: true }).fill(phrase);
  await page.getByLabel('The same again').fill(phrase);
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

async function unlock(page: Page, phrase: string): Promise<void> {
  await page.getByLabel('Its passphrase').fill(phrase);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

async function erase(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Storage' }).click();
  await page.getByRole('button', { name: 'Erase everything…' }).click();
  await page.getByLabel('Erase it all').check();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
  await expect(page.getByText('Everything is erased.')).toBeVisible();
  await page.getByRole('link', { name: 'Backup', exact: true }).click();
}

const expectAccessible = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

test('export encrypted, erase, restore: everything is as it was', async ({ open }) => {
  const page = await open('options.html#backup');
  await keepSomebody(page, 'Ada Quill');
  const before = await savePlain(page);

  await page.getByRole('button', { name: 'With a passphrase…' }).click();
  await expect(page.getByRole('button', { name: 'Save it encrypted' })).toBeDisabled();
  await expectAccessible(page);
  await typePassphrase(page, 'too short');
  await page.getByRole('button', { name: 'Save it encrypted' }).click();
  await expect(page.getByText('Make it at least 12 characters long.')).toBeVisible();
  await expectAccessible(page);
  const phrase = 'caf\u00e9 am hafen, im winter';
  await typePassphrase(page, phrase);
  const sealed = await download(page, () =>
    page.getByRole('button', { name: 'Save it encrypted' }).click(),
  );
  await expect(
    page.getByText(/backup-\d{4}-\d{2}-\d{2}\.json\.age, .+ went to the browser/),
  ).toBeVisible();
  expect(sealed.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  expect(sealed.includes('Ada Quill')).toBe(false);

  await erase(page);
  await choose(page, 'backup.age', sealed);
  await expectAccessible(page);
  await unlock(page, 'another phrase');
  await expect(page.getByText('This passphrase does not open it.')).toBeVisible();
  // As a keyboard that writes é as two characters would.
  await unlock(page, phrase.normalize('NFD'));
  await expect(page.getByRole('row', { name: 'People' })).toContainText('1');
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.getByText('It is back')).toBeVisible();
  expect(withoutMoment(await savePlain(page))).toBe(withoutMoment(before));
  const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  expect(kept).not.toContain('hafen');
});

test('a passphrase that is made here, and opening that is stopped', async ({ open }) => {
  const page = await open('options.html#backup');
  await keepSomebody(page, 'Ada Quill');
  await page.getByRole('button', { name: 'With a passphrase…' }).click();
  const phrase = await page.getByRole('status', { name: 'Made for you' }).innerText();
  expect(phrase).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/);
  await page.getByLabel('I have written it down').check();
  const sealed = await download(page, () =>
    page.getByRole('button', { name: 'Save it encrypted' }).click(),
  );
  await choose(page, 'backup.age', sealed);
  await unlock(page, phrase);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Drop a backup file here')).toBeVisible();
  await choose(page, 'backup.age', sealed);
  await unlock(page, phrase);
  await expect(page.getByRole('row', { name: 'People' })).toBeVisible();
});

test('says what is wrong with a file and changes nothing', async ({ open }) => {
  const page = await open('options.html#backup');
  await keepSomebody(page, 'Ada Quill');
  const before = await savePlain(page);
  const real = await readFile('tests/fixtures/encrypted/binary.age');
  const files: [content: Buffer, says: RegExp][] = [
    [Buffer.from(real.toString('latin1').replace(' 18\n', ' 99\n'), 'latin1'), /more work/],
    [await readFile('tests/fixtures/encrypted/for-a-key.age'), /for a key/],
    [real.subarray(0, -1), /changed or cut off/],
  ];
  for (const [content, says] of files) {
    await choose(page, 'spoiled.age', content);
    await unlock(page, 'an invented phrase, café');
    const alert = page.getByRole('alert').filter({ hasText: 'spoiled.age was not taken' });
    await expect(alert).toContainText(says);
    await expect(alert).toContainText('Nothing was changed.');
  }
  await choose(page, 'armored.age', await readFile('tests/fixtures/encrypted/armored.age'));
  await unlock(page, 'an invented phrase, café');
  await expect(page.getByText('Written')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(withoutMoment(await savePlain(page))).toBe(withoutMoment(before));
});

/** Nobody is there to answer the browser's question, so this build has the permission. */
async function buildWithDownloads(): Promise<string> {
  const build = await mkdtemp(path.join(tmpdir(), 'confidant-downloads-'));
  await cp(builtChromium, build, { recursive: true });
  const file = path.join(build, 'manifest.json');
  const manifest: { permissions: string[]; optional_permissions: string[] } = JSON.parse(
    await readFile(file, 'utf8'),
  );
  manifest.permissions.push('downloads', 'offscreen');
  manifest.optional_permissions = manifest.optional_permissions.filter(
    (it) => !manifest.permissions.includes(it),
  );
  await writeFile(file, JSON.stringify(manifest));
  return build;
}

test('backups that save themselves: the worker writes them, the passphrase opens them', async ({
  linkedIn: _linkedIn,
}) => {
  const build = await buildWithDownloads();
  const extension = await launchExtension({ build });
  try {
    const page = await extension.context.newPage();
    await page.goto(extension.url('options.html#backup'));
    await keepSomebody(page, 'Ada Quill');
    await expectAccessible(page);
    await page.getByText('Daily').click();
    await page.getByRole('button', { name: 'Choose a passphrase…' }).click();
    await typePassphrase(page, 'an invented phrase');
    await page.getByRole('button', { name: 'Switch on' }).click();
    await expect(page.getByText(/The last was saved today/)).toBeVisible();
    await expect(page.getByText('Last backup: today')).toBeVisible();
    await expectAccessible(page);

    // The key, and then the backup. The test's browser gives them names of its own.
    const worker = await extension.worker();
    const saved: string[] = await worker.evaluate(
      `chrome.downloads.search({ orderBy: ['startTime'], state: 'complete' })
        .then((items) => items.map(({ filename }) => filename))`,
    );
    expect(saved).toHaveLength(2);
    const sealed = await readFile(saved[1] ?? '');
    expect(sealed.toString('latin1')).toMatch(/^age-encryption.org\/v1\n-> X25519 /);
    expect(sealed.includes('Ada Quill')).toBe(false);
    await choose(page, 'backup.age', sealed);
    await unlock(page, 'an invented phrase');
    await expect(page.getByRole('row', { name: 'People' })).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Switch off' }).click();
    await expect(page.getByRole('button', { name: 'Choose a passphrase…' })).toBeVisible();
  } finally {
    await extension.close();
    await rm(build, { recursive: true, force: true });
  }
});
