/**
 * A Chromium in which the extension is really installed, so that it can be restarted, killed and
 * updated. `--load-extension` installs anew at every start and wipes the alarms, which hides
 * exactly what is to be tested: here the folder is installed once, over the debugging pipe in
 * developer mode, and the profile is started again without any extension switch.
 */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Browser, launch, type Page, TargetType } from 'puppeteer-core';
import {
  endBrowser,
  grantAll,
  type InstallOptions,
  type Installation,
  raiseVersion,
} from './installation.ts';
import { builtChromium, chromiumsOwn, quietPreferences } from './launch.ts';
import { chromiumProxy, type WatchedNetwork, watchNetwork } from './watched-network.ts';

export type Installed = Installation & {
  id: string;
  /** Opens a page in a window of its own, where it is as much in front as the others. */
  openWindow(page: string): Promise<Page>;
  /** Kills the worker. */
  stopWorker(): Promise<void>;
  /** Kills the process of a page, and so of all pages of the extension and of the worker. */
  killProcess(of: Page): Promise<void>;
  /** Hands the worker a click on a notification, which the system draws outside of every page. */
  clickNotice(noticeId: string): Promise<void>;
  /** True while the worker runs. */
  workerRuns(): boolean;
};

type ChromiumOptions = InstallOptions & {
  /**
   * Does something in the browser that is about to install this folder. It is not started anew then:
   * what was done may last as long as the browser only.
   */
  beforeInstall?: (browser: Browser, folder: string) => Promise<void>;
};

export async function installExtension(options: ChromiumOptions = {}): Promise<Installed> {
  const folder = await mkdtemp(path.join(tmpdir(), 'confidant-installed-'));
  const build = path.join(folder, 'extension');
  const profile = options.profile ?? path.join(folder, 'profile');
  const downloads = path.join(folder, 'downloads');
  await cp(builtChromium, build, { recursive: true });
  await grantAll(build, options.grant ?? []);
  await options.change?.(build);
  await mkdir(path.join(profile, 'Default'), { recursive: true });
  const preferences = {
    ...quietPreferences,
    extensions: { ui: { developer_mode: true } },
    // Not over the driver, which gives files names of its own: only so are ours tried.
    download: { default_directory: downloads, prompt_for_download: false },
  };
  await writeFile(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));

  const network = await watchNetwork(chromiumsOwn);
  const launching = { profile, network };
  let browser = await launchChromium({ ...launching, pipe: true });
  await options.beforeInstall?.(browser, build);
  const id = await browser.installExtension(build);
  let page = await quietPage(browser, id);
  if (!options.beforeInstall) {
    // The first reload makes the installation one that later starts find again.
    await reload(browser, page, id);
    await browser.close();
    browser = await launchChromium(launching);
    page = await quietPage(browser, id);
  }

  const start = async () => {
    browser = await launchChromium(launching);
    page = await quietPage(browser, id);
  };
  const workerRuns = () =>
    browser
      .targets()
      .some((target) => target.type() === TargetType.SERVICE_WORKER && target.url().includes(id));

  return {
    id,
    profile,
    downloads,
    browser: () => browser,
    run: (work, given = '') => page.evaluate(work, given),
    openWindow: async (name) => {
      const opened = await browser.newPage({ type: 'window' });
      await opened.goto(`chrome-extension://${id}/${name}`);
      return opened;
    },
    end: (how) => endBrowser(browser, how),
    start,
    open: async (name) => {
      const opened = await browser.newPage();
      await opened.goto(`chrome-extension://${id}/${name}`);
      return opened;
    },
    restart: async (how = 'closed') => {
      await endBrowser(browser, how);
      await start();
    },
    update: async () => {
      await raiseVersion(build);
      page = await reload(browser, page, id);
    },
    stopWorker: async () => {
      const session = await page.createCDPSession();
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    killProcess: async (of) => {
      const session = await of.createCDPSession();
      const gone = new Promise((resolve) => of.once('error', resolve));
      // Nobody is left to answer.
      void session.send('Page.crash').catch(() => undefined);
      await gone;
      page = await quietPage(browser, id);
    },
    clickNotice: async (noticeId) => {
      const target = await browser.waitForTarget(
        (one) => one.type() === TargetType.SERVICE_WORKER && one.url().includes(id),
      );
      const worker = await target.worker();
      // From a string: the types of the tests know no `chrome`.
      await worker?.evaluate(
        `chrome.notifications.onClicked.dispatch(${JSON.stringify(noticeId)})`,
      );
    },
    workerRuns,
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
      network.end();
    },
  };
}

type Launching = { profile: string; network: WatchedNetwork; pipe?: boolean };

function launchChromium(launching: Launching): Promise<Browser> {
  const { profile, network, pipe = false } = launching;
  return launch({
    executablePath: process.env['CONFIDANT_CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    pipe,
    userDataDir: profile,
    enableExtensions: true,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      ...chromiumProxy(network),
    ],
  });
}

/** The manifest itself, opened in a tab: of the extension's origin, and without a script. */
async function quietPage(browser: Browser, id: string): Promise<Page> {
  const until = Date.now() + 20_000;
  for (;;) {
    const page = await browser.newPage();
    try {
      await page.goto(`chrome-extension://${id}/manifest.json`);
      return page;
    } catch (error) {
      // Blocked until the browser has loaded its extensions, and it says nowhere when it has. A
      // page in which it was blocked once stays so.
      await page.close();
      if (Date.now() > until) throw error;
      await setTimeout(100);
    }
  }
}

/** Has the browser load the folder anew; the page goes with the old extension. */
async function reload(browser: Browser, page: Page, id: string): Promise<Page> {
  const gone = new Promise((resolve) => page.once('close', resolve));
  // From a string: the types of the tests know no `chrome`.
  await page.evaluate('setTimeout(() => chrome.runtime.reload())');
  await gone;
  return quietPage(browser, id);
}
