/**
 * Files made to fill memory or time: each is refused within 3 seconds of work and 300 MB, in a process of
 * its own that reads nothing else (one that reads nothing has nearly 90 MB).
 */
import { execFile } from 'node:child_process';
import {
  createWriteStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGzip } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { mostBytes } from '@/interchange/backup/format';
import { mostBytes as mostConnections } from '@/interchange/connections/read';
import { backupOf, changed, smallNetwork } from '../../../fixtures/backup-file';
import type { Outcome } from './in-child';

const longest = 3_000;
const most = 300;
const folder = mkdtempSync(path.join(tmpdir(), 'confidant-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function newFile(): string {
  files += 1;
  return path.join(folder, `${files}`);
}

async function inChild(kind: 'backup' | 'csv' | 'snapshot', file: string): Promise<Outcome> {
  const script = path.resolve('tests/unit/interchange/hostile/in-child.ts');
  const aliases = new URL('../../../faults/aliases.mjs', import.meta.url).href;
  const args = ['--import', aliases, script, kind, file];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const outcome: Outcome = JSON.parse(stdout);
  return outcome;
}

async function expectRefused(
  kind: 'backup' | 'csv' | 'snapshot',
  file: string,
  code: string,
): Promise<void> {
  const outcome = await inChild(kind, file);
  expect(outcome.code).toBe(code);
  expect(outcome.milliseconds).toBeLessThan(longest);
  expect(outcome.megabytes).toBeLessThan(most);
}

/** The small network with its text changed and its checksum made to fit, as a file. */
async function spoiled(from: string, to: string): Promise<string> {
  const file = await changed(await backupOf(smallNetwork()), (text) =>
    text.replace(from, () => to),
  );
  const name = newFile();
  writeFileSync(name, new Uint8Array(await file.arrayBuffer()));
  return name;
}

const firstNote = '{"id":"1a000000';

const known = '{"format": "confidant-backup", "formatVersion": 1, ';
/** Files without an end, each of one thing: it, what stands before it, and what it is refused as. */
const fillings = [
  ['[', '', 'foreign'],
  ['a', '{"format": "', 'foreign'],
  ['a', `${known}"appVersion": "`, 'badHeader'],
  ['1,', `${known}"counts": [`, 'badHeader'],
  ['"x":1,  ', known, 'badHeader'],
  ['\n', known, 'damaged'],
  [' ', `${known}"data": {"people": [{`, 'longRecord'],
  ['a', `${known}"data": {"notes": ["`, 'longRecord'],
  ['[', `${known}"data": {"notes": `, 'tooDeep'],
] as const;

describe('is refused in time and in memory', () => {
  it('a file over the cap, of either kind', async () => {
    for (const [kind, cap] of [
      ['backup', mostBytes],
      ['csv', mostConnections],
    ] as const) {
      const name = newFile();
      writeFileSync(name, '');
      truncateSync(name, cap + 1);
      await expectRefused(kind, name, 'tooLarge');
    }
  });

  it.each([
    ['[', '"tags":[]', '"tags":', 'tooDeep'],
    ['[', '"people": [', '"people": ', 'tooDeep'],
    ['{"a":', '"tags":[]', '"tags":', 'tooDeep'],
    ['{"a":', '"people": [', '"people": ', 'damaged'],
    ['{"a":', '"data": {', '"more": ', 'badHeader'],
    ['{"a":', '"counts": {', '"counts": ', 'tooDeep'],
  ])('200,000 times %s in place of %s', async (open, from, key, code) => {
    await expectRefused('backup', await spoiled(from, key + open.repeat(200_000)), code);
  });

  it('a prototype, a value of the wrong kind and an id that stands twice, after 30,000 that fit', async () => {
    const [, note = ''] =
      /\n(\{"id":"1a000000.*\})/.exec(await (await backupOf(smallNetwork())).text()) ?? [];
    const many = Array.from({ length: 30_000 }, (_, index) =>
      note.replace('1a000000', (index + 0x20_00_00_00).toString(16)),
    ).join(',\n');
    const with30000 = (last: string) => spoiled(firstNote, `${many},\n${last},\n${firstNote}`);
    const cases: [string, string][] = [
      [note.replace('"pinned":true', '"pinned":true,"__proto__":{"isAdmin":true}'), 'unknownField'],
      [note.replace('"pinned":true', '"pinned":"true"'), 'wrongType'],
      [note, 'duplicateId'],
    ];
    for (const [last, code] of cases) {
      await expectRefused('backup', withNotes(await with30000(last), 30_003), code);
    }
  });

  // Held once and not twice: so large a file shows it.
  it.each(fillings)('120 MiB of %j after %j', async (unit, begin, code) => {
    const name = newFile();
    const block = unit.repeat(2 ** 20 / unit.length);
    writeFileSync(name, begin);
    for (let at = 0; at < 120; at += 1) writeFileSync(name, block, { flag: 'a' });
    await expectRefused('backup', name, code);
    rmSync(name);
  });

  it('a snapshot that unpacks to a thousand times its size', async () => {
    const name = newFile();
    const zeros = Buffer.alloc(2 ** 20);
    await pipeline(
      Readable.from(Array.from({ length: 1_000 }, () => zeros)),
      createGzip(),
      createWriteStream(name),
    );
    await expectRefused('snapshot', name, 'RangeError');
  });
});

/** The same file, whose head says another number of notes. */
function withNotes(name: string, notes: number): string {
  writeFileSync(name, readFileSync(name, 'utf8').replace('"notes":2', `"notes":${notes}`));
  return name;
}
