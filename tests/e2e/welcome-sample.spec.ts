/** The sample people in the pages: seen as such, looked at, and gone with one click. */
import type { Page } from '@playwright/test';
import { sendCommand } from './support/commands.ts';
import { expect, test } from './support/extension.ts';
import { rowsOf } from './support/worker.ts';

const tables = [
  'people',
  'notes',
  'interactions',
  'followUps',
  'promises',
  'importantDates',
  'observedChanges',
];

async function everything(page: Page): Promise<string> {
  const rows = await Promise.all(tables.map((table) => rowsOf(page, table)));
  return JSON.stringify(rows);
}

const banner = (page: Page) => page.getByRole('complementary', { name: 'Sample people' });

test('come and go with one click each, and leave what is yours byte for byte', async ({ open }) => {
  const page = await open('welcome.html#/people');
  const who = {
    personId: crypto.randomUUID(),
    create: { name: 'Ada Quill', keys: [], seen: null },
  };
  await sendCommand(page, 'person.add', { who });
  const before = await everything(page);

  await page.getByRole('button', { name: 'Look around with sample people first' }).click();
  await expect(banner(page)).toBeVisible();
  const popup = await open('popup.html');
  await expect(banner(popup)).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Ingrid Solheim' })).toBeVisible();
  const dashboard = await open('options.html#/people');
  await expect(banner(dashboard)).toBeVisible();

  await banner(dashboard).getByRole('button').click();
  for (const each of [page, popup, dashboard]) await expect(banner(each)).toHaveCount(0);
  expect(await everything(page)).toBe(before);
});

test('edited and written about, they go all the same, which is said and can be taken back', async ({
  open,
}) => {
  const page = await open('popup.html');
  await sendCommand(page, 'sample.add', {});
  await page.reload();
  await page.getByRole('button', { name: 'Sofia Marchetti' }).hover();
  await page.getByRole('button', { name: 'Talked today' }).click();
  await expect(page.getByText('Talked with Sofia Marchetti today')).toBeVisible();
  await banner(page).getByRole('button').click();
  await expect(page.getByText('with one thing you wrote about them')).toBeVisible();
  expect(await rowsOf(page, 'people')).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect(banner(page)).toBeVisible();
  expect(await rowsOf(page, 'people')).toHaveLength(12);
});

test('gone, a new beginning is not taken for a loss', async ({ open }) => {
  const page = await open('popup.html');
  await sendCommand(page, 'sample.add', {});
  await sendCommand(page, 'sample.remove', {});
  await page.reload();
  await expect(
    page.getByRole('heading', { name: 'Whom would you like to stay in touch with?' }),
  ).toBeVisible();
});
