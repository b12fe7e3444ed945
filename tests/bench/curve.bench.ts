/**
 * What grows with the people kept, and what does not: the same things measured at the sizes in
 * `CURVE_SIZES` (`100,1000,10000,30000,100000`), each against itself with the fewest. Leaves
 * test-results/curve.json and curve.svg, or another place by `CURVE_OUT=folder`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { launchExtension, type Extension } from '../e2e/support/launch.ts';
import type { NetworkSize } from '../fixtures/network.ts';
import { timesOf, type Curve } from './curve/data.ts';
import { curvePicture } from './curve/picture.ts';
import { applyBackup, chooseBackup, networkFile } from './network-file.ts';
import { keepPersonOfProfile, profileTab, timeToElement } from './profile-tab.ts';
import { median } from './ratio.ts';
import { extensionWithSearchPage } from './search-page/build.ts';
import type { SearchPage } from './search-page/search-page.ts';
import { timeToPaint } from './time-to-paint.ts';

declare const searchPage: SearchPage;

const sizes = (process.env['CURVE_SIZES'] ?? '').split(',').map(Number);
const folder = process.env['CURVE_OUT'] ?? 'test-results';
const rounds = 15;
const exports = 3;

/** Typed letter by letter: a name, and two words of what was written. */
const typed = ['garcia', 'pricing model'];

/** Shown when a page shows what it is for. */
const seen = {
  popup: '#root li [role="img"], #root li svg',
  people: '[role="grid"] tbody tr',
  circle: 'main:has(a[href*="standing"]):has(a[href*="due%3A"]):has(a[href*="month="]) h1',
};

/** The shape of a real network at any size; the day's list is as long in each. */
function sizeOf(people: number): NetworkSize {
  return {
    people,
    interactions: people * 10,
    notes: Math.round(people * 0.67),
    followUps: Math.round(people * 0.07),
    due: 60,
  };
}

async function paintTimes(extension: Extension, page: string, what: string): Promise<number> {
  const tab = await extension.context.newPage();
  await tab.setViewportSize(
    page === 'popup.html' ? { width: 384, height: 600 } : { width: 1280, height: 900 },
  );
  // The first opens fill the caches of code and of the disk.
  await timeToPaint(tab, extension.url(page), what);
  await timeToPaint(tab, extension.url(page), what);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    times.push(await timeToPaint(tab, extension.url(page), what));
  }
  await tab.close();
  return median(times);
}

async function noteTime(extension: Extension): Promise<number> {
  await keepPersonOfProfile(extension);
  const tab = await profileTab(extension);
  await timeToElement(tab);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timeToElement(tab));
  await tab.close();
  return median(times);
}

/** Milliseconds to the answer, over all letters of what is typed. */
async function searchTime(page: Page): Promise<number> {
  const times: number[] = [];
  for (const text of typed) {
    for (let end = 1; end <= text.length; end += 1) {
      const asked = text.slice(0, end);
      if (asked.endsWith(' ')) continue;
      const answers = await page.evaluate(
        async ([question = '']) => [
          await searchPage.ask(question),
          await searchPage.ask(question),
          await searchPage.ask(question),
        ],
        [asked],
      );
      times.push(median(answers.map(({ ms }) => ms)));
    }
  }
  return times.reduce((sum, ms) => sum + ms, 0) / times.length;
}

async function exportTime(options: Page): Promise<number> {
  const times: number[] = [];
  await options.bringToFront();
  for (let round = 0; round < exports; round += 1) {
    const start = performance.now();
    const download = options.waitForEvent('download', { timeout: 600_000 });
    await options.getByRole('button', { name: 'Save a backup' }).click();
    await (await download).path();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** All that is measured with so many people, in milliseconds by id. */
async function measure(people: number, build: string): Promise<Record<string, number>> {
  const extension = await launchExtension({ build });
  try {
    const options = await extension.context.newPage();
    await options.goto(extension.url('options.html#/backup'));
    const file = await networkFile(sizeOf(people));
    const start = performance.now();
    await chooseBackup(options, file);
    await applyBackup(options);
    const restore = performance.now() - start;

    const page = await extension.context.newPage();
    await page.goto(extension.url('search-page/search-page.html'));
    await expect
      .poll(() => page.evaluate(() => searchPage.isIndexed()), { timeout: 900_000 })
      .toBe(true);
    const search = await searchTime(page);
    await page.close();
    await options.reload();
    return {
      popup: await paintTimes(extension, 'popup.html', seen.popup),
      search,
      people: await paintTimes(extension, 'options.html#/people', seen.people),
      circle: await paintTimes(extension, 'options.html#/circle', seen.circle),
      note: await noteTime(extension),
      restore: restore / people,
      export: (await exportTime(options)) / people,
    };
  } finally {
    await extension.close();
  }
}

const labels = {
  popup: 'Popup to the list',
  search: 'Search, a letter',
  people: 'People, first rows',
  circle: 'Circle, all pictures',
  note: 'Notes on a profile',
  restore: 'Restore, a person',
  export: 'Export, a person',
};

test('curve', async () => {
  test.setTimeout(2 * 60 * 60_000);
  const build = await extensionWithSearchPage();
  const measured: Record<string, number>[] = [];
  for (const people of sizes) measured.push(await measure(people, build));
  const curve: Curve = {
    people: sizes,
    lines: Object.entries(labels).map(([id, label]) => ({
      id,
      label,
      ms: measured.map((each) => Number((each[id] ?? Number.NaN).toPrecision(4))),
    })),
  };
  for (const line of curve.lines) {
    const times = timesOf(line).map((each) => Number(each.toPrecision(3)));
    console.log(
      JSON.stringify({ name: `curve: ${line.label}`, people: sizes, ms: line.ms, times }),
    );
  }
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'curve.json'), `${JSON.stringify(curve, null, 2)}\n`);
  await writeFile(path.join(folder, 'curve.svg'), curvePicture(curve));
});
