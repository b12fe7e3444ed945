/** Marks in Firefox, and a page that looks for their words in the events it is handed. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { CommandInput, CommandName } from '../../src/domain/commands.ts';
import { stealFromEvents } from './firefox/event-thief.ts';
import { launchFirefox, type FirefoxRun } from './support/firefox.ts';

/** What a page of the add-on has; evaluated there. */
declare const browser: typeof import('wxt/browser').browser;

const vanity = 'daniel-okonkwo-reyes';
const feed = `<!doctype html><html lang="en"><head><title>LinkedIn</title><script>(${stealFromEvents.toString()})()</script>
  <style>figure { inline-size: 48px; block-size: 48px; margin: 20px; background: #ccc; }</style></head>
  <body><main><section><ul><li><a href="/in/${vanity}/"><figure></figure></a></li><li><a href="/in/nobody-we-know/"><figure></figure></a></li></ul></section></main></body></html>`;

let firefox: FirefoxRun;
test.beforeEach(async () => {
  firefox = await launchFirefox();
});
test.afterEach(() => firefox.close());

/** A page of the add-on, which it opens itself: the panel of a profile. */
async function openOurs(): Promise<Page> {
  const sample = await readFile('tests/fixtures/sample-profile.html', 'utf8');
  const page = await firefox.linkedInTab({ [`/in/${vanity}/`]: sample });
  await page.setViewport({ width: 1100, height: 800 });
  await page.goto(`https://www.linkedin.com/in/${vanity}/`);
  const plus = () =>
    page.evaluate(() => {
      const host = [...document.querySelectorAll('div:empty')].find(
        (each) => each.attributes.length === 0,
      );
      const box = host?.getBoundingClientRect();
      return box && box.height > 0 ? { x: box.left + 18, y: box.top + 30 } : null;
    });
  await expect.poll(plus).not.toBeNull();
  const { x, y } = (await plus()) ?? { x: 0, y: 0 };
  const panel = await firefox.opens(() => page.mouse.click(x, y));
  await panel.waitForSelector('textarea[aria-label="Note"]:focus');
  return panel;
}

async function send<Name extends CommandName>(
  ours: Page,
  name: Name,
  input: CommandInput<Name>,
): Promise<void> {
  const request = { commandId: crypto.randomUUID(), name, input };
  const outcome: unknown = await ours.evaluate((message) => browser.runtime.sendMessage(message), {
    to: 'background',
    route: 'command',
    request,
  });
  expect(outcome, name).toMatchObject({ ok: true });
}

/** The links that have an empty element of ours in them. */
const marked = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('a')].flatMap((link) =>
      [...link.children].some(
        (each) => each.localName === 'div' && each.attributes.length === 0 && !each.hasChildNodes(),
      )
        ? link.pathname
        : [],
    ),
  );

test('who is kept is marked in a list; no event tells the page the role, and off is off', async ({}, testInfo) => {
  const ours = await openOurs();
  const personId = crypto.randomUUID();
  const keys = [`vanity:${vanity}` as const];
  await send(ours, 'person.add', { who: { personId, create: { name: null, keys, seen: null } } });
  await send(ours, 'person.setRelationships', {
    who: { personId },
    relationships: [{ id: crypto.randomUUID(), typeId: 'mentor', startedOn: null, endedOn: null }],
  });
  const page = await firefox.linkedInTab({ '/feed/': feed });
  await page.goto('https://www.linkedin.com/feed/');
  await page.bringToFront();
  await send(ours, 'settings.change', { fields: { marks: true } });
  await page.bringToFront();
  await expect.poll(() => marked(page)).toEqual([`/in/${vanity}/`]);

  const { x, y } = await page.$eval('figure', (figure) => {
    const box = figure.getBoundingClientRect();
    return { x: box.x, y: box.y };
  });
  for (let dy = -4; dy < 24; dy += 3) {
    for (let dx = -6; dx < 210; dx += 9) await page.mouse.move(x + dx, y + dy);
  }
  await page.mouse.move(x + 7, y + 7);
  await page.screenshot({ path: testInfo.outputPath('mark.png') });
  await page.mouse.click(x + 7, y + 7, { button: 'right' });
  await page.keyboard.press('Escape');
  // It did get into the outer root, in which there is nothing to read.
  expect(await page.evaluate(() => thief.roots.size)).toBeGreaterThan(0);
  expect(await page.evaluate(() => [...thief.words].join('\n'))).not.toMatch(/mentor|notes/i);

  await send(ours, 'settings.change', { fields: { display: 'offPage' } });
  await expect.poll(() => marked(page)).toEqual([]);
});
