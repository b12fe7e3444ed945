/** Builds that differ from the shipped one in what cannot be brought about from outside. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Has a script run before the background's own. */
export async function beforeBackground(folder: string, script: string): Promise<void> {
  await prepend(path.join(folder, 'background.js'), script);
}

/** Has a script run before ours in the background and in every page. */
export async function beforeAll(folder: string, script: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    // Not in LinkedIn's page: there is no database of ours.
    if (name.endsWith('.js') && !name.endsWith('linkedin.js')) {
      await prepend(path.join(folder, name), script);
    }
  }
}

async function prepend(file: string, script: string): Promise<void> {
  await writeFile(file, `${script};\n${await readFile(file, 'utf8')}`);
}
