/**
 * Bringing in a list of connections, from the click to "they are here", against the browser putting
 * the very same rows with the same indexes. Reading and comparing the file is measured beside it.
 */
import { expect, test, type Page } from '@playwright/test';
import { launchExtension } from '../e2e/support/launch.ts';
import { connectionsFile } from '../fixtures/connections/generate.ts';
import { rawPutPeople } from './raw-database.ts';
import { expectRatio, median } from './ratio.ts';

const rounds = 3;

/** From choosing the file to its preview, and from the click to the end, in ms. */
async function bringIn(page: Page, content: Buffer): Promise<{ look: number; apply: number }> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  const name = 'Connections.csv';
  const choosing = performance.now();
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: content });
  const bringing = page.getByRole('button', { name: /^Bring in / });
  await bringing.waitFor({ timeout: 60_000 });
  const look = performance.now() - choosing;
  const start = performance.now();
  await bringing.click();
  await page.getByRole('heading', { name: /are here$/ }).waitFor({ timeout: 120_000 });
  return { look, apply: performance.now() - start };
}

async function takeBack(page: Page): Promise<number> {
  const start = performance.now();
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByText(/were taken out again/)).toBeVisible({ timeout: 120_000 });
  return performance.now() - start;
}

for (const count of [11_000, 30_000]) {
  test(`connections, ${count} rows`, async () => {
    const content = Buffer.from(connectionsFile(count));
    const extension = await launchExtension();
    try {
      const page = await extension.context.newPage();
      await page.goto(extension.url('options.html#/connections'));
      const raw = await extension.context.newPage();
      await raw.goto(extension.url('options.html#/storage'));
      const ours: { look: number; apply: number; takeBack: number }[] = [];
      const baseline: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        // A tab behind another one is slowed down by the browser.
        await page.bringToFront();
        const times = await bringIn(page, content);
        await raw.bringToFront();
        baseline.push(await rawPutPeople(raw));
        await page.bringToFront();
        ours.push({ ...times, takeBack: await takeBack(page) });
      }
      const name = `connections, ${count} rows`;
      const middle = median(baseline);
      expectRatio(`${name}: bring in, ms`, median(ours.map(({ apply }) => apply)), middle, 1.5);
      // What comes before the click, and what may come after it, have no budget in the design.
      expectRatio(`${name}: read and compare, ms`, median(ours.map(({ look }) => look)), middle, 1);
      const back = median(ours.map((each) => each.takeBack));
      expectRatio(`${name}: take back, ms`, back, middle, 2);
    } finally {
      await extension.close();
    }
  });
}
