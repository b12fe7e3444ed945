/**
 * Two hundred texts that want to be more than text, in every field of two hundred people, on every
 * surface: none becomes an element, runs, or asks for anything.
 */
import { expect, type Page, test } from '@playwright/test';
import { applyBackup, chooseBackup } from '../bench/network-file.ts';
import { backupFileOf, inEveryField } from './hostile-page/every-field.ts';
import { hostileProfile, origin } from './hostile-page/pages.ts';
import { payloads } from './hostile-page/payloads.ts';
import { drawnIn } from './support/annotation-in-page.ts';
import { type Extension, launchExtension } from './support/launch.ts';
import { fulfilLinkedIn, type LinkedIn } from './support/linkedin.ts';

let extension: Extension;
let linkedIn: LinkedIn;
/** What ran, was refused by the policy, or was asked for. */
const trouble: string[] = [];

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  expect(new Set(payloads).size).toBe(200);
  extension = await launchExtension();
  const { context } = extension;
  linkedIn = await fulfilLinkedIn(extension);
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`refused ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  context.on('console', (message) => {
    // LinkedIn's pages ask for fonts that are not there.
    const isOurs = message.page()?.url().startsWith('chrome-extension:') === true;
    if (isOurs && message.type() === 'error') trouble.push(message.text());
  });
  context.on('weberror', (error) => trouble.push(String(error.error())));
  context.on('dialog', (dialog) => {
    trouble.push(dialog.message());
    void dialog.dismiss();
  });
  const options = await open('options.html#/backup');
  await chooseBackup(options, await backupFileOf(inEveryField(payloads)));
  await applyBackup(options);
  await options.close();
});

test.afterAll(() => extension.close());

async function open(name: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.url(name));
  return page;
}

/** Everything is text: no element of theirs, no address that is a script, nothing ran. */
async function expectText(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    executed: 'executed' in globalThis,
    elements: document.querySelectorAll('[data-payload], iframe, object, embed, base').length,
    addresses: [...document.querySelectorAll('[href], [src], [action], [formaction]')]
      .flatMap((element) =>
        ['href', 'src', 'action', 'formaction'].map((name) => element.getAttribute(name)),
      )
      .filter((address) => /^\s*(?:javascript|data:text|vbscript)/i.test(address ?? '')),
    foreign: [...document.querySelectorAll('img, link, script')]
      .map((element) => element.outerHTML)
      .filter((html) => html.includes('evil.example')),
  }));
  expect(found).toEqual({ executed: false, elements: 0, addresses: [], foreign: [] });
  expect(trouble).toEqual([]);
}

const places: [place: string, shows: string | RegExp][] = [
  ['popup.html', /evil\.example|executed/],
  ['options.html#/people', /evil\.example|executed/],
  ['options.html#/timeline', /evil\.example|executed/],
  ['options.html#/calendar', /./],
  ['options.html#/circle', /./],
  ['options.html#/connections', /./],
  ['options.html#/triage', /./],
  ['options.html#/relationships', /executed/],
  ['options.html#/trash', /executed/],
  ['options.html#/settings', /./],
  ['options.html#/storage', /./],
  ['welcome.html', /./],
];

for (const [place, shows] of places) {
  test(`on ${place}`, async () => {
    const page = await open(place);
    await expect(page.locator('main').first()).toContainText(shows);
    for (let times = 0; times < 4; times += 1) await page.mouse.wheel(0, 2_000);
    await expectText(page);
    await page.close();
  });
}

test('on the pages of fifty of them, every kind of text among them', async () => {
  test.setTimeout(240_000);
  const page = await open('options.html#/people');
  for (let index = 0; index < 200; index += 4) {
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/person/${id}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(` ${index}`);
    await expectText(page);
  }
  await page.close();
});

test('in the palette and in the search of the popup', async () => {
  for (const place of ['options.html#/people', 'popup.html']) {
    const page = await open(place);
    const field = page.getByRole('searchbox').first();
    for (const words of ['executed', 'evil.example', '<img', 'tag:"<script>']) {
      await field.fill(words);
      await expect(field).toHaveValue(words);
      await expectText(page);
    }
    await page.keyboard.press('Control+K');
    await page.keyboard.type('executed');
    await expectText(page);
    await page.close();
  }
});

test('in the panel and on profiles', async () => {
  test.setTimeout(180_000);
  for (const index of [0, 1, 2, 16, 60, 88, 121, 150, 177]) {
    const vanity = `payload-${index}`;
    const member = 'ACoAABCQ4AEBXpDV5FG9FattK4ScbnUgUBywzxw';
    // Each has an address only: a page that gave all of them one member id would be a question.
    const html = hostileProfile({ vanity, member })
      .replaceAll(/ref[\w-]+Topcard/g, 'Topcard')
      .replaceAll(/profileUrn=[^"]*/g, '');
    linkedIn.serve(`/in/${vanity}/`, html);
    const profile = await extension.context.newPage();
    await profile.goto(`${origin}/in/${vanity}/`);
    await expect
      .poll(async () => (await drawnIn(profile)).map(({ words }) => words).join())
      .toMatch(/executed|evil|EVIL/);
    const ran = await profile.evaluate(() => 'executed' in globalThis);
    expect(ran).toBe(false);
    await profile.bringToFront();
    const panel = await open('sidepanel.html');
    await expect(panel.locator('body')).toContainText(/./);
    await expectText(panel);
    await panel.close();
    await profile.close();
  }
});
