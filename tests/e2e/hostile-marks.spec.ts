/**
 * A page that plants links and watches what becomes of them. With marks off it learns nothing; with
 * marks on, who gets one, as the setting says, and not a word more: not the role, not by measuring.
 */
import { expect, test, type Page } from '@playwright/test';
import { launchExtension, type Extension } from './support/launch.ts';
import { fulfilLinkedIn, type LinkedIn } from './support/linkedin.ts';
import { measuring } from './hostile-page/measuring.ts';
import { reading } from './hostile-page/reading.ts';
import { watch } from './hostile-page/watcher.ts';
import { keep, switchMarks } from './marks/circle.ts';
import { marksIn } from './marks/marks-in-page.ts';
import { sendCommand } from './support/commands.ts';

const origin = 'https://www.linkedin.com';
/** A relationship with words and letters that would be noticed anywhere. */
const typeId = 'quince-keeper';
const label = 'Zebrawort Marmalade Żħ, keeper of quinces and of much else that is long';
const secrets = [
  'zebrawort',
  'marmalade',
  'quince',
  'ż',
  'ħ',
  'your notes',
  'letter u+',
  'confidant',
];
/** Of the same length, so that nothing a page could measure differs but what is kept. */
const plain = 'somebody-alpha';
const special = 'somebody-bravo';
const stranger = 'somebody-delta';

let extension: Extension;
let linkedIn: LinkedIn;
let ours: Page;

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  extension = await launchExtension();
  linkedIn = await fulfilLinkedIn(extension);
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  ours = await extension.context.newPage();
  await ours.goto(extension.url('manifest.json'));
  await sendCommand(ours, 'relationshipType.write', {
    typeId,
    label,
    rhythmDays: null,
    weight: 1,
    side: 'either',
    prompts: [],
  });
  await keep(ours, plain, null);
  await keep(ours, special, typeId);
});

test.afterAll(() => extension.close());

function planted(...vanities: string[]): string {
  const rows = vanities.map(
    (vanity) =>
      `<li><a href="/in/${vanity}/"><figure></figure></a><a href="/in/${vanity}/">x</a></li>`,
  );
  return `<!doctype html><html lang="en"><head><title>LinkedIn</title><script>(${String(watch)})()</script>
    <style>figure { inline-size: 48px; block-size: 48px; margin: 16px; background: #ccc; } a { font-size: 2px; }</style></head>
    <body><ul>${rows.join('')}</ul></body></html>`;
}

async function openPlanted(...vanities: string[]): Promise<Page> {
  linkedIn.serve('/feed/', planted(...vanities));
  const page = await extension.context.newPage();
  await page.goto(`${origin}/feed/`);
  return page;
}

/** The hosts that a page script sees, and how many of them came at once. */
const seenBy = (page: Page) =>
  page.evaluate(() => watched.hosts.map((host) => host.closest('a')?.getAttribute('href')));

test('with marks off nothing comes into the page, whoever is linked to', async () => {
  await switchMarks(ours, false);
  const page = await openPlanted(plain, special, stranger);
  // Long enough for marks that were on: the tests below wait less.
  const quiet = await page.evaluate(
    () =>
      new Promise((resolve) => setTimeout(() => resolve(watched.overheard['mutations']), 2_000)),
  );
  expect(JSON.stringify(quiet ?? [])).not.toContain('<div></div>');
  expect(await seenBy(page)).toEqual([]);
  await page.close();
});

test('with marks on it sees who gets one, all at once, and cannot tell them apart', async () => {
  await switchMarks(ours, true);
  const page = await openPlanted(special, stranger, plain);
  const moments = page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const came: number[] = [];
        new MutationObserver((records) => {
          const hosts = records.flatMap(({ addedNodes }) => [...addedNodes]);
          came.push(hosts.filter((node) => node instanceof HTMLDivElement).length);
          if (came.reduce((sum, count) => sum + count) >= 2) resolve(came);
        }).observe(document.body, { subtree: true, childList: true });
      }),
  );
  expect(await moments).toEqual([2]);
  await expect.poll(() => seenBy(page)).toEqual([`/in/${special}/`, `/in/${plain}/`]);
  expect((await marksIn(page)).map((mark) => mark.label)).toEqual([
    `In your notes: ${label}`,
    'In your notes',
  ]);
  const outside = await page.evaluate(() =>
    watched.hosts.map((host) => [
      host.outerHTML,
      host.getBoundingClientRect().width,
      host.getBoundingClientRect().height,
      host.parentElement?.scrollWidth,
      host.parentElement?.scrollHeight,
    ]),
  );
  expect(outside[0]).toEqual(outside[1]);
  await page.close();
});

type Loot = Record<string, unknown>;

/** Points at the mark, so that its words are drawn, and tries everything a page can. */
async function lootOf(vanity: string): Promise<Loot> {
  await switchMarks(ours, true);
  const page = await openPlanted(vanity);
  await expect.poll(() => seenBy(page)).toEqual([`/in/${vanity}/`]);
  const box = await page.locator('figure').evaluate((figure) => {
    [watched.target = null] = watched.hosts;
    const { x, y } = figure.getBoundingClientRect();
    return { x, y };
  });
  const loot: Loot = {};
  const around = () =>
    page.evaluate(({ x, y }) => {
      const sizes = [];
      for (let at = watched.target?.parentElement; at; at = at.parentElement)
        sizes.push([at.scrollWidth, at.scrollHeight]);
      const hits = [];
      for (let dy = -20; dy < 60; dy += 3) {
        for (let dx = -20; dx < 300; dx += 7) {
          const hit = document.elementFromPoint(x + dx, y + dy);
          hits.push(hit === watched.target ? 'ours' : hit?.localName);
        }
      }
      return [sizes, hits];
    }, box);
  loot['round it'] = await around();
  await page.mouse.move(box.x + 7, box.y + 7);
  for (let x = box.x - 4; x < box.x + 220; x += 9) await page.mouse.move(x, box.y + 7);
  await page.mouse.move(box.x + 7, box.y + 7);
  loot['round it while pointed at'] = await around();
  await page.mouse.click(box.x + 7, box.y + 30, { button: 'right' });
  await page.keyboard.press('Escape');
  for (const [name, probe] of Object.entries({ ...measuring, ...reading })) {
    loot[name] = await page.evaluate(probe, ['zebrawort', 'quinces', 'notes']);
  }
  await page.close();
  return loot;
}

test('it reads no role, and measures the same with a long one and with none', async () => {
  const [without, withRole] = [await lootOf(plain), await lootOf(special)];
  for (const name of Object.keys(reading)) {
    const text = JSON.stringify(withRole[name] ?? null).toLowerCase();
    expect(
      secrets.filter((secret) => text.includes(secret)),
      name,
    ).toEqual([]);
  }
  for (const name of ['round it', 'round it while pointed at', ...Object.keys(measuring)]) {
    expect(without[name], name).toBeDefined();
    expect(withRole[name], name).toEqual(without[name]);
  }
  // What was pointed at did answer: the probe is over the mark.
  expect(JSON.stringify(withRole['round it'])).toContain('ours');
});
