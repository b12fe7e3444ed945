/** What can be done on a line of the popup, and taken back. */
import type { Page } from '@playwright/test';
import { birthdayOf, dayFromNow, followUpWith, keep } from './popup-circle.ts';
import { lines, line, message, openWithCircle, choose } from './popup-page.ts';
import { expect, test } from './support/extension.ts';

test.use({ launch: { viewport: { width: 384, height: 600 } } });

test.describe('every action is one click, and can be taken back', () => {
  const actions: { does: string; of: string; act: (page: Page) => Promise<void>; says: string }[] =
    [
      {
        does: 'talked today',
        of: 'Ingrid',
        act: async (page) => {
          await line(page, 'Ingrid').hover();
          await page.getByRole('button', { name: 'Talked today' }).click();
        },
        says: 'Talked with Ingrid Solheim today',
      },
      {
        does: 'later',
        of: 'Daniel',
        act: (page) => choose(page, 'Daniel', 'Later', 'In two weeks'),
        says: 'Daniel Okonkwo Reyes can wait',
      },
      {
        does: 'skip this time',
        of: 'Ingrid',
        act: (page) => choose(page, 'Ingrid', /^More/, 'Skip this time'),
        says: 'Skipped Ingrid Solheim this time',
      },
      {
        does: 'not interested',
        of: 'Sofia',
        act: (page) => choose(page, 'Sofia', /^More/, 'Not interested'),
        says: 'You will not see this about Sofia Marchetti again',
      },
      {
        does: 'pause',
        of: 'Tomás',
        act: (page) => choose(page, 'Tomás', /^More/, 'Pause'),
        says: 'Paused Tomás Ferreira',
      },
    ];

  for (const { does, of, act, says } of actions) {
    test(`${does}: the line goes, nothing takes its place, undo brings it back`, async ({
      open,
    }) => {
      const { page } = await openWithCircle(open);
      await act(page);
      await expect(line(page, of)).toHaveCount(0);
      await expect(lines(page)).toHaveCount(3);
      await expect(message(page)).toContainText(says);
      await message(page).getByRole('button', { name: 'Undo' }).click();
      await expect(line(page, of)).toBeVisible();
    });
  }

  test('a promise is ticked off on its own line, or dropped', async ({ open }) => {
    const { page } = await openWithCircle(open);
    const promised = line(page, 'Daniel').getByText('You promised the hiring plan');
    await page.getByRole('button', { name: 'Done: You promised the hiring plan' }).click();
    await expect(promised).toHaveCount(0);
    await expect(line(page, 'Daniel')).toContainText('Due 12 days ago');
    await page.keyboard.press('Control+z');
    await expect(promised).toBeVisible();
    await choose(page, 'Daniel', /^More/, 'Drop “the hiring plan”');
    await expect(promised).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(promised).toBeVisible();
  });

  test('talked today completes the follow-ups and leaves the promise open', async ({ open }) => {
    const { page, circle } = await openWithCircle(open);
    await followUpWith(page, circle.daniel, 'Ask how the board meeting went');
    await expect(line(page, 'Daniel')).toContainText('board meeting');
    await line(page, 'Daniel').hover();
    await page.getByRole('button', { name: 'Talked today' }).click();
    await expect(line(page, 'Daniel')).not.toContainText('board meeting');
    await expect(line(page, 'Daniel')).toContainText('You promised the hiring plan');
  });

  test('pick a day shows the day it understood before it is saved', async ({ open }) => {
    const { page } = await openWithCircle(open);
    await choose(page, 'Ingrid', 'Later', 'Pick a day…');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('On which day?').fill('soon');
    await expect(dialog.getByRole('alert')).toContainText('No day found');
    await dialog.getByLabel('On which day?').fill('today');
    await expect(dialog.getByRole('alert')).toContainText('or later');
    await dialog.getByLabel('On which day?').fill('in 10 days');
    const day = Temporal.PlainDate.from(dayFromNow(10));
    await expect(dialog).toContainText(
      day.toLocaleString('en-GB', { month: 'long', year: 'numeric' }),
    );
    await page.keyboard.press('Enter');
    await expect(line(page, 'Ingrid')).toHaveCount(0);
  });

  test('log takes the kind, the day, words, others who were there and what comes next', async ({
    open,
  }) => {
    const { page } = await openWithCircle(open);
    await line(page, 'Ingrid').hover();
    await page.getByRole('button', { name: 'Log…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Log with Ingrid Solheim' });
    await dialog.getByLabel('What', { exact: true }).selectOption('Coffee');
    await dialog.getByLabel('When').fill('yesterday');
    await dialog.getByLabel('What you talked about').fill('The Oslo project');
    await dialog.getByRole('combobox', { name: 'Who else was there' }).fill('sofia');
    await dialog.getByRole('option', { name: /Sofia/ }).click();
    await dialog.getByLabel('Come back to it').fill('in 3 weeks');
    await dialog.getByLabel('About what').fill('Ask for the numbers');
    await dialog.getByRole('button', { name: 'Log it' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(line(page, 'Ingrid'), 'was in touch').toHaveCount(0);
    await expect(line(page, 'Sofia'), 'was there too').toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(line(page, 'Ingrid')).toBeVisible();
    await expect(line(page, 'Sofia')).toBeVisible();
  });

  test('a log entry that was begun is still there when the popup was closed by accident', async ({
    open,
  }) => {
    const { page } = await openWithCircle(open);
    await page.getByRole('button', { name: 'Ingrid Solheim' }).focus();
    await page.keyboard.press('l');
    await page.getByLabel('What you talked about').fill('Half a sentence');
    await page.reload();
    await expect(lines(page)).toHaveCount(4);
    await page.getByRole('button', { name: 'Ingrid Solheim' }).focus();
    await page.keyboard.press('l');
    await expect(page.getByLabel('What you talked about')).toHaveValue('Half a sentence');
  });

  test('a message starter is copied', async ({ open, extension }) => {
    await extension.context.grantPermissions(['clipboard-read']);
    const { page } = await openWithCircle(open);
    await choose(page, 'Daniel', /^More/, 'Copy a message starter');
    await expect(page.getByText('Copied.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'Hello Daniel, I have not forgotten what I promised: the hiring plan.',
    );
  });
});

test.describe('after the popup was closed and opened again', () => {
  test('what was just done is still offered to be taken back', async ({ open }) => {
    const { page } = await openWithCircle(open);
    await line(page, 'Ingrid').hover();
    await page.getByRole('button', { name: 'Talked today' }).click();
    await expect(line(page, 'Ingrid')).toHaveCount(0);
    await page.close();
    const again = await open('popup.html');
    await expect(message(again)).toContainText('Talked with Ingrid Solheim today');
    await message(again).getByRole('button', { name: 'Undo' }).click();
    await expect(line(again, 'Ingrid')).toBeVisible();
  });

  test('what ended a pause is said as that', async ({ open }) => {
    const { page } = await openWithCircle(open);
    await choose(page, 'Tomás', /^More/, 'Pause');
    await expect(message(page)).toContainText('Paused Tomás Ferreira');
    await page.reload();
    await expect(message(page)).toContainText('Paused Tomás Ferreira');
    await page.getByRole('searchbox').fill('tomas');
    await page.getByRole('button', { name: /^Tomás/ }).hover();
    await page.getByRole('button', { name: /^More/ }).click();
    await page.getByRole('menuitem', { name: 'Resume' }).click();
    await expect(message(page)).toContainText('Tomás Ferreira is back in the list when due');
    await page.reload();
    await expect(message(page)).toContainText('Tomás Ferreira is back in the list when due');
  });

  test('Ctrl Z takes it back, and the one before it, too', async ({ open }) => {
    const { page } = await openWithCircle(open);
    for (const name of ['Ingrid', 'Sofia']) {
      await line(page, name).hover();
      await page.getByRole('button', { name: 'Talked today' }).click();
      await expect(line(page, name)).toHaveCount(0);
    }
    await page.close();
    const again = await open('popup.html');
    await expect(lines(again)).toHaveCount(2);
    await again.keyboard.press('Control+z');
    await expect(line(again, 'Sofia')).toBeVisible();
    await again.keyboard.press('Control+z');
    await expect(line(again, 'Ingrid')).toBeVisible();
  });
});

test('a birthday wish is not sent in advance', async ({ open, extension }) => {
  await extension.context.grantPermissions(['clipboard-read']);
  const page = await open('popup.html');
  const personId = await keep(page, { name: 'Tomás Ferreira' });
  await birthdayOf(page, personId, 2);
  await choose(page, 'Tomás', /^More/, 'Copy a message starter');
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Hello Tomás,');
});
