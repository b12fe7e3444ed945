/** What the design asks of long names and of names written from right to left, measured. */
import type { Locator } from '@playwright/test';
import { keep } from './popup-circle.ts';
import { expect, test } from './support/extension.ts';

const isWhole = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element.scrollWidth <= element.clientWidth);

/** Where the words begin on the screen, in pixels, however wide the box around them is. */
const wordsBegin = (locator: Locator): Promise<number> =>
  locator.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return Math.round(range.getBoundingClientRect().left);
  });

test('a long name gives way before the role', async ({ open }) => {
  const panel = await open('sidepanel.html');
  await panel.setViewportSize({ width: 320, height: 700 });
  await keep(panel, { name: 'Anneliese Wilhelmine von Habsburg-Lothringen', typeId: 'mentor' });
  const role = panel.getByText('Mentor', { exact: true });
  await expect(role).toBeVisible();
  expect(await isWhole(role)).toBe(true);
});

test('a headline written from right to left begins under the name', async ({ open }) => {
  const panel = await open('sidepanel.html');
  await panel.setViewportSize({ width: 360, height: 700 });
  await keep(panel, { name: 'ليلى الحداد', headline: 'مديرة المنتج' });
  await expect(panel.getByText('مديرة المنتج')).toBeVisible();
  const name = await wordsBegin(panel.getByText('ليلى الحداد'));
  expect(await wordsBegin(panel.getByText('مديرة المنتج'))).toBe(name);
});

for (const width of [1280, 640]) {
  test(`the day of what is next is not cut at ${width} pixels`, async ({ open }) => {
    const page = await open('options.html#/people');
    await page.setViewportSize({ width, height: 800 });
    await keep(page, { name: 'Marta Lindqvist', typeId: 'mentor', contacts: [365] });
    const next = page.getByRole('gridcell', { name: '11 months ago' });
    await expect(next).toBeVisible();
    expect(await isWhole(next)).toBe(true);
  });
}
