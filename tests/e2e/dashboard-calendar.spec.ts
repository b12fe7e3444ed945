/** What is due when. */
import type { Page } from '@playwright/test';
import { dayFrom, goTo, planFollowUp } from './dashboard-steps';
import { keep } from './panel-steps';
import { sendCommand } from './support/commands';
import { expect, test } from './support/extension';

/** "Monday, 23 November 2026", as the calendar says it. */
function exact(day: string): string {
  return Temporal.PlainDate.from(day).toLocaleString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

const cell = (page: Page, day: string) =>
  page.getByRole('gridcell').getByRole('button', { name: exact(day) });
const dayTitle = (page: Page, day: string) =>
  page.getByRole('heading', { level: 2, name: exact(day) });

test('shows who is planned on a day, and leads to them', async ({ open }) => {
  const page = await open('options.html#/calendar');
  const ada = await keep(page, 'Ada Quill');
  await planFollowUp(page, ada, dayFrom(0), 'Ask about the launch');
  await expect(cell(page, dayFrom(0))).toHaveAccessibleName(`${exact(dayFrom(0))}, 1 person`);
  const aside = page.getByRole('region', { name: exact(dayFrom(0)) });
  await expect(aside).toContainText('Ask about the launch');
  await aside.getByRole('link', { name: /Ada Quill/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ada Quill' })).toBeFocused();
  await page.goBack();
  await expect(cell(page, dayFrom(0))).toBeVisible();
});

test('is a table of days that keys move about in', async ({ open }) => {
  const page = await open('options.html#/calendar?day=2026-03-31');
  const grid = page.getByRole('grid', { name: 'March 2026' });
  await expect(grid.getByRole('columnheader')).toHaveText([
    /Monday/,
    /Tuesday/,
    /Wednesday/,
    /Thursday/,
    /Friday/,
    /Saturday/,
    /Sunday/,
  ]);
  await expect(grid.getByRole('row')).toHaveCount(7);
  await cell(page, '2026-03-31').focus();
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, '2026-04-01')).toBeFocused();
  await expect(page.getByRole('grid', { name: 'April 2026' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, '2026-04-08')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(cell(page, '2026-04-06')).toBeFocused();
  await page.keyboard.press('PageUp');
  await expect(cell(page, '2026-03-06')).toBeFocused();
  await expect(dayTitle(page, '2026-03-06')).toBeVisible();
  await expect(page.getByRole('gridcell', { selected: true })).toHaveCount(1);
  await page.reload();
  await expect(dayTitle(page, '2026-03-06')).toBeVisible();
  await page.getByRole('button', { name: 'Today' }).click();
  await expect(dayTitle(page, dayFrom(0))).toBeVisible();
});

test('goes through the coming days one by one, and says what waits from before', async ({
  open,
}) => {
  const page = await open('options.html#/calendar?view=agenda');
  const ada = await keep(page, 'Ada Quill');
  const ben = await keep(page, 'Ben Orrin');
  await expect(page.getByText(/^Nothing planned until/)).toBeVisible();
  await planFollowUp(page, ada, dayFrom(-3), 'From before');
  await planFollowUp(page, ada, dayFrom(1), 'Ask about the launch');
  await planFollowUp(page, ben, dayFrom(40), 'Much later');
  const days = page.getByRole('heading', { level: 2 });
  await expect(days).toHaveText([`tomorrow · ${exact(dayFrom(1))}`]);
  await page.getByRole('button', { name: 'Show later days' }).click();
  await expect(days).toHaveText([`tomorrow · ${exact(dayFrom(1))}`, exact(dayFrom(40))]);
  await page.getByRole('link', { name: 'Who is due already' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeFocused();
  await expect(page).toHaveURL(/#\/people\?q=\+$/);
});

test('has birthdays and rhythms on their days', async ({ open }) => {
  const page = await open('options.html');
  const personId = await keep(page, 'Ada Quill');
  await sendCommand(page, 'importantDate.write', {
    who: { personId },
    importantDateId: crypto.randomUUID(),
    baseRevision: 0,
    kind: 'birthday',
    label: '',
    monthDay: dayFrom(5).slice(5),
    year: Number(dayFrom(5).slice(0, 4)) - 40,
    leadDays: 3,
  });
  await sendCommand(page, 'person.change', { who: { personId }, fields: { rhythmDays: 12 } });
  await goTo(page, `calendar?day=${dayFrom(5)}`);
  const aside = (day: string) => page.getByRole('region', { name: exact(day) });
  await expect(aside(dayFrom(5))).toContainText('Birthday · turning 40');
  await goTo(page, `calendar?day=${dayFrom(12)}`);
  await expect(aside(dayFrom(12))).toContainText('Time to be in touch, every 12 days');
});

test('a name written from right to left begins where the plans below it do', async ({ open }) => {
  const page = await open('options.html#/calendar');
  const personId = await keep(page, 'ليلى الحداد');
  await planFollowUp(page, personId, dayFrom(0), 'Ask about the launch');
  const aside = page.getByRole('region', { name: exact(dayFrom(0)) });
  const name = await aside.getByText('ليلى الحداد').boundingBox();
  const plan = await aside.getByText('Ask about the launch').boundingBox();
  expect(name?.x).toBe(plan?.x);
  expect(name?.width).toBeLessThan(200);
});

test.describe('where weeks begin on Sunday', () => {
  test.use({ launch: { locale: 'en-US' } });

  test('the calendar does, too', async ({ open }) => {
    const page = await open('options.html#/calendar');
    await expect(page.getByRole('columnheader').first()).toContainText('Sunday');
  });
});
