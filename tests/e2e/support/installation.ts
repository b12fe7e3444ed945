/**
 * A browser in which the extension is really installed, so that it can be killed, restarted and
 * updated: what Chromium (installed.ts) and Firefox (installed-firefox.ts) have in common.
 */
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';

export type Installation = {
  /** Runs a function in a document of the extension that has no script of its own and wakes nobody. */
  run<Result>(work: (given: string) => Result, given?: string): Promise<Awaited<Result>>;
  /** Opens a page of the extension in a tab, such as `popup.html`. */
  open(page: string): Promise<Page>;
  /** The browser as it is now; a restarted one is another. */
  browser(): Browser;
  /** Closes the browser as a user would, or by SIGKILL, and starts it again. */
  restart(how?: 'closed' | 'killed'): Promise<void>;
  /** Ends the browser and leaves it so, to do something to its files; `start` begins anew. */
  end(how: 'closed' | 'killed'): Promise<void>;
  start(): Promise<void>;
  /** Has the browser take up a higher version of the extension. */
  update(): Promise<void>;
  /** The folder of the browser's profile. */
  profile: string;
  /** Where downloads go. */
  downloads: string;
  close(): Promise<void>;
};

export type InstallOptions = {
  /** Optional permissions to have from the start: nobody is there to answer a prompt. */
  grant?: string[];
  /** Changes the files of the extension before it is installed. */
  change?: (folder: string) => Promise<void>;
  /** Keep the browser's profile here: an existing folder, which is not removed. */
  profile?: string;
};

type Manifest = { version: string; permissions: string[]; optional_permissions?: string[] };

export async function changeManifest(
  folder: string,
  change: (manifest: Manifest) => Manifest,
): Promise<void> {
  const file = path.join(folder, 'manifest.json');
  const manifest: Manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify(change(manifest)));
}

/** Gives the extension the next higher version: its last number, of at most four, counts on. */
export function raiseVersion(folder: string): Promise<void> {
  return changeManifest(folder, (manifest) => {
    const [major = 0, minor = 0, patch = 0, build = 0] = manifest.version.split('.').map(Number);
    return { ...manifest, version: [major, minor, patch, build + 1].join('.') };
  });
}

/** Makes optional permissions ones that come with the install. */
export function grantAll(folder: string, grant: string[]): Promise<void> {
  return changeManifest(folder, (manifest) => ({
    ...manifest,
    permissions: [...manifest.permissions, ...grant],
    optional_permissions: (manifest.optional_permissions ?? []).filter(
      (name) => !grant.includes(name),
    ),
  }));
}

/** Ends a browser as a user would, or by SIGKILL. */
export async function endBrowser(browser: Browser, how: 'closed' | 'killed'): Promise<void> {
  if (how === 'killed') {
    const running = browser.process();
    // One that ended by itself says so no second time.
    if (running && running.exitCode === null && running.signalCode === null) {
      const ended = once(running, 'exit');
      running.kill('SIGKILL');
      await ended;
    }
  }
  // Of one that was killed there is nothing to close, but its process and pipe are tidied up.
  await browser.close();
}
