/** Somebody's page in the dashboard: what the side panel shows, with room. */
import type { Page } from '@playwright/test';
import { dayFrom, goTo, logCall, planFollowUp } from './dashboard-steps';
import { expectSaved, keep, keepNote, noteField } from './panel-steps';
import { expect, test } from './support/extension';
import { rowsOf } from './support/worker';

async function ada(page: Page): Promise<string> {
  return keep(page, 'Ada Quill', ['vanity:ada-quill']);
}

const timeline = (page: Page) => page.getByRole('region', { name: 'So far' });

test('is not named in the title, which stays in the history; the focus goes to the name', async ({
  open,
}) => {
  const page = await open('options.html#/timeline');
  const personId = await ada(page);
  await logCall(page, personId, dayFrom(-1));
  await page.getByRole('link', { name: 'Ada Quill' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ada Quill' })).toBeFocused();
  await expect(page).toHaveTitle('One person · Confidant');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Ada Quill' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Timeline' })).toBeVisible();
});

test('stands in two columns where there is room, and reads in order where there is none', async ({
  open,
}) => {
  const page = await open('options.html');
  const personId = await ada(page);
  await keepNote(page, personId, 'Likes long walks');
  await goTo(page, `person/${personId}`);
  const next = page.getByRole('heading', { name: 'Next' });
  const written = timeline(page);
  const besides = async () => {
    const [a, b] = [await next.boundingBox(), await written.boundingBox()];
    return (a?.x ?? 0) + 200 < (b?.x ?? 0);
  };
  await expect(next).toBeVisible();
  expect(await besides()).toBe(true);
  await page.setViewportSize({ width: 320, height: 800 });
  await expect.poll(besides).toBe(false);
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
  expect(headings).toEqual(['Next', 'So far', 'Dates', 'Tags', 'How you met']);
});

test('writes notes as the panel does, and follows what a panel writes meanwhile', async ({
  open,
  extension,
}) => {
  const page = await open('options.html');
  const personId = await ada(page);
  await goTo(page, `person/${personId}`);
  await noteField(page).fill('Moved to Lisbon.');
  await expectSaved(page);
  await page.getByRole('button', { name: 'Done', exact: true }).click();

  const panel = await extension.context.newPage();
  await panel.goto(extension.url(`sidepanel.html#person=${personId}`));
  const edit = async (each: Page) => {
    const note = timeline(each).getByRole('article').filter({ hasText: 'Moved to Lisbon.' });
    await note.hover();
    await note.getByRole('button', { name: /^Actions for the note/ }).click();
    await each.getByRole('menuitem', { name: 'Change…' }).click();
    return each.getByRole('textbox', { name: 'Change the note' });
  };
  const [here, there] = [await edit(page), await edit(panel)];
  await there.fill('Moved to Porto.');
  await expect(here).toHaveValue('Moved to Porto.');
  await here.press('End');
  await here.pressSequentially(' Likes it.');
  await expect(there).toHaveValue('Moved to Porto. Likes it.');
  expect(await rowsOf(page, 'notes')).toMatchObject([{ text: 'Moved to Porto. Likes it.' }]);
});

test('a note that is being written is kept when one goes elsewhere and comes back', async ({
  open,
}) => {
  const page = await open('options.html');
  const personId = await ada(page);
  await goTo(page, `person/${personId}`);
  await noteField(page).fill('Half a thou');
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.goBack();
  await expect(noteField(page)).toHaveValue('Half a thou');
  expect(await rowsOf(page, 'notes')).toMatchObject([{ text: 'Half a thou' }]);
});

test('what is removed from the timeline hands the focus to its neighbour', async ({ open }) => {
  const page = await open('options.html');
  const personId = await ada(page);
  await logCall(page, personId, dayFrom(-1), { summary: 'First' });
  await logCall(page, personId, dayFrom(-2), { summary: 'Second' });
  await logCall(page, personId, dayFrom(-3), { summary: 'Third' });
  await goTo(page, `person/${personId}`);
  const entry = (text: string) => timeline(page).getByRole('listitem').filter({ hasText: text });
  const actions = (text: string) => entry(text).getByRole('button', { name: /^Actions/ });
  const remove = async (text: string) => {
    await actions(text).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('End');
    await expect(page.getByRole('menuitem', { name: 'Move to the trash' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(entry(text)).toHaveCount(0);
  };
  await remove('Second');
  await expect(actions('Third')).toBeFocused();
  await remove('Third');
  await expect(actions('First')).toBeFocused();
  await remove('First');
  await expect(page.getByRole('heading', { level: 1, name: 'Ada Quill' })).toBeFocused();
});

test('what is done under Next hands the focus to the next one', async ({ open }) => {
  const page = await open('options.html');
  const personId = await ada(page);
  await planFollowUp(page, personId, dayFrom(1), 'Ask about the launch');
  await planFollowUp(page, personId, dayFrom(2), 'Send the book');
  await goTo(page, `person/${personId}`);
  await page.getByRole('button', { name: 'Done: Ask about the launch' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Done: Send the book' })).toBeFocused();
});

test('panel and popup lead to it, and their menus copy a message starter', async ({
  open,
  extension,
}) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await open('options.html#/trash');
  const personId = await ada(page);
  await planFollowUp(page, personId, dayFrom(0), 'how the launch went');
  const panel = await open(`sidepanel.html#person=${personId}`);
  await panel.getByRole('button', { name: 'More', exact: true }).click();
  await panel.getByRole('menuitem', { name: 'Copy a message starter' }).click();
  await expect(panel.getByText('Copied. Paste it where you write.')).toBeVisible();
  expect(await panel.evaluate(() => navigator.clipboard.readText())).toBe(
    'Hello Ada, I wanted to come back to this: how the launch went.',
  );
  await panel.getByRole('button', { name: 'More', exact: true }).click();
  await panel.getByRole('menuitem', { name: 'Open in the dashboard' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ada Quill' })).toBeVisible();

  await page.getByRole('button', { name: 'More', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: 'Copy a message starter' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Open in the dashboard' })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await goTo(page, 'trash');
  const popup = await open('popup.html');
  await popup.getByRole('listitem').filter({ hasText: 'Ada Quill' }).hover();
  await popup.getByRole('button', { name: 'More about Ada Quill' }).click();
  await popup.getByRole('menuitem', { name: 'Open in the dashboard' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ada Quill' })).toBeVisible();
});

test('says so when nobody is kept under its address', async ({ open }) => {
  const page = await open('options.html#/person/nobody');
  await expect(page.getByText('Nobody here')).toBeVisible();
});
