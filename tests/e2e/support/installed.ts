/**
 * A Chromium in which the extension is really installed, so that it can be restarted, killed and
 * updated. `--load-extension` installs anew at every start and wipes the alarms, which hides
 * exactly what is to be tested: here the folder is installed once, over the debugging pipe in
 * developer mode, and the profile is started again without any extension switch.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Browser, launch, type Page, TargetType } from 'puppeteer-core';
import { builtChromium } from './launch.ts';

export type Installed = {
  id: string;
  /** Runs a function in a document of the extension that has no script of its own and wakes nobody. */
  run<Result>(work: (given: string) => Result, given?: string): Promise<Awaited<Result>>;
  /** Closes the browser as a user would, or by SIGKILL, and starts it again. */
  restart(how?: 'closed' | 'killed'): Promise<void>;
  /** Puts a higher version in the folder and has the browser take it up. */
  update(): Promise<void>;
  /** Kills the worker. */
  stopWorker(): Promise<void>;
  /** Hands the worker a click on a notification, which the system draws outside of every page. */
  clickNotice(noticeId: string): Promise<void>;
  /** True while the worker runs. */
  workerRuns(): boolean;
  close(): Promise<void>;
};

type Manifest = { version: string; permissions: string[]; optional_permissions?: string[] };

/** @param grant optional permissions to have from the start: nobody is there to answer a prompt. */
export async function installExtension(grant: string[] = []): Promise<Installed> {
  const folder = await mkdtemp(path.join(tmpdir(), 'confidant-installed-'));
  const build = path.join(folder, 'extension');
  const profile = path.join(folder, 'profile');
  await cp(builtChromium, build, { recursive: true });
  await changeManifest(build, (manifest) => ({
    ...manifest,
    permissions: [...manifest.permissions, ...grant],
    optional_permissions: (manifest.optional_permissions ?? []).filter(
      (name) => !grant.includes(name),
    ),
  }));
  await mkdir(path.join(profile, 'Default'), { recursive: true });
  const preferences = { extensions: { ui: { developer_mode: true } } };
  await writeFile(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));

  let browser = await start(profile, true);
  const id = await browser.installExtension(build);
  let page = await quietPage(browser, id);
  // The first reload makes the installation one that later starts find again.
  await reload(browser, page, id);
  await browser.close();
  browser = await start(profile, false);
  page = await quietPage(browser, id);

  const workerRuns = () =>
    browser
      .targets()
      .some((target) => target.type() === TargetType.SERVICE_WORKER && target.url().includes(id));

  return {
    id,
    run: (work, given = '') => page.evaluate(work, given),
    restart: async (how = 'closed') => {
      if (how === 'killed') {
        const ended = new Promise((resolve) => browser.process()?.once('exit', resolve));
        browser.process()?.kill('SIGKILL');
        await ended;
      } else {
        await browser.close();
      }
      browser = await start(profile, false);
      page = await quietPage(browser, id);
    },
    update: async () => {
      await changeManifest(build, (manifest) => ({
        ...manifest,
        version: `${manifest.version}.1`,
      }));
      page = await reload(browser, page, id);
    },
    stopWorker: async () => {
      const session = await page.createCDPSession();
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
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
    },
  };
}

function start(profile: string, pipe: boolean): Promise<Browser> {
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

async function changeManifest(
  build: string,
  change: (manifest: Manifest) => Manifest,
): Promise<void> {
  const file = path.join(build, 'manifest.json');
  const manifest: Manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify(change(manifest)));
}
