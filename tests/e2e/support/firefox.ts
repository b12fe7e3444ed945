/**
 * Starts Firefox with the built add-on and LinkedIn's addresses answered from given pages.
 * Firefox lets nobody navigate to `moz-extension:` pages; one that the add-on opens itself can be
 * reached, with `about:blank` for its address.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

export type FirefoxRun = {
  browser: Browser;
  /** A new tab in which LinkedIn's addresses are answered; other addresses are refused. */
  linkedInTab(pages: Record<string, string>): Promise<Page>;
  /** Requests that went anywhere else. */
  strays: string[];
  close(): Promise<void>;
};

export async function launchFirefox(): Promise<FirefoxRun> {
  const folder = await mkdtemp(path.join(tmpdir(), 'confidant-firefox-'));
  const build = path.join(folder, 'extension');
  await cp(path.resolve('.output/firefox-mv3'), build, { recursive: true });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['CONFIDANT_FIREFOX'] ?? '/usr/bin/firefox-esr',
    headless: true,
  });
  await browser.installExtension(build);
  const strays: string[] = [];
  return {
    browser,
    strays,
    linkedInTab: async (pages) => {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const url = new URL(request.url());
        const body = pages[url.pathname];
        if (/(^|\.)linkedin\.com$/.test(url.hostname) && body !== undefined) {
          void request.respond({ contentType: 'text/html; charset=utf-8', body });
          return;
        }
        if (/^(https?|wss?):$/.test(url.protocol) && !/(^|\.)linkedin\.com$/.test(url.hostname)) {
          strays.push(request.url());
        }
        void request.abort();
      });
      return page;
    },
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
