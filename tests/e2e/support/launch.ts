/**
 * Starts Chromium with the built extension. The shipped build is what is tested: it is copied
 * first, so a rebuild does not change a browser that runs.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { chromiumProxy, watchNetwork } from './watched-network.ts';

export const builtChromium = path.resolve('.output/chrome-mv3');
const welcomePage = 'welcome.html';

/** What Chromium itself asks for, whatever is installed. */
export const chromiumsOwn = /(^|\.)(google|googleapis|gstatic|gvt1)\.com:\d+$/;

/** It connects to no address ahead of being asked to: that would look like a request of ours. */
export const quietPreferences = { net: { network_prediction_options: 2 } };

export type Extension = {
  context: BrowserContext;
  /** Host of every page of the extension. */
  id: string;
  /** Address of one of its pages, such as `popup.html`. */
  url(page: string): string;
  /** The worker as it is now: a restarted one is another (microsoft/playwright#39475). */
  worker(): Promise<Worker>;
  /** What went to the network and was answered by nobody; with any, `close` throws. */
  strays: string[];
  close(): Promise<void>;
};

export type LaunchOptions = {
  headless?: boolean;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** Keep the profile here instead of in a folder that is removed. */
  profile?: string;
  /** The browser's own font size in pixels, as its settings have it; 16 unless given. */
  fontSize?: number;
  locale?: string;
  timezoneId?: string;
  args?: string[];
  /** The folder of another extension to load instead. */
  build?: string;
  /** Leave the tab open that the extension opens when it is installed. */
  welcome?: boolean;
};

export async function launchExtension(options: LaunchOptions = {}): Promise<Extension> {
  const executablePath = process.env['CONFIDANT_CHROMIUM'] ?? '/usr/bin/chromium';
  const folder = await mkdtemp(path.join(tmpdir(), 'confidant-'));
  const build = path.join(folder, 'extension');
  await cp(options.build ?? builtChromium, build, { recursive: true });
  const profile = options.profile ?? path.join(folder, 'profile');
  if (options.profile === undefined) await writePreferences(profile, options);
  const network = await watchNetwork(chromiumsOwn);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless ?? true,
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport ?? { width: 1280, height: 900 },
    locale: options.locale ?? 'en-GB',
    ...(options.timezoneId ? { timezoneId: options.timezoneId } : {}),
    args: [
      ...(options.headless === false ? [] : ['--headless=new']),
      '--no-sandbox',
      `--disable-extensions-except=${build}`,
      `--load-extension=${build}`,
      // Branded browsers switched --load-extension off behind this feature.
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      ...chromiumProxy(network),
      ...(options.args ?? []),
    ],
  });
  const first = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(first.url()).host;
  if (existsSync(path.join(build, welcomePage)) && !options.welcome) await closeWelcome(context);
  return {
    context,
    id,
    url: (page) => `chrome-extension://${id}/${page}`,
    worker: async () =>
      context.serviceWorkers().findLast((worker) => worker.url().includes(id)) ??
      (await context.waitForEvent('serviceworker')),
    strays: network.strays,
    close: async () => {
      await context.close();
      await rm(folder, { recursive: true, force: true });
      network.end();
    },
  };
}

/** What the settings page of the browser writes for its font size. */
async function writePreferences(profile: string, { fontSize }: LaunchOptions): Promise<void> {
  const preferences = {
    ...quietPreferences,
    webkit: { webprefs: { default_font_size: fontSize } },
  };
  await mkdir(path.join(profile, 'Default'), { recursive: true });
  await writeFile(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** Each launch is an install, which opens the first steps: one tab more than most tests expect. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page) => page.url().endsWith(`/${welcomePage}`);
  const page =
    context.pages().find(isWelcome) ??
    (await context.waitForEvent('page', { predicate: isWelcome }));
  await page.close();
}
