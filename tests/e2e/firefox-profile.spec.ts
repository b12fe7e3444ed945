/** What Firefox does otherwise than Chromium, seen with the eyes of the page: where our bare element is. */
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import {
  ada,
  apply,
  bo,
  changesOf,
  pageOf,
  parts,
  type Someone,
} from '../unit/content/small-page.ts';
import { launchFirefox, type FirefoxRun } from './support/firefox.ts';

let firefox: FirefoxRun;
test.beforeEach(async () => {
  firefox = await launchFirefox();
});
test.afterEach(() => firefox.close());

async function turnAll(page: Page, to: Someone): Promise<void> {
  const changes = parts.flatMap((part) => changesOf(part, to));
  await page.evaluate(`(${apply.toString()})(document, ${JSON.stringify(changes)})`);
}

/** How many of ours there are, and whether the first is below the actions. */
function ours(page: Page): Promise<{ count: number; below: boolean }> {
  return page.evaluate(() => {
    const bare = [...document.querySelectorAll('div:empty')].filter(
      (each) => each.attributes.length === 0,
    );
    return { count: bare.length, below: bare[0]?.previousElementSibling?.className === 'row' };
  });
}

async function openAda(): Promise<Page> {
  const page = await firefox.linkedInTab({ [`/in/${ada.vanity}/`]: pageOf(ada) });
  await page.goto(`https://www.linkedin.com/in/${ada.vanity}/`);
  await turnAll(page, ada);
  await expect.poll(async () => ours(page)).toEqual({ count: 1, below: true });
  return page;
}

test('in-page navigation is noticed at once', async () => {
  const page = await openAda();
  // In one task: nothing of ours is left when the page's own next line runs.
  const left = await page.evaluate((vanity) => {
    history.pushState(null, '', `/in/${vanity}/`);
    return document.querySelectorAll('.row + div').length;
  }, bo.vanity);
  expect(left).toBe(0);
  await turnAll(page, bo);
  await expect.poll(async () => ours(page)).toEqual({ count: 1, below: true });
});

test('after an update the new script removes what the old one drew', async () => {
  const page = await openAda();
  await page.evaluate(() =>
    Object.assign(globalThis, { drawnBefore: document.querySelector('.row + div') }),
  );
  await firefox.browser.installExtension(path.resolve('.output/firefox-mv3'));
  await page.waitForFunction('!drawnBefore.isConnected');
  await expect.poll(async () => ours(page)).toEqual({ count: 1, below: true });
});
