/** Chromium under puppeteer, which can take hold of a side panel, and be killed. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launch, TargetType, type Browser } from 'puppeteer-core';
import { builtChromium, chromiumsOwn, quietPreferences } from './support/launch.ts';
import { chromiumProxy, type WatchedNetwork, watchNetwork } from './support/watched-network.ts';

export type PanelBrowser = {
  browser: Browser;
  /** Address of a page of the extension. */
  url: (page: string) => string;
  /** Ends the browser by SIGKILL and starts it again on the same profile. */
  kill: () => Promise<PanelBrowser>;
  close: () => Promise<void>;
};

/** Starts on a copy of the build and a new profile. */
export async function startPanelBrowser(): Promise<PanelBrowser> {
  const folder = await mkdtemp(path.join(tmpdir(), 'confidant-panel-'));
  await cp(builtChromium, path.join(folder, 'extension'), { recursive: true });
  const settings = path.join(folder, 'profile', 'Default');
  await mkdir(settings, { recursive: true });
  await writeFile(path.join(settings, 'Preferences'), JSON.stringify(quietPreferences));
  return startIn(folder, await watchNetwork(chromiumsOwn));
}

async function startIn(folder: string, network: WatchedNetwork): Promise<PanelBrowser> {
  const browser = await launch({
    executablePath: process.env['CONFIDANT_CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    pipe: true,
    userDataDir: path.join(folder, 'profile'),
    // The same folder is the same extension, with its data.
    enableExtensions: [path.join(folder, 'extension')],
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--no-first-run',
      '--disable-quic',
      ...chromiumProxy(network),
    ],
  });
  const worker = await browser.waitForTarget(
    (target) => target.type() === TargetType.SERVICE_WORKER,
  );
  const { host } = new URL(worker.url());
  // Each start installs, which opens the first steps in front of everything.
  const welcome = await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  await (await welcome.page())?.close();
  return {
    browser,
    url: (page) => `chrome-extension://${host}/${page}`,
    kill: async () => {
      const ended = new Promise((resolve) => browser.process()?.once('exit', resolve));
      browser.process()?.kill('SIGKILL');
      await ended;
      return startIn(folder, network);
    },
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
      network.end();
    },
  };
}
