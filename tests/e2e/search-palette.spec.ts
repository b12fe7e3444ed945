/** The command palette in dashboard and panel: people first, then what there is to do; by keyboard. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { keep } from './popup-circle.ts';
import { expect, test } from './support/extension.ts';

const field = (page: Page) => page.getByRole('combobox', { name: 'Find a person, or something' });
const options = (page: Page) =>
  page.getByRole('listbox', { name: 'Find or do' }).getByRole('option');
const chosen = (page: Page) =>
  page.getByRole('listbox', { name: 'Find or do' }).getByRole('option', { selected: true });

async function openPalette(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(field(page)).toBeFocused();
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ launch: { colorScheme } });

    for (const width of [1280, 320]) {
      test(`axe finds nothing at ${width} pixels`, async ({ open }) => {
        const page = await open('options.html');
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ reducedMotion: 'reduce', colorScheme });
        await keep(page, { name: 'Marta Lindqvist', typeId: 'peer', note: 'Restores bicycles.' });
        await openPalette(page);
        for (const text of ['', 'bicycles', 'type:', 'qqqq']) {
          await field(page).fill(text);
          if (text === 'bicycles') await expect(page.locator('mark')).toHaveText('bicycles');
          if (text === 'type:') await expect(page.getByText('directReport')).toBeVisible();
          if (text === 'qqqq') await expect(page.getByText('Nothing found').last()).toBeVisible();
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
            text,
          ).toEqual([]);
        }
      });
    }
  });
}

test.describe('in the dashboard', () => {
  test('opens somebody found by a note', async ({ open }) => {
    const page = await open('options.html');
    const personId = await keep(page, { name: 'Marta Lindqvist', note: 'Restores bicycles.' });
    await keep(page, { name: 'Tomás Ferreira' });
    await openPalette(page);
    await page.keyboard.type('bicy');
    await expect(chosen(page)).toContainText('Marta Lindqvist');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#/person/${personId}$`));
    await expect(field(page)).toBeHidden();
  });

  test('goes to pages and does things, and gives the focus back', async ({ open }) => {
    const page = await open('options.html');
    await openPalette(page);
    await page.keyboard.type('trash');
    await expect(options(page)).toHaveText(['Trash']);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/trash$/);

    await openPalette(page);
    await page.keyboard.press('Escape');
    await expect(field(page)).toBeHidden();

    await openPalette(page);
    await page.keyboard.type('new pers');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Name' }).fill('Ada Quill');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/person\//);
  });

  test('leads through its lines with the arrows, round and round', async ({ open }) => {
    const page = await open('options.html');
    await openPalette(page);
    await expect(options(page).first()).toHaveText('New person');
    await page.keyboard.press('ArrowUp');
    await expect(chosen(page)).toHaveText(await options(page).last().innerText());
    await page.keyboard.press('ArrowDown');
    await expect(chosen(page)).toHaveText('New person');
  });
});

test.describe('in the panel', () => {
  test('holds the panel on somebody', async ({ open }) => {
    const page = await open('sidepanel.html');
    await keep(page, { name: 'Marta Lindqvist', note: 'Restores bicycles.' });
    await openPalette(page);
    await page.keyboard.type('marta');
    await expect(chosen(page)).toContainText('Marta Lindqvist');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Marta Lindqvist' })).toBeVisible();
  });

  test('finds by a note in its own search, and completes tags', async ({ open }) => {
    const page = await open('sidepanel.html');
    await keep(page, { name: 'Marta Lindqvist', note: 'Restores bicycles.' });
    await keep(page, { name: 'Tomás Ferreira', tags: ['Old friends'] });
    const search = page.locator('input[type=search]');
    await search.fill('bicy');
    await expect(page.getByRole('list', { name: 'People' })).toContainText('Restores bicycles.');
    await search.fill('tag:o');
    await page.getByRole('option', { name: 'tag:Old friends' }).click();
    await expect(search).toHaveValue('tag:"Old friends" ');
    await expect(page.getByRole('list', { name: 'People' })).toContainText('Tomás Ferreira');
    await expect(page.getByRole('list', { name: 'People' })).not.toContainText('Marta');
  });
});
