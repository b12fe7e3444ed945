/** Export and restore of 30,000 people and 300,000 interactions, against the raw browser. */
import { stat } from 'node:fs/promises';
import { test, type Page } from '@playwright/test';
import { launchExtension } from '../e2e/support/launch.ts';
import { largeNetwork } from '../fixtures/network.ts';
import { applyBackup, chooseBackup, networkFile } from './network-file.ts';
import { rawReadAndStringify, rawParseAndPut } from './raw-database.ts';
import { expectRatio, median } from './ratio.ts';

const exportRounds = 3;

/** Runs `work` and gives its time in ms and the largest script heap of the page in bytes. */
async function watched(
  page: Page,
  work: () => Promise<void>,
): Promise<{ ms: number; heap: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  let heap = 0;
  const done = new AbortController();
  const watching = (async () => {
    while (!done.signal.aborted) {
      const { metrics } = await session.send('Performance.getMetrics');
      heap = Math.max(heap, metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  done.abort();
  await watching;
  await session.detach();
  return { ms, heap };
}

/** Saves a backup and waits until it is on the disk. */
async function saveBackup(page: Page): Promise<void> {
  const download = page.waitForEvent('download', { timeout: 300_000 });
  await page.getByRole('button', { name: 'Save a backup' }).click();
  await (await download).path();
}

test('backup', async () => {
  const file = await networkFile(largeNetwork);
  const { size } = await stat(file);
  const extension = await launchExtension();
  try {
    const page = await extension.context.newPage();
    await page.goto(extension.url('options.html#backup'));
    await page.getByRole('button', { name: 'Choose a file' }).waitFor();

    const restore = await watched(page, async () => {
      await chooseBackup(page, file);
      await applyBackup(page);
    });
    await page.reload();
    const rawPage = await extension.context.newPage();
    await rawPage.goto(extension.url('options.html#storage'));
    const rawPut = await rawParseAndPut(rawPage, file);
    expectRatio('restore, ms', restore.ms, rawPut, 1.5);
    expectRatio('restore: heap to file size, bytes', restore.heap, size, 6);

    const saves: { ms: number; heap: number }[] = [];
    const rawReads: number[] = [];
    for (let round = 0; round < exportRounds; round += 1) {
      // A tab behind another one is slowed down by the browser.
      await rawPage.bringToFront();
      rawReads.push(await rawReadAndStringify(rawPage));
      await page.bringToFront();
      saves.push(await watched(page, () => saveBackup(page)));
    }
    expectRatio('export, ms', median(saves.map(({ ms }) => ms)), median(rawReads), 1.5);
    expectRatio(
      'export: heap to file size, bytes',
      Math.max(...saves.map(({ heap }) => heap)),
      size,
      6,
    );
  } finally {
    await extension.close();
  }
});
