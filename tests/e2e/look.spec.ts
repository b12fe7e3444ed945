/** What the design asks of long names, of names written from right to left and of room, measured. */
import type { Locator } from '@playwright/test';
import { chooseAnew, keep } from './popup-circle.ts';
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

test('a very long name takes three lines of a person’s page, and is whole on hover', async ({
  open,
}) => {
  const page = await open('popup.html');
  const name = 'Maria-Magdalena Anneliese Wilhelmine Freifrau von und zu Habsburg-Lothringen';
  const id = await keep(page, { name });
  const panel = await open(`sidepanel.html#person=${id}`);
  await panel.setViewportSize({ width: 320, height: 700 });
  const shown = panel.getByTitle(name);
  await expect(shown).toBeVisible();
  const lines = await shown.evaluate(
    (element) => element.clientHeight / Number.parseFloat(getComputedStyle(element).lineHeight),
  );
  expect(Math.round(lines)).toBe(3);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveAccessibleName(name);
});

test('a message leaves the foot of the popup in sight', async ({ open }) => {
  const popup = await open('popup.html');
  await popup.setViewportSize({ width: 384, height: 600 });
  for (const number of [1, 2, 3]) {
    await keep(popup, { name: `Person Number ${number}`, typeId: 'mentor', contacts: [40] });
  }
  await chooseAnew(popup);
  await popup.reload();
  await expect(popup.getByText('Person Number 3')).toBeVisible();
  // The browser makes the window as tall as what is in it.
  const box = await popup.getByRole('main').boundingBox();
  await popup.setViewportSize({ width: 384, height: Math.ceil(box?.height ?? 0) });
  await popup.getByText('Person Number 1').hover();
  await popup.getByRole('button', { name: 'Talked today' }).click();
  await expect(popup.getByRole('button', { name: 'Undo' })).toBeVisible();
  // A click that something lies over is refused.
  await popup.getByRole('button', { name: 'All people' }).click({ trial: true });
});

test('in the narrowest panel, all four actions stand on one line', async ({ open }) => {
  const page = await open('popup.html');
  const id = await keep(page, { name: 'Marta Lindqvist', typeId: 'mentor' });
  const panel = await open(`sidepanel.html#person=${id}`);
  await panel.setViewportSize({ width: 320, height: 700 });
  const tops = await Promise.all(
    ['Talked today', 'Log…', 'Later', '30 days'].map(async (name) => {
      const button = panel.getByRole('button', { name });
      await expect(button).toBeVisible();
      return (await button.boundingBox())?.y;
    }),
  );
  expect(new Set(tops).size).toBe(1);
});
