/**
 * Search as you type over 30,000 people, 300,000 interactions and 100,000 notes: each letter, against
 * looking through the same texts in memory; and the long tasks of the popup while one types.
 */
import { expect, test, type Page } from '@playwright/test';
import { launchExtension, type Extension } from '../e2e/support/launch.ts';
import { withManyWords } from '../fixtures/many-words.ts';
import { largeNetwork } from '../fixtures/network.ts';
import { applyBackup, chooseBackup, networkFile } from './network-file.ts';
import { expectRatio, median } from './ratio.ts';
import { extensionWithSearchPage } from './search-page/build.ts';
import type { SearchPage } from './search-page/search-page.ts';

declare const searchPage: SearchPage;

const rounds = 7;

/** What is typed, letter by letter: names, common and rare words, both together, mistakes, scripts. */
const typed = [
  'katherine',
  'müller',
  'hiring',
  'talked',
  'talked about the plan',
  'anna budget',
  'williams market launch',
  'kathreine',
  'xqzvbw',
  '围棋',
  'プロ계획',
  'петрова',
];

function letters(text: string): string[] {
  return Array.from(text, (_, at) => text.slice(0, at + 1)).filter((part) => !part.endsWith(' '));
}

test('search', async () => {
  const extension = await launchExtension({ build: await extensionWithSearchPage() });
  try {
    const options = await extension.context.newPage();
    await options.goto(extension.url('options.html#backup'));
    const file = await networkFile({ ...largeNetwork, notes: 100_000 }, withManyWords);
    await chooseBackup(options, file);
    await applyBackup(options);
    await options.close();

    const page = await extension.context.newPage();
    await page.goto(extension.url('search-page/search-page.html'));
    await expect
      .poll(() => page.evaluate(() => searchPage.isIndexed()), { timeout: 300_000 })
      .toBe(true);
    await page.evaluate(() => searchPage.readTexts());

    const all = { ours: 0, scan: 0 };
    for (const part of typed.flatMap(letters)) {
      const { ours, scan } = await measure(page, part);
      all.ours += ours;
      all.scan += scan;
    }
    expectRatio('search as you type, ms: a scan in memory', all.ours, all.scan, 0.25);

    await page.close();
    expectRatio('popup: long tasks while typing', await longTasks(extension), 1, 0);
  } finally {
    await extension.close();
  }
});

/** How often the page was held up for 50 ms or more. */
async function longTasks(extension: Extension): Promise<number> {
  const popup = await extension.context.newPage();
  await popup.setViewportSize({ width: 384, height: 600 });
  await popup.goto(extension.url('popup.html'));
  const field = popup.getByRole('searchbox');
  // The first letter loads what the popup does not need before.
  await field.pressSequentially('warm');
  await field.fill('');
  await popup.evaluate(() => {
    new PerformanceObserver((list) => {
      const before = Number(Reflect.get(window, 'longTasks') ?? 0);
      Reflect.set(window, 'longTasks', before + list.getEntries().length);
    }).observe({ entryTypes: ['longtask'] });
  });
  for (const question of typed) {
    await field.pressSequentially(question, { delay: 60 });
    await field.fill('');
  }
  return popup.evaluate(() => Number(Reflect.get(window, 'longTasks') ?? 0));
}

async function measure(page: Page, question: string): Promise<{ ours: number; scan: number }> {
  const times = await page.evaluate(
    async ({ asked, count }) => {
      const measured = [];
      for (let round = 0; round < count; round += 1) {
        const { ms } = await searchPage.ask(asked);
        measured.push({ ours: ms, scan: searchPage.scan(asked) });
      }
      return measured;
    },
    { asked: question, count: rounds },
  );
  return {
    ours: median(times.map(({ ours }) => ours)),
    scan: median(times.map(({ scan }) => scan)),
  };
}
