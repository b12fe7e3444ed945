/** The popup when something is out of the ordinary: far behind, data lost, a newer database. */
import type { Page } from '@playwright/test';
import { chooseAnew, keep } from './popup-circle.ts';
import { sendCommand } from './support/commands.ts';
import { loseDatabase } from './support/database-troubles.ts';
import { expect, test } from './support/extension.ts';

test.use({ launch: { viewport: { width: 384, height: 600 } } });

const lines = (page: Page) => page.getByRole('list', { name: 'Today' }).getByRole('listitem');

test('far behind, it offers a fresh start below the list, which can be taken back', async ({
  open,
}) => {
  const page = await open('popup.html');
  for (let count = 1; count <= 10; count += 1) {
    await keep(page, { name: `Late Number ${count}`, typeId: 'mentor', contacts: [30 + count] });
  }
  await chooseAnew(page);
  await page.reload();
  await expect(lines(page)).toHaveCount(5);
  await expect(page.getByText('A fresh start?')).toBeVisible();
  await page.getByRole('button', { name: 'Begin again today' }).click();
  await expect(page.getByRole('heading', { name: 'All caught up' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(lines(page)).toHaveCount(5);
});

test('declined, the fresh start is not offered again', async ({ open }) => {
  const page = await open('popup.html');
  for (let count = 1; count <= 10; count += 1) {
    await keep(page, { name: `Late Number ${count}`, typeId: 'mentor', contacts: [30 + count] });
  }
  await chooseAnew(page);
  await page.reload();
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(page.getByText('not be asked again for a month')).toBeVisible();
  await page.reload();
  await expect(lines(page)).toHaveCount(5);
  await expect(page.getByText('A fresh start?')).toHaveCount(0);
});

test('an empty database that was not empty is not taken for a first run', async ({ open }) => {
  const page = await open('popup.html');
  await keep(page, { name: 'Marta Lindqvist', typeId: 'peer', contacts: [19] });
  await expect(page.getByRole('heading', { name: 'All caught up' })).toBeVisible();
  // The other store remembers what is there: at each start, hourly, and after bulk work.
  await chooseAnew(page);
  await page.evaluate(loseDatabase, null);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Some of your data is missing' })).toBeVisible();
});

test('a database of a newer version is left alone, and it says so', async ({ open }) => {
  const page = await open('popup.html');
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
  await page.evaluate(loseDatabase, 100_000);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'A newer version was here' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Update the extension');
});

test('the theme of the settings holds before anything is painted', async ({ open }) => {
  const page = await open('popup.html');
  await sendCommand(page, 'settings.change', { fields: { theme: 'dark' } });
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
  await expect.poll(theme).toBe('dark');
  const dark = await paper();
  // The first words are there as early as the first paint can be.
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector('h1')) return;
      seen.disconnect();
      document.title = getComputedStyle(document.documentElement).backgroundColor;
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await expect(page).toHaveTitle(dark);
  await sendCommand(page, 'settings.change', { fields: { theme: 'light' } });
  await expect.poll(paper).not.toBe(dark);
});
