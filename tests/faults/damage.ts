/** Ways in which the files of a browser's database come to harm while the browser is closed. */
import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Random } from '../fixtures/random.ts';

export type Damage = {
  name: string;
  /** `folder` holds the files; `older` a copy of it from before the last writes. */
  do: (folder: string, older: string, random: Random) => Promise<void>;
};

async function filesIn(folder: string, pattern: RegExp): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => pattern.test(name));
  return names.toSorted().map((name) => path.join(folder, name));
}

/** Changes the bytes of a file in place. */
async function spoil(file: string, change: (bytes: Buffer) => void): Promise<void> {
  const bytes = await readFile(file);
  change(bytes);
  await writeFile(file, bytes);
}

async function remove(folder: string, pattern: RegExp): Promise<void> {
  for (const file of await filesIn(folder, pattern)) await rm(file);
}

async function replace(folder: string, by: string | null): Promise<void> {
  for (const name of await readdir(folder)) await rm(path.join(folder, name), { recursive: true });
  if (by) await cp(by, folder, { recursive: true });
}

function flipIn(bytes: Buffer, random: Random, times: number): void {
  for (let count = 0; count < times && bytes.length > 0; count += 1) {
    const at = Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(8 * random()));
  }
}

function zeroBlock(bytes: Buffer, random: Random): void {
  const from = Math.floor((random() * bytes.length) / 4_096) * 4_096;
  bytes.fill(0, from, from + 4_096);
}

const tables = /\.ldb$/;
const logs = /\.log$/;

/** Chromium keeps a LevelDB: a log of the newest writes, tables of older ones, and lists of them. */
export const chromiumDamages: readonly Damage[] = [
  {
    name: 'log cut off',
    do: async (folder, _older, random) => {
      for (const file of await filesIn(folder, logs))
        await truncate(file, Math.floor((await readFile(file)).length * random()));
    },
  },
  { name: 'tables deleted', do: (folder) => remove(folder, tables) },
  { name: 'MANIFEST deleted', do: (folder) => remove(folder, /^MANIFEST/) },
  { name: 'older copy', do: (folder, older) => replace(folder, older) },
  {
    name: 'a block zeroed',
    do: async (folder, _older, random) => {
      const files = await filesIn(folder, /\.(?:ldb|log)$/);
      const file = files[Math.floor(random() * files.length)];
      if (file) await spoil(file, (bytes) => zeroBlock(bytes, random));
    },
  },
  { name: 'CURRENT deleted', do: (folder) => remove(folder, /^CURRENT$/) },
  { name: 'all files gone', do: (folder) => replace(folder, null) },
  {
    name: 'bytes flipped everywhere',
    do: async (folder, _older, random) => {
      for (const file of await filesIn(folder, /\.(?:ldb|log)$|^MANIFEST|^CURRENT$/))
        await spoil(file, (bytes) => flipIn(bytes, random, 20));
    },
  },
];

const sqlite = /\.sqlite$/;

async function eachSqlite(folder: string, change: (bytes: Buffer) => void): Promise<void> {
  for (const file of await filesIn(folder, sqlite)) await spoil(file, change);
}

/** Firefox keeps a SQLite file, with a log beside it while it runs. */
export const firefoxDamages: readonly Damage[] = [
  { name: 'file zeroed', do: (folder) => eachSqlite(folder, (bytes) => bytes.fill(0)) },
  {
    name: 'a block zeroed',
    do: (folder, _older, random) => eachSqlite(folder, (bytes) => zeroBlock(bytes, random)),
  },
  {
    name: 'file cut off',
    do: async (folder, _older, random) => {
      for (const file of await filesIn(folder, sqlite))
        await truncate(file, Math.floor((await readFile(file)).length * random()));
    },
  },
  {
    name: 'file emptied',
    do: async (folder) => {
      for (const file of await filesIn(folder, sqlite)) await truncate(file);
    },
  },
  { name: 'file deleted', do: (folder) => remove(folder, sqlite) },
  {
    name: 'header overwritten',
    do: (folder, _older, random) =>
      eachSqlite(folder, (bytes) => {
        for (let at = 0; at < Math.min(100, bytes.length); at += 1) bytes[at] = 256 * random();
      }),
  },
  { name: 'all files gone', do: (folder) => replace(folder, null) },
  { name: 'older copy', do: (folder, older) => replace(folder, older) },
];
