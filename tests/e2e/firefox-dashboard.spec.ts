/**
 * The pages in Firefox, walked as somebody new would: from the first steps that the install opens to
 * the dashboard with people in it, every section, the palette, and back. Each is kept as a picture.
 */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { launchFirefox, welcomePage, type FirefoxRun } from './support/firefox.ts';

/** What a page of the add-on has; evaluated there. */
declare const browser: typeof import('wxt/browser').browser;

let firefox: FirefoxRun;
/** What any of the pages threw. */
let troubles: string[];
test.beforeEach(async () => {
  troubles = [];
  firefox = await launchFirefox({ welcome: true });
});
test.afterEach(async () => {
  expect(troubles).toEqual([]);
  await firefox.close();
});

const button = (name: string) => `::-p-aria([name="${name}"][role="button"])`;
const link = (name: string) => `::-p-aria([name="${name}"][role="link"])`;

function listen(page: Page): Page {
  page.on('pageerror', (error) => troubles.push(String(error)));
  return page;
}

function says(page: Page, words: string): Promise<unknown> {
  return page.waitForFunction((text) => document.body.innerText.includes(text), {}, words);
}

/** The first steps as far as the people, with the sample people to look at. */
async function takeSamplePeople(): Promise<Page> {
  const welcome = listen(await welcomePage(firefox.browser));
  await welcome.setViewport({ width: 1100, height: 800 });
  await says(welcome, 'Look after the people in your career');
  await welcome.screenshot({ path: test.info().outputPath('welcome.png') });
  await welcome.evaluate(() => {
    location.hash = '#/people';
  });
  await welcome.locator(button('Look around with sample people first')).click();
  await says(welcome, 'Twelve sample people are here.');
  await welcome.screenshot({ path: test.info().outputPath('welcome-people.png') });
  return welcome;
}

async function openDashboard(from: Page): Promise<Page> {
  const page = listen(
    await firefox.opens(() =>
      from.evaluate(async () => {
        await browser.tabs.create({ url: browser.runtime.getURL('/options.html') });
      }),
    ),
  );
  await page.setViewport({ width: 1100, height: 800 });
  return page;
}

/** What stands in each section with the sample people; only Firefox's own ways are in question. */
const sections = [
  ['Timeline', 'Haruka Ishikawa'],
  ['Calendar', 'You promised'],
  ['Circle', 'Around you'],
  ['Connections', 'Connections.csv'],
  ['Settings', 'Off the page'],
  ['Relationship types', 'Mentor'],
  ['Backup', 'Save a backup'],
  ['Trash', 'Trash'],
  ['Storage', 'Erase everything'],
] as const;

test('from the first steps through every section of the dashboard', async ({}, testInfo) => {
  const page = await openDashboard(await takeSamplePeople());
  await says(page, 'Ingrid Solheim');
  await page.screenshot({ path: testInfo.outputPath('people.png') });

  await page.locator('input[type=search]').fill('solheim');
  await page.waitForFunction(
    () => !document.querySelector('main')?.innerText.includes('Marchetti'),
  );
  await page.screenshot({ path: testInfo.outputPath('people-found.png') });
  await page.locator(link('People')).click();
  await page.waitForFunction(() => document.querySelector('main')?.innerText.includes('Marchetti'));

  for (const [name, words] of sections) {
    await page.locator(link(name)).click();
    await page.waitForFunction(
      (title) => document.querySelector('h1')?.textContent === title,
      {},
      name,
    );
    await says(page, words);
    await page.screenshot({ path: testInfo.outputPath(`${name}.png`) });
  }
});

test('the palette finds somebody by half a name, and the back button leads back', async ({}, testInfo) => {
  const page = await openDashboard(await takeSamplePeople());
  await says(page, 'Ingrid Solheim');
  await page.keyboard.down('Control');
  await page.keyboard.press('k');
  await page.keyboard.up('Control');
  await page.waitForSelector('dialog[open] input:focus');
  await page.keyboard.type('solh');
  await page.waitForFunction(() =>
    document
      .querySelector('[role=option][aria-selected=true]')
      ?.textContent.includes('Ingrid Solheim'),
  );
  await page.screenshot({ path: testInfo.outputPath('palette.png') });
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash.startsWith('#/person/'));
  await says(page, 'Talked today');
  await page.screenshot({ path: testInfo.outputPath('person.png') });
  await page.evaluate(() => history.back());
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'People');
});
