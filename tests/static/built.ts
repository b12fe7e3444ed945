/** The two shipped builds, as files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const builds = ['chrome-mv3', 'firefox-mv3'] as const;
export type Build = (typeof builds)[number];

export function folderOf(build: Build): string {
  const folder = path.resolve('.output', build);
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run "npm run build" first.`);
  return folder;
}

/** Names relative to the folder, with `/`, sorted. */
export function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((name) => name.replaceAll(path.sep, '/'))
    .toSorted();
}

export function readIn(folder: string, name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

/** The text of every file of a build whose name ends so, by its name. */
export function textsOf(build: Build, ending: RegExp): Map<string, string> {
  const folder = folderOf(build);
  const names = namesIn(folder).filter((name) => ending.test(name));
  return new Map(names.map((name) => [name, readIn(folder, name)]));
}
