/**
 * The companion in Firefox, from the "+" on a profile to the backup, with what is otherwise there:
 * a panel in a window of its own, a background that is suspended, a permission that can be taken
 * back, and events that look into closed shadow roots.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { CommandInput, CommandName } from '../../src/domain/commands.ts';
import { stealFromEvents } from './firefox/event-thief.ts';
import { launchFirefox, type FirefoxRun } from './support/firefox.ts';

/** What a page of the add-on has; evaluated there. */
declare const browser: typeof import('wxt/browser').browser;

type Someone = { name: string; vanity: string; html: string };

const sample = await readFile('tests/fixtures/sample-profile.html', 'utf8');

/** The sample profile as another person's; `card` is a letter of the key of their card. */
function someone(name: string, card: string): Someone {
  const vanity = name.toLowerCase().replaceAll(' ', '-');
  const html = sample
    .replaceAll('Daniel Okonkwo Reyes', name)
    .replaceAll('daniel-okonkwo-reyes', vanity)
    .replaceAll('AABCQ4AE', `AABC${card}4AE`);
  return { name, vanity, html };
}

/** Heights of the annotation: one line ("+", folded) and the card of somebody kept. */
const line = 52;
const card = 94;

/** Where the annotation is; it is in a closed root, so only its bare element is seen. */
function placeOf(page: Page) {
  return page.evaluate(() => {
    const host = [...document.querySelectorAll('div:empty')].find(
      (each) => each.attributes.length === 0,
    );
    const { left = 0, top = 0, right = 0, height = 0 } = host?.getBoundingClientRect() ?? {};
    return { left, top, right, height };
  });
}

async function expectHeight(page: Page, height: number): Promise<void> {
  await expect.poll(async () => (await placeOf(page)).height).toBe(height);
}

async function openProfile(firefox: FirefoxRun, { vanity, html }: Someone): Promise<Page> {
  const page = await firefox.linkedInTab({ [`/in/${vanity}/`]: html });
  await page.setViewport({ width: 1100, height: 800 });
  await page.goto(`https://www.linkedin.com/in/${vanity}/`);
  return page;
}

async function clickPlus(page: Page): Promise<void> {
  const { left, top } = await placeOf(page);
  await page.mouse.click(left + 18, top + 30);
}

/** The card's main button, left of the one that folds it. */
async function clickNotes(page: Page): Promise<void> {
  const { right, top } = await placeOf(page);
  await page.mouse.click(right - 70, top + 51);
}

/** The panel's window, opened from the profile of somebody not kept yet. */
async function openPanel(firefox: FirefoxRun, page: Page): Promise<Page> {
  await expectHeight(page, line);
  const panel = await firefox.opens(() => clickPlus(page));
  await panel.waitForSelector('textarea[aria-label="Note"]:focus');
  return panel;
}

/** Types where the caret stands ready, and waits until it is shown as saved. */
async function write(panel: Page, text: string): Promise<void> {
  await panel.keyboard.type(text);
  await panel.waitForFunction(
    (typed) => {
      const note = document.querySelector<HTMLTextAreaElement>('textarea[aria-label="Note"]');
      const status = document.getElementById(note?.getAttribute('aria-describedby') ?? '');
      return note?.value === typed && status?.textContent === 'Saved';
    },
    {},
    text,
  );
}

/** Another of our pages, opened by the add-on in a tab. */
function openOurs(
  firefox: FirefoxRun,
  from: Page,
  page: '/popup.html' | '/options.html',
): Promise<Page> {
  return firefox.opens(() =>
    from.evaluate(async (address) => {
      await browser.tabs.create({ url: browser.runtime.getURL(address) });
    }, page),
  );
}

/** Sends a command from a page of the add-on. */
async function send<Name extends CommandName>(
  from: Page,
  name: Name,
  input: CommandInput<Name>,
): Promise<void> {
  const request = { commandId: crypto.randomUUID(), name, input };
  const outcome: unknown = await from.evaluate((message) => browser.runtime.sendMessage(message), {
    to: 'background',
    route: 'command',
    request,
  });
  expect(outcome, name).toMatchObject({ ok: true });
}

/** Kinds of our documents that run now; asking wakes nobody. */
function running(ours: Page): Promise<string[]> {
  return ours.evaluate(async () =>
    (await browser.runtime.getContexts({})).map(({ contextType }) => contextType),
  );
}

// One Firefox for these: each has a person of its own.
test.describe('in one session', () => {
  test.describe.configure({ mode: 'default' });
  let firefox: FirefoxRun;
  test.beforeAll(async () => {
    firefox = await launchFirefox({
      preferences: {
        // Milliseconds until an idle background is suspended: 30,000 otherwise.
        'extensions.background.idle.timeout': 4_000,
        // A request for a permission is granted without a prompt, which nobody could click.
        'extensions.webextOptionalPermissionPrompts': false,
      },
    });
  });
  test.afterAll(() => firefox.close());

  test('the "+" opens the panel in a window of its own; what is typed is kept and stands on the page', async ({}, testInfo) => {
    const page = await openProfile(firefox, someone('Daniel Okonkwo Reyes', 'Q'));
    const panel = await openPanel(firefox, page);
    expect(await panel.$eval('main', (main) => main.innerText)).toContain('Daniel Okonkwo Reyes');
    await write(panel, 'Met at the harbour, owes me a book.');
    await expectHeight(page, card);
    await page.screenshot({ path: testInfo.outputPath('profile.png') });
    await panel.screenshot({ path: testInfo.outputPath('panel.png') });

    // The control brings the same window forward.
    await page.bringToFront();
    const isInFront = () =>
      panel.evaluate(async () => {
        const [own, last] = [
          await browser.windows.getCurrent(),
          await browser.windows.getLastFocused(),
        ];
        return own.id === last.id;
      });
    await expect.poll(isInFront).toBe(false);
    await clickNotes(page);
    await expect.poll(isInFront).toBe(true);
    expect((await running(panel)).filter((kind) => kind === 'TAB')).toHaveLength(1);
    await panel.close();
  });

  test('popup, options and backup know the person', async ({}, testInfo) => {
    const page = await openProfile(firefox, someone('Ines Corvalan', 'R'));
    const panel = await openPanel(firefox, page);
    await write(panel, 'Knows the marmalade people.');

    const popup = await openOurs(firefox, panel, '/popup.html');
    await popup.waitForSelector('input[type=search]');
    await popup.keyboard.press('/');
    await popup.keyboard.type('corval');
    await popup.waitForFunction(() =>
      document.querySelector('ul[aria-label] li')?.textContent.includes('Ines Corvalan'),
    );
    await popup.screenshot({ path: testInfo.outputPath('popup.png') });

    const options = await openOurs(firefox, panel, '/options.html');
    await options.waitForFunction(() =>
      document.querySelector('main')?.textContent.includes('Ines Corvalan'),
    );
    await options.evaluate(() => {
      location.hash = '#backup';
    });
    await options.locator('::-p-aria([name="Save a backup"][role="button"])').click();
    await options.waitForSelector('output');
    await options.screenshot({ path: testInfo.outputPath('options.png') });
    await expect.poll(() => readdir(firefox.downloads)).toHaveLength(1);
    const [name = ''] = await readdir(firefox.downloads);
    expect(name).toMatch(/^confidant-backup-\d{4}-\d{2}-\d{2}\.json$/);
    const backup: unknown = JSON.parse(await readFile(path.join(firefox.downloads, name), 'utf8'));
    expect(backup).toMatchObject({
      data: {
        notes: expect.arrayContaining([
          expect.objectContaining({ text: 'Knows the marmalade people.' }),
        ]),
      },
    });
    await Promise.all([popup, options, panel].map((each) => each.close()));
  });

  test('a suspended background is woken by what is typed, and by the control on the page', async () => {
    const other = await openProfile(firefox, someone('Noor Haddad', 'T'));
    await expectHeight(other, line);
    const page = await openProfile(firefox, someone('Bao Lindgren', 'S'));
    const panel = await openPanel(firefox, page);
    const asleep = () =>
      expect.poll(() => running(panel), { timeout: 20_000 }).not.toContain('BACKGROUND');
    await asleep();
    await write(panel, 'Typed while the background slept.');
    expect(await running(panel)).toContain('BACKGROUND');
    await expectHeight(page, card);

    await asleep();
    await other.bringToFront();
    const second = await firefox.opens(() => clickPlus(other));
    await second.waitForSelector('textarea[aria-label="Note"]:focus');
    await Promise.all([panel, second].map((each) => each.close()));
  });

  test('without the permission for LinkedIn the options page asks for it', async ({}, testInfo) => {
    const page = await openProfile(firefox, someone('Ola Brandt', 'U'));
    const panel = await openPanel(firefox, page);
    const options = await openOurs(firefox, panel, '/options.html');
    const asks = '::-p-aria([name="Allow on linkedin.com"][role="button"])';
    const granted = () =>
      options.evaluate(() =>
        browser.permissions.contains({ origins: ['https://*.linkedin.com/*'] }),
      );
    await options.waitForSelector('main h1');
    expect(await granted()).toBe(true);
    expect(await options.$(asks)).toBeNull();
    await options.evaluate(() =>
      browser.permissions.remove({ origins: ['https://*.linkedin.com/*'] }),
    );
    await options.waitForSelector(asks);
    await options.screenshot({ path: testInfo.outputPath('card.png') });
    await options.locator(asks).click();
    await options.waitForSelector(asks, { hidden: true });
    expect(await granted()).toBe(true);
    await Promise.all([options, panel].map((each) => each.close()));
  });

  test('somebody confidential is nobody on their profile, and covered in the panel; one switch covers all', async ({}, testInfo) => {
    const ours = await openPanel(firefox, await openProfile(firefox, someone('Nobody Kept', 'W')));
    // The pointer was on neither this one's "+" nor on that of the person.
    const stranger = await openProfile(firefox, someone('Nobody Either', 'Y'));
    const target = someone('Greta Zebrawort', 'X');
    const personId = crypto.randomUUID();
    const who = { personId };
    const keys = [`vanity:${target.vanity}` as const];
    await send(ours, 'person.add', {
      who: { personId, create: { name: target.name, keys, seen: null } },
    });
    const note = { noteId: crypto.randomUUID(), baseRevision: 0, on: '2026-01-15', pinned: false };
    await send(ours, 'note.write', { who, ...note, text: 'Thinks about quince.' });
    const page = await openProfile(firefox, target);
    await expectHeight(page, card);
    await expectHeight(stranger, line);

    await send(ours, 'person.change', { who, fields: { confidential: true } });
    await expectHeight(page, line);
    const drawn = async (from: Page) => {
      await from.bringToFront();
      const { left: x, top: y, right, height } = await placeOf(from);
      const clip = { x, y, width: right - x, height };
      return Buffer.from(await from.screenshot({ clip })).toString('base64');
    };
    await expect.poll(async () => (await drawn(page)) === (await drawn(stranger))).toBe(true);

    await page.bringToFront();
    const panel = await firefox.opens(() => clickPlus(page));
    const says = (text: string) =>
      panel.evaluate((word) => document.body.innerText.includes(word), text);
    const press = (name: string) => panel.locator(`::-p-aria([name="${name}"][role="button"])`);
    await expect.poll(() => says('What you wrote about Greta Zebrawort is covered.')).toBe(true);
    expect(await says('quince')).toBe(false);
    await panel.screenshot({ path: testInfo.outputPath('confidential.png') });
    await press('Show').click();
    await expect.poll(() => says('quince')).toBe(true);

    await press('Cover names and notes').click();
    await expect.poll(() => says('Names and notes are covered')).toBe(true);
    expect(await panel.evaluate(() => document.documentElement.outerHTML)).not.toMatch(
      /zebrawort|quince/i,
    );
    for (const each of [page, stranger]) await expectHeight(each, 0);
    await panel.screenshot({ path: testInfo.outputPath('covered.png') });
    await press('Show them again').click();
    for (const each of [page, stranger]) await expectHeight(each, line);
    await Promise.all([panel, ours].map((each) => each.close()));
  });

  test('no event tells the page a word of what is kept', async () => {
    const target = someone('Wim Okafor', 'V');
    const html = target.html.replace(
      '</head>',
      `<script>(${stealFromEvents.toString()})()</script></head>`,
    );
    const page = await openProfile(firefox, { ...target, html });
    const panel = await openPanel(firefox, page);
    await write(panel, 'Zebrawort and quince.');
    await expectHeight(page, card);
    await panel.close();
    await page.bringToFront();

    // A card with one closed root leaks: the thief knows its trade.
    await page.evaluate(() => {
      const leaking = document.createElement('section');
      leaking.attachShadow({ mode: 'closed' }).innerHTML = '<p data-words="leaked">.</p>';
      document.querySelector('main')?.prepend(leaking);
    });
    await page.mouse.move(300, 75);
    await page.hover('main section');
    await expect.poll(() => page.evaluate(() => [...thief.words])).toContain('leaked');

    const sweep = async () => {
      const { left, right, top, height } = await placeOf(page);
      for (let y = top - 6; y < top + height + 6; y += 9) {
        for (let x = left - 6; x < right + 6; x += 70) await page.mouse.move(x, y);
      }
      await page.mouse.click(left + 200, top + 50);
      await page.mouse.click(left + 200, top + 50, { button: 'right' });
      await page.keyboard.press('Escape');
      await page.focus('.actions button');
      for (const key of ['Tab', 'Tab', 'ArrowDown'] as const) await page.keyboard.press(key);
    };
    const loot = () => page.evaluate(() => [...thief.words].join('\n'));
    await sweep();
    // It got into the outer root: nothing in there says more than that somebody is kept.
    expect(await page.evaluate(() => thief.roots.size)).toBe(2);
    expect(await loot()).not.toMatch(/zebrawort|quince|not in touch/i);
    await page.evaluate(() => thief.strip());
    await sweep();
    expect(await page.evaluate(() => thief.roots.size)).toBe(2);
    expect(await loot()).not.toMatch(/zebrawort|quince|not in touch/i);
  });
});

test('what was typed is there after the browser was killed', async () => {
  const firefox = await launchFirefox({ lasting: true });
  try {
    const target = someone('Daniel Okonkwo Reyes', 'Q');
    const page = await openProfile(firefox, target);
    await write(await openPanel(firefox, page), 'Promised to send the hiring plan.');
    await firefox.killAndStart();

    const again = await openProfile(firefox, target);
    await expectHeight(again, card);
    const panel = await firefox.opens(() => clickNotes(again));
    await panel.waitForFunction(() =>
      document.body.innerText.includes('Promised to send the hiring plan.'),
    );
  } finally {
    await firefox.close();
  }
});
