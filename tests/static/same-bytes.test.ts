/**
 * The same tree gives the same bytes, in whatever folder: whoever builds it can compare what they
 * have with what is published.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builds, folderOf, namesIn, type Build } from './built.ts';
import { zipEntries } from './zip-entries.ts';

/** What a build is made of. */
const sources = [
  'src',
  'entrypoints',
  'public',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'wxt.config.ts',
  'LICENSE',
];
const browsers: Record<Build, string> = { 'chrome-mv3': 'chrome', 'firefox-mv3': 'firefox' };
const folder = mkdtempSync(path.join(tmpdir(), 'confidant-built-elsewhere-'));
const elsewhere = path.join(folder, 'another', 'place');

beforeAll(() => {
  mkdirSync(elsewhere, { recursive: true });
  for (const name of sources) cpSync(name, path.join(elsewhere, name), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(elsewhere, 'node_modules'), 'junction');
  for (const browser of Object.values(browsers)) {
    const wxt = path.resolve('node_modules/wxt/bin/wxt.mjs');
    execFileSync(process.execPath, [wxt, 'zip', '--browser', browser], {
      cwd: elsewhere,
      stdio: 'pipe',
      // What the test runner has set would make another build of it.
      env: { ...process.env, NODE_ENV: 'production' },
    });
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function hashes(contents: Iterable<[string, Buffer]>): Record<string, string> {
  return Object.fromEntries(
    [...contents].map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]),
  );
}

function hashesIn(place: string): Record<string, string> {
  return hashes(namesIn(place).map((name) => [name, readFileSync(path.join(place, name))]));
}

describe.each(builds)('%s', (build) => {
  it('is built to the same bytes in another folder', () => {
    expect(hashesIn(path.join(elsewhere, '.output', build))).toEqual(hashesIn(folderOf(build)));
  });

  it('is packed as it is, and to the same bytes', () => {
    const ending = `-${browsers[build]}.zip`;
    const file = namesIn(path.resolve('.output')).find((name) => name.endsWith(ending)) ?? '';
    const zip = readFileSync(path.resolve('.output', file));
    expect(hashes(zipEntries(zip))).toEqual(hashesIn(folderOf(build)));
    expect(readFileSync(path.join(elsewhere, '.output', file)).equals(zip)).toBe(true);
  });
});
