/**
 * Chromium writes a record of its log in two pieces. Killed between them it leaves a head without a
 * body; the first start reads over that and writes on behind it, and the second takes it for damage
 * and deletes the database. Met by the fault suite once in a hundred kills; here it is made.
 */
import { appendFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { command } from '../faults/ask';
import { rowsOf } from '../faults/stored';
import { installExtension, type Installed } from './support/installed';

async function keep(extension: Installed, name: string): Promise<void> {
  const who = { personId: crypto.randomUUID(), create: { name, keys: [], seen: null } };
  await command(extension, 'person.add', { who });
}

/** The log that is written to. */
async function log({ profile, id }: Installed): Promise<string> {
  const folder = `Default/IndexedDB/chrome-extension_${id}_0.indexeddb.leveldb`;
  const names = await readdir(path.join(profile, folder));
  const newest = names.filter((name) => name.endsWith('.log')).toSorted();
  return path.join(profile, folder, newest.at(-1) ?? '');
}

/** Appends the head of a record (checksum, length, kind) whose body was never written. */
async function tear(file: string): Promise<void> {
  const block = 32_768;
  const head = 7;
  const left = block - ((await stat(file)).size % block) - head;
  expect(left, 'a record fits into what is left of the block').toBeGreaterThan(0);
  const record = Buffer.alloc(head);
  record.writeUInt32LE(0x5eed_5eed, 0);
  record.writeUInt16LE(Math.min(484, left), 4);
  record.writeUInt8(1, 6);
  await appendFile(file, record);
}

test('a log torn by a kill takes nothing along, at the next start and at the one after', async () => {
  test.setTimeout(120_000);
  const extension = await installExtension();
  try {
    await keep(extension, 'Before the kill');
    await extension.end('killed');
    await tear(await log(extension));
    await extension.start();
    await keep(extension, 'After it');
    // The background's wake is through.
    await extension.run(() => navigator.locks.request('confidant.wake', () => undefined));
    for (let starts = 0; starts < 2; starts += 1) {
      await extension.restart('closed');
      const people = await rowsOf(extension, 'people');
      expect(people.map(({ name }) => String(name)).toSorted()).toEqual([
        'After it',
        'Before the kill',
      ]);
    }
  } finally {
    await extension.close();
  }
});
