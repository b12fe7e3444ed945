import { expect } from '@playwright/test';
import { drawnInFirefox } from '../firefox/drawn-in-firefox.ts';
import { launchFirefox, type FirefoxRun } from '../support/firefox.ts';
import type { Page } from 'puppeteer-core';
import { boxOfTarget, type Ground } from './ground.ts';
import { hostileProfile, origin } from './pages.ts';

/** What a page of the add-on has; evaluated there. */
declare const browser: typeof import('wxt/browser').browser;

const stranger = {
  vanity: 'somebody-nobody-keeps',
  member: 'ACoAABCZ4AEBXpDV5FG9FattK4ScbnUgUBywzxw',
};

export async function firefoxGround(): Promise<Ground> {
  const firefox = await launchFirefox({
    // The clipboard is read without a button to paste, which nobody could click.
    preferences: { 'dom.events.testing.asyncClipboard': true },
  });
  // A frame whose page is refused never says that it has loaded.
  const empty = '<!doctype html><html lang="en"><title>LinkedIn</title><body></body></html>';
  const pages: Record<string, string> = { '/preload/': empty, '/in/x/': empty };
  const openTab = async (pathname: string) => {
    const page = await firefox.linkedInTab(pages);
    await page.setViewport({ width: 1280, height: 900 });
    const thrown: string[] = [];
    page.on('pageerror', (error) => {
      thrown.push(error instanceof Error ? `${error.message} ${error.stack}` : String(error));
    });
    await page.goto(origin + pathname);
    return { page, thrown };
  };
  pages[`/in/${stranger.vanity}/`] = hostileProfile(stranger);
  const { page: first } = await openTab(`/in/${stranger.vanity}/`);
  const ours = await pageOfOurs(firefox, first);
  await first.close();
  return {
    base: await ours.evaluate(() => browser.runtime.getURL('/')),
    ours,
    serve: (pathname, html) => {
      pages[pathname] = html;
    },
    open: async (pathname, until = 'body') => {
      const { page, thrown } = await openTab(pathname);
      await page.waitForSelector(until);
      return {
        run: (script, words = []) => page.evaluate(script, words),
        box: () => page.evaluate(boxOfTarget),
        move: (x, y) => page.mouse.move(x, y),
        click: (x, y) => page.mouse.click(x, y),
        doubleClick: (x, y) => page.mouse.click(x, y, { count: 2 }),
        tabAndType: async () => {
          await page.keyboard.press('Tab');
          await page.keyboard.type('q');
        },
        toFront: () => page.bringToFront(),
        drawn: () => drawnInFirefox(firefox.browser, page.url()),
        thrown,
        close: () => page.close(),
      };
    },
    tabs: async () => (await firefox.browser.pages()).length,
    close: () => firefox.close(),
  };
}

/** Firefox opens a page of ours for us alone: the control opens the panel, and the panel the popup's page. */
async function pageOfOurs(firefox: FirefoxRun, page: Page): Promise<Page> {
  const plus = () =>
    page.evaluate(() => {
      const box = watched.hosts.findLast((host) => host.isConnected)?.getBoundingClientRect();
      return box && box.height > 0 ? { x: box.left + 18, y: box.top + 30 } : null;
    });
  await expect.poll(plus).not.toBeNull();
  const { x, y } = (await plus()) ?? { x: 0, y: 0 };
  const panel = await firefox.opens(() => page.mouse.click(x, y));
  await panel.waitForSelector('textarea[aria-label="Note"]:focus');
  const ours = await firefox.opens(() =>
    panel.evaluate(async () => {
      await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
    }),
  );
  await ours.waitForSelector('input[type=search]');
  await panel.close();
  return ours;
}
