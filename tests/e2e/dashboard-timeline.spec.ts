/** Everything that happened, across all people. */
import type { Page } from '@playwright/test';
import { dayFrom, logCall, planFollowUp } from './dashboard-steps';
import { keep, keepNote } from './panel-steps';
import { sendCommand } from './support/commands';
import { expect, test } from './support/extension';

const lines = (page: Page) => page.getByRole('main').getByRole('article');

test('says what happened, newest first, by day, and leads to the people', async ({ open }) => {
  const page = await open('options.html#/timeline');
  await expect(page.getByText('Nothing has happened yet')).toBeVisible();
  const ada = await keep(page, 'Ada Quill');
  const ben = await keep(page, 'Ben Orrin');
  await logCall(page, ada, dayFrom(-1), { summary: 'Talked about **Oslo**', also: [ben] });
  await keepNote(page, ben, 'Likes long walks');
  const asked = await planFollowUp(page, ada, dayFrom(0), 'Ask about the launch');
  await sendCommand(page, 'followUp.setStatus', { followUpId: asked, status: 'done' });

  await expect(lines(page)).toHaveText([
    /Ada Quill followed upAsk about the launch/,
    /Ada Quill, Ben Orrin CallTalked about Oslo/,
    /Ben Orrin NoteLikes long walks/,
  ]);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    /^today/,
    /^yesterday/,
    'Thursday, 15 January 2026',
  ]);
  await page.getByRole('link', { name: 'Ben Orrin' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ben Orrin' })).toBeFocused();
});

test('shows one kind, one person, or up to a day; a reload keeps it', async ({ open }) => {
  const page = await open('options.html#/timeline');
  const ada = await keep(page, 'Ada Quill');
  const ben = await keep(page, 'Ben Orrin');
  await logCall(page, ada, dayFrom(0), { summary: 'Today' });
  await logCall(page, ben, dayFrom(-40), { summary: 'Long ago' });
  await keepNote(page, ben, 'A note');
  await page.getByText('Notes', { exact: true }).click();
  await expect(lines(page)).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Notes' })).toBeChecked();
  await expect(lines(page)).toContainText(['A note']);
  await page.getByText('Everything').click();

  await page.getByRole('combobox', { name: 'Of one person' }).fill('ben');
  await page.getByRole('option', { name: 'Ben Orrin' }).click();
  await expect(lines(page)).toContainText(['Long ago', 'A note']);
  await page.reload();
  await expect(lines(page)).toContainText(['Long ago', 'A note']);
  await page.getByRole('button', { name: 'Remove Ben Orrin' }).click();
  await expect(lines(page)).toHaveCount(3);

  await page.getByRole('button', { name: 'Go to a day…' }).click();
  await page.getByLabel('On which day?').fill(dayFrom(-39));
  await page.getByRole('button', { name: 'Go there' }).click();
  await expect(lines(page)).toContainText(['Long ago', 'A note']);
  await page.getByRole('button', { name: 'Back to the newest' }).click();
  await expect(lines(page).first()).toContainText('Today');
});

test('reads on as one scrolls, shows what is new at once, and comes back to its place', async ({
  open,
}) => {
  const page = await open('options.html#/timeline');
  const ada = await keep(page, 'Ada Quill');
  for (let back = 0; back < 150; back += 1) {
    await logCall(page, ada, dayFrom(-back), { summary: `Call ${back}` });
  }
  await page.reload();
  await expect(lines(page).first()).toContainText('Call 0');
  await expect(page.getByText('Call 149')).toHaveCount(0);
  await expect
    .poll(async () => {
      await page.keyboard.press('End');
      return page.getByText('Call 149').count();
    })
    .toBe(1);
  await expect(page.getByText('This is where it began.')).toBeVisible();
  expect(await lines(page).count(), 'only what is near the window is in the page').toBeLessThan(60);

  await lines(page).filter({ hasText: 'Call 148' }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ada Quill' })).toBeVisible();
  await page.goBack();
  await expect(lines(page).first()).toContainText('Call 148');
  await page.getByRole('button', { name: 'Back to the newest' }).click();
  await logCall(page, ada, dayFrom(0), { summary: 'Just now' });
  await expect(lines(page).first()).toContainText('Just now');
});
