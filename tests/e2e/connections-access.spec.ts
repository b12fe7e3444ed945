/** The import for everybody: axe in both themes and every state, narrow and magnified. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { columnNames, preamble } from '../fixtures/connections/generate.ts';
import { expect, test } from './support/extension.ts';

/** Something of everything there is to say about a file. */
const odd = [
  columnNames.join(','),
  'Ada,Quill,https://www.linkedin.com/in/ada-quill,,Acme GmbH,CTO,27 Jun 2026',
  `Wolfeschlegelsteinhausenbergerdorff,${'Longname'.repeat(12)},https://www.linkedin.com/in/w,,${'Company'.repeat(20)},Head of everything,26 Jun 2026`,
  'ليلى,حداد,https://www.linkedin.com/in/leila,,شركة,مديرة,26 Jun 2026',
  'Bo,Fen,,,Acme GmbH,,25 Jun 2026',
  ',,,,,,08 Jun 2026',
  'Cy,Dent,https://www.linkedin.com/company/dent,,,,1 Jun 2026',
  'Di,Eck,https://www.linkedin.com/in/di-eck,,Figma, Inc.,CTO,1 Jun 2026',
  'Ed,Fox,https://www.linkedin.com/in/ed-fox,,,,soon',
].join('\n');

async function choose(page: Page, content: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  const buffer = Buffer.from(content);
  await (await chooser).setFiles({ name: 'Connections.csv', mimeType: 'text/csv', buffer });
}

async function expectNothingFromAxe(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
  expect(found, state).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ launch: { colorScheme } });

    test('axe finds nothing in any state', async ({ open }) => {
      const page = await open('options.html#/connections');
      await page.emulateMedia({ reducedMotion: 'reduce', colorScheme });
      await expect(page.getByText('Drop Connections.csv here')).toBeVisible();
      await expectNothingFromAxe(page, 'where a file is chosen');

      await choose(page, preamble);
      await expect(page.getByRole('alert')).toBeVisible();
      await expectNothingFromAxe(page, 'a file that is refused');

      await choose(page, odd);
      await expect(page.getByRole('button', { name: 'Bring in 4 people' })).toBeVisible();
      for (const fold of await page.locator('summary').all()) await fold.click();
      await expectNothingFromAxe(page, 'the preview');

      await page.getByRole('button', { name: 'Bring in 4 people' }).click();
      await expect(page.getByRole('heading', { name: '4 people are here' })).toBeVisible();
      await expectNothingFromAxe(page, 'all is written');

      await page.keyboard.press('Control+z');
      await expect(page.getByText('4 people were taken out again.')).toBeVisible();
      await expectNothingFromAxe(page, 'all is taken back');
    });
  });
}

for (const width of [320, 640]) {
  test(`nothing is wider than a page of ${width} pixels`, async ({ open }) => {
    const page = await open('options.html#/connections');
    await page.setViewportSize({ width, height: 700 });
    const overflow = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    expect(await overflow()).toBe(0);
    await choose(page, odd);
    await expect(page.getByRole('button', { name: 'Bring in 4 people' })).toBeVisible();
    for (const fold of await page.locator('summary').all()) await fold.click();
    expect(await overflow()).toBe(0);
  });
}
