/** The tests that a page script gains nothing by acting, in either browser. */
import { expect, test } from '@playwright/test';
import type { Act } from './act.ts';
import { openCard, secretsIn, settle } from './card.ts';
import { crowding } from './crowding.ts';
import { forging } from './forging.ts';
import type { Ground, HostileTab } from './ground.ts';
import { useIt } from './loot.ts';
import { moving } from './moving.ts';
import { hostileProfile, profiles } from './pages.ts';
import { keepThreePeople } from './three-people.ts';
import { rowsOf } from '../support/worker.ts';

const path = `/in/${profiles.little.vanity}/`;
const tables = ['notes', 'interactions', 'followUps', 'promises', 'importantDates', 'commands'];

/** After each act nothing was written, nothing opened, and nothing of ours came out. */
export function pageGainsNothing(start: () => Promise<Ground>): void {
  let ground: Ground;
  test.describe.configure({ mode: 'default' });
  test.beforeAll(async () => {
    ground = await start();
    await keepThreePeople(ground.ours);
  });
  test.afterAll(() => ground.close());

  const families: Record<string, Record<string, Act>> = { forging, moving, crowding };
  for (const [family, acts] of Object.entries(families)) {
    test.describe(family, () => {
      for (const [name, act] of Object.entries(acts)) test(name, () => expectNothingGained(act));
    });
  }

  async function expectNothingGained(act: Act): Promise<void> {
    const { page: made = hostileProfile, run, until, leaves = 'card', used } = act;
    ground.serve(path, made(profiles.little));
    ground.serve(`/in/${profiles.much.vanity}/`, hostileProfile(profiles.much));
    const before = await written();
    const tabs = await ground.tabs();
    const tab = await openCard(ground, path, until);
    if (used) await useIt(tab);
    const loot = run ? await tab.run(run) : null;
    await settle(tab);
    const overheard = await tab.run(() => [watched.overheard, document.documentElement.outerHTML]);
    const found = secretsIn([loot ?? null, overheard, tab.thrown], ground);
    // The fixed labels of the outer root are what Firefox lets a page get at.
    expect(used ? found.filter((secret) => secret !== 'your notes') : found).toEqual([]);
    if (leaves !== 'unseen') await expectNobodyElse(tab, leaves === 'card');
    await tab.close();
    expect(await ground.tabs(), 'tabs and windows').toBe(tabs);
    expect(await written()).toBe(before);
  }

  /** Everything somebody wrote, and every command that was done. */
  async function written(): Promise<string> {
    const rows = await Promise.all(tables.map((table) => rowsOf(ground.ours, table)));
    const people = await rowsOf(ground.ours, 'people');
    return JSON.stringify([
      rows,
      people.map(({ id, name, revision, deletedAt }) => [id, name, revision, deletedAt]),
    ]);
  }
}

/** What is drawn is about the person of the address, once; or, after some acts, nothing. */
async function expectNobodyElse(tab: HostileTab, isThere: boolean): Promise<void> {
  const theirs = async () => (await tab.drawn()).map((words) => words.includes('zebrawort'));
  if (isThere) await expect.poll(theirs).toEqual([true]);
  for (const words of await tab.drawn()) expect(words).not.toMatch(/wilhelmina|marmalade|mentor/i);
}
