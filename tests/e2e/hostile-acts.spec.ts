/**
 * A page script that acts: forges events and messages, covers, moves and copies our control, says
 * too much, and prepares the ground before ours comes. After each act nothing was written, nothing
 * opened, nothing of ours came out, and what is drawn is about the person of the address alone.
 */
import { expect, type Page, test } from '@playwright/test';
import type { Act } from './hostile-page/act.ts';
import { openCard, secretsIn, settle } from './hostile-page/card.ts';
import { crowding } from './hostile-page/crowding.ts';
import { forging } from './hostile-page/forging.ts';
import { moving } from './hostile-page/moving.ts';
import { hostileProfile, profiles } from './hostile-page/pages.ts';
import { keepTwoPeople } from './hostile-page/two-people.ts';
import { drawnIn } from './support/annotation-in-page.ts';
import { launchExtension, type Extension } from './support/launch.ts';
import { fulfilLinkedIn, type LinkedIn } from './support/linkedin.ts';
import { rowsOf } from './support/worker.ts';

const path = `/in/${profiles.little.vanity}/`;
const tables = ['notes', 'interactions', 'followUps', 'promises', 'importantDates', 'commands'];

let extension: Extension;
let linkedIn: LinkedIn;
let ours: Page;

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  extension = await launchExtension();
  linkedIn = await fulfilLinkedIn(extension);
  ours = await extension.context.newPage();
  await ours.goto(extension.url('popup.html'));
  await keepTwoPeople(ours);
});

test.afterAll(() => extension.close());

const families: Record<string, Record<string, Act>> = { forging, moving, crowding };
for (const [family, acts] of Object.entries(families)) {
  test.describe(family, () => {
    for (const [name, act] of Object.entries(acts)) test(name, () => expectNothingGained(act));
  });
}

async function expectNothingGained({
  page: made,
  run,
  until,
  leaves = 'card',
}: Act): Promise<void> {
  linkedIn.serve(path, (made ?? hostileProfile)(profiles.little));
  linkedIn.serve(`/in/${profiles.much.vanity}/`, hostileProfile(profiles.much));
  const before = await written();
  const tabs = extension.context.pages().length;
  const page = await openCard(extension, path, until);
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(`${error.message} ${error.stack}`));
  const loot: unknown = run ? await page.evaluate(run) : null;
  await settle(page);
  const overheard = await page.evaluate(() => [
    watched.overheard,
    document.documentElement.outerHTML,
  ]);
  expect(secretsIn([loot, overheard, thrown], extension)).toEqual([]);
  if (leaves !== 'unseen') await expectNobodyElse(page, leaves === 'card');
  await page.close();
  expect(extension.context.pages().length, 'tabs and windows').toBe(tabs);
  expect(await written()).toBe(before);
}

/** What is drawn is about the person of the address, once; or, after some acts, nothing. */
async function expectNobodyElse(page: Page, isThere: boolean): Promise<void> {
  const words = async () => (await drawnIn(page)).map((each) => each.words);
  const theirs = async () => (await words()).map((each) => each.includes('zebrawort'));
  if (isThere) await expect.poll(theirs).toEqual([true]);
  for (const each of await words()) expect(each).not.toMatch(/wilhelmina|marmalade|mentor/i);
}

/** Everything somebody wrote, and every command that was done. */
async function written(): Promise<string> {
  const rows = await Promise.all(tables.map((table) => rowsOf(ours, table)));
  const people = await rowsOf(ours, 'people');
  return JSON.stringify([
    rows,
    people.map(({ id, name, revision, deletedAt }) => [id, name, revision, deletedAt]),
  ]);
}
