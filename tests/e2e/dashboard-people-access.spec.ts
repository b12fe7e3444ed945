/** The list of people for everybody: axe in both themes and every state, narrow and magnified. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { bulkBar, grid, openNetwork, rows, searchField, select } from './people-network.ts';
import { expect, test } from './support/extension.ts';

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
      const empty = await open('options.html#/people');
      await empty.emulateMedia({ reducedMotion: 'reduce', colorScheme });
      await expect(empty.getByRole('heading', { name: 'Nobody yet' })).toBeVisible();
      await expectNothingFromAxe(empty, 'nobody kept');

      const page = await openNetwork(open, 120);
      await page.emulateMedia({ reducedMotion: 'reduce', colorScheme });
      await expectNothingFromAxe(page, 'the list');
      await grid(page).focus();
      await page.keyboard.press('ArrowDown');
      await select(page, 2);
      await select(page, 4, true);
      await expectNothingFromAxe(page, 'some selected');
      await bulkBar(page).getByRole('button', { name: 'Relationship' }).click();
      await expectNothingFromAxe(page, 'a menu');
      await page.keyboard.press('Escape');
      await bulkBar(page).getByRole('button', { name: 'Tags…' }).click();
      await expectNothingFromAxe(page, 'the tags');
      await page.keyboard.press('Escape');
      await searchField(page).fill('tag:conference due:week company:acme ');
      await expectNothingFromAxe(page, 'filters');
      await page.getByRole('button', { name: 'Save this view…' }).click();
      await expectNothingFromAxe(page, 'naming a view');
      await page.getByRole('textbox', { name: 'Name' }).fill('Spring');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('navigation', { name: 'Saved views' })).toBeVisible();
      await searchField(page).fill('nobodyiscalledthat');
      await expect(page.getByRole('heading', { name: 'Nobody fits' })).toBeVisible();
      await expectNothingFromAxe(page, 'nobody fits');
    });
  });
}

for (const width of [320, 400, 1280]) {
  test(`has nothing to scroll sideways at ${width} pixels`, async ({ open }) => {
    const page = await openNetwork(open, 60);
    await page.setViewportSize({ width, height: 800 });
    await select(page, 0);
    await expect(bulkBar(page)).toBeVisible();
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
  });
}

test('the browser tells a screen reader of a grid, its size, and the row one is on', async ({
  open,
}) => {
  const page = await openNetwork(open, 500);
  await grid(page).focus();
  await page.keyboard.press('ArrowDown');
  const session = await page.context().newCDPSession(page);
  const tree = async () => {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return (role: string) => nodes.filter((node) => node.role?.value === role && !node.ignored);
  };
  const shape = async () => {
    const of = await tree();
    const [drawn, cells] = [of('row').length - 1, of('gridcell').length];
    return { grids: of('grid').length, heads: of('columnheader').length, cells: cells / drawn };
  };
  await expect.poll(shape).toEqual({ grids: 1, heads: 5, cells: 5 });
  expect(await rows(page).count(), 'only those in sight').toBeLessThan(60);
  const of = await tree();
  const properties = of('grid')[0]?.properties ?? [];
  const active = properties.find(({ name }) => name === 'activedescendant');
  expect(active?.value.relatedNodes).toHaveLength(1);
});
