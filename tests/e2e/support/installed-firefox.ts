/**
 * A Firefox in which the add-on is really installed, and whose pages can be opened by address. Two
 * things make that possible: the add-on's host, drawn at random otherwise, is given beforehand; and
 * `--remote-allow-system-access` lets the driver go to `moz-extension:` pages, as long as it does
 * not wait to hear that they have loaded.
 */
import { randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { addOnId, firefoxsOwn, installInto, proxyPreferences } from './firefox.ts';
import {
  endBrowser,
  grantAll,
  type InstallOptions,
  type Installation,
  raiseVersion,
} from './installation.ts';
import { watchNetwork } from './watched-network.ts';

export async function installInFirefox(options: InstallOptions = {}): Promise<Installation> {
  const folder = await mkdtemp(path.join(tmpdir(), 'confidant-installed-'));
  const build = path.join(folder, 'extension');
  const profile = options.profile ?? path.join(folder, 'profile');
  const downloads = path.join(folder, 'downloads');
  await cp(path.resolve('.output/firefox-mv3'), build, { recursive: true });
  await mkdir(downloads);
  await grantAll(build, options.grant ?? []);
  await options.change?.(build);
  await installInto(profile, build);
  const host = randomUUID();
  const network = await watchNetwork(firefoxsOwn);
  const preferences = {
    ...proxyPreferences(network),
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'xpinstall.signatures.required': false,
    'extensions.autoDisableScopes': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [addOnId]: host }),
  };

  let browser: Browser;
  let page: Page;
  const open = async (name: string): Promise<Page> => {
    const opened = await browser.newPage();
    await opened.goto(`moz-extension://${host}/${name}`, { waitUntil: [] });
    await opened.waitForFunction(() => document.readyState === 'complete');
    return opened;
  };
  const start = async () => {
    await tidied(profile);
    browser = await launch({
      browser: 'firefox',
      executablePath: process.env['CONFIDANT_FIREFOX'] ?? '/usr/bin/firefox-esr',
      headless: true,
      userDataDir: profile,
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: preferences,
    });
    page = await open('manifest.json');
  };
  await start();

  return {
    profile,
    downloads,
    browser: () => browser,
    run: (work, given = '') => page.evaluate(work, given),
    open,
    end: (how) => endBrowser(browser, how),
    start,
    restart: async (how = 'closed') => {
      await endBrowser(browser, how);
      await start();
    },
    // Firefox looks at what lies in the profile when it starts.
    update: async () => {
      await endBrowser(browser, 'closed');
      await raiseVersion(build);
      await installInto(profile, build);
      await start();
    },
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
      network.end();
    },
  };
}

/** The driver lays the profile's own preferences aside while a browser runs, and puts them back late. */
async function tidied(profile: string): Promise<void> {
  while ((await readdir(profile)).some((name) => name.endsWith('.puppeteer'))) await setTimeout(20);
}
