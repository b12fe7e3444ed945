/**
 * Starts Firefox with the built add-on and LinkedIn's addresses answered from given pages.
 * Firefox lets nobody navigate to `moz-extension:` pages; one that the add-on opens itself can be
 * reached, with `about:blank` for its address.
 */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Browser, launch, type Page, type Target } from 'puppeteer-core';
import { type WatchedNetwork, watchNetwork } from './watched-network.ts';

export type FirefoxRun = {
  browser: Browser;
  /** A new tab in which LinkedIn's addresses are answered; other addresses are refused. */
  linkedInTab(pages: Record<string, string>): Promise<Page>;
  /** Does something with which the add-on opens a page of its own, and returns that page. */
  opens(act: () => Promise<unknown>): Promise<Page>;
  /** Kills the browser and starts it again; needs `lasting`. */
  killAndStart(): Promise<void>;
  /** Where downloads go. */
  downloads: string;
  close(): Promise<void>;
};

export type FirefoxOptions = {
  preferences?: Record<string, unknown>;
  /** Installed in the profile instead of for one session, after which Firefox removes all data. */
  lasting?: boolean;
  /** Leave the tab open that the add-on opens when it is installed. */
  welcome?: boolean;
};

/** What Firefox itself asks for, whatever is installed. */
export const firefoxsOwn = /(^|\.)(mozilla\.(com|net|org)|dummy\.test):\d+$/;

export async function launchFirefox(options: FirefoxOptions = {}): Promise<FirefoxRun> {
  const folder = await mkdtemp(path.join(tmpdir(), 'confidant-firefox-'));
  const build = path.join(folder, 'extension');
  const profile = path.join(folder, 'profile');
  const downloads = path.join(folder, 'downloads');
  await cp(path.resolve('.output/firefox-mv3'), build, { recursive: true });
  await mkdir(downloads);
  if (options.lasting) await installInto(profile, build);
  const network = await watchNetwork(firefoxsOwn);
  const preferences = {
    ...proxyPreferences(network),
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    // For an add-on that is not signed, put in the profile by hand.
    'xpinstall.signatures.required': false,
    'extensions.autoDisableScopes': 0,
    ...options.preferences,
  };
  const start = () =>
    launch({
      browser: 'firefox',
      executablePath: process.env['CONFIDANT_FIREFOX'] ?? '/usr/bin/firefox-esr',
      headless: true,
      extraPrefsFirefox: preferences,
      ...(options.lasting ? { userDataDir: profile } : {}),
    });
  const run: FirefoxRun = {
    browser: await start(),
    downloads,
    linkedInTab: async (pages) => {
      const page = await run.browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const url = new URL(request.url());
        const body = pages[url.pathname];
        if (/(^|\.)linkedin\.com$/.test(url.hostname) && body !== undefined) {
          void request.respond({ contentType: 'text/html; charset=utf-8', body });
          return;
        }
        if (/^(https?|wss?):$/.test(url.protocol) && !/(^|\.)linkedin\.com$/.test(url.hostname)) {
          network.strays.push(request.url());
        }
        void request.abort();
      });
      return page;
    },
    opens: async (act) => {
      const opened = new Promise<Target>((resolve) => {
        run.browser.once('targetcreated', resolve);
      });
      await act();
      const page = await (await opened).page();
      if (!page) throw new Error('What was opened is no page.');
      await there(page);
      return page;
    },
    killAndStart: async () => {
      const firefox = run.browser.process();
      const ended = firefox && once(firefox, 'exit');
      firefox?.kill('SIGKILL');
      await ended;
      // There is nothing left to close, but this waits until the profile has been tidied up.
      await run.browser.close();
      run.browser = await start();
    },
    close: async () => {
      await run.browser.close();
      await rm(folder, { recursive: true, force: true });
      network.end();
    },
  };
  if (!options.lasting) await run.browser.installExtension(build);
  // One tab more than most tests expect.
  if (!options.welcome) await (await welcomePage(run.browser)).close();
  return run;
}

/** The first steps, which the install opens beside the tab that was there. */
export async function welcomePage(browser: Browser): Promise<Page> {
  for (;;) {
    const [, welcome] = await browser.pages();
    if (welcome) {
      await there(welcome);
      return welcome;
    }
    await setTimeout(50);
  }
}

/** A tab is told of before it has gone to our page: nothing can be done to it yet. */
async function there(page: Page): Promise<void> {
  await page.waitForFunction(
    () => location.protocol === 'moz-extension:' && document.readyState === 'complete',
  );
}

/** As the manifest says it. */
export const addOnId = 'confidant@confidant.example';

/** Puts the add-on into a profile, as a file named after its id, where Firefox finds it. */
export async function installInto(profile: string, build: string): Promise<void> {
  const addOns = path.join(profile, 'extensions');
  await mkdir(addOns, { recursive: true });
  const webExt = path.resolve('node_modules/web-ext/bin/web-ext.js');
  const to = ['--artifacts-dir', addOns, '--filename', 'built.zip', '--no-config-discovery'];
  await promisify(execFile)(process.execPath, [webExt, 'build', '--source-dir', build, ...to]);
  await rename(path.join(addOns, 'built.zip'), path.join(addOns, `${addOnId}.xpi`));
}

/** Every request goes through the proxy, those to this machine too. */
export function proxyPreferences({ host, port }: WatchedNetwork): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': port,
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': port,
    'network.proxy.allow_hijacking_localhost': true,
  };
}
