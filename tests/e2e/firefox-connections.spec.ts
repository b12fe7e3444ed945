/** Bringing connections in, in Firefox: the worker, its transaction and the undo are the browser's. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { launchFirefox, type FirefoxRun } from './support/firefox.ts';

/** What a page of the add-on has; evaluated there. */
declare const browser: typeof import('wxt/browser').browser;

const profile = await readFile('tests/fixtures/sample-profile.html', 'utf8');
const list = path.resolve('tests/fixtures/connections/Connections.csv');

/** The page for connections, opened from the one page that can be reached: the panel. */
async function openConnections(firefox: FirefoxRun): Promise<Page> {
  const address = '/in/daniel-okonkwo-reyes/';
  const page = await firefox.linkedInTab({ [address]: profile });
  await page.setViewport({ width: 1100, height: 800 });
  await page.goto(`https://www.linkedin.com${address}`);
  const annotation = await page.waitForFunction(() => {
    const host = [...document.querySelectorAll('div:empty')].find(
      (each) => each.attributes.length === 0,
    );
    const { left = 0, top = 0, height = 0 } = host?.getBoundingClientRect() ?? {};
    return height > 0 ? { left, top } : null;
  });
  const { left, top } = (await annotation.jsonValue()) ?? { left: 0, top: 0 };
  const panel = await firefox.opens(() => page.mouse.click(left + 18, top + 30));
  await panel.waitForSelector('textarea');
  return firefox.opens(() =>
    panel.evaluate(async () => {
      await browser.tabs.create({ url: browser.runtime.getURL('/options.html#/connections') });
    }),
  );
}

function says(page: Page, words: string): Promise<unknown> {
  return page.waitForFunction(
    (text) => document.querySelector('main')?.textContent.includes(text),
    {},
    words,
  );
}

async function bringIn(page: Page): Promise<void> {
  const field = await page.waitForSelector('input[type=file]');
  await field?.uploadFile(list);
  await page.locator('::-p-aria([name="Bring in 50 people"][role="button"])').click();
  await says(page, '50 people are here');
}

test('a list is brought in, taken back and brought in again', async ({}, testInfo) => {
  const firefox = await launchFirefox();
  try {
    const page = await openConnections(firefox);
    await bringIn(page);
    await page.screenshot({ path: testInfo.outputPath('done.png') });
    await page.locator('::-p-aria([name="Undo the import"][role="button"])').click();
    await says(page, '50 people were taken out again.');
    await bringIn(page);
  } finally {
    await firefox.close();
  }
});
