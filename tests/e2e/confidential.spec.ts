/** What is confidential: not on LinkedIn's page, covered in ours until one asks, not in a plain file. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { sample } from './annotation/daniel';
import { found, marker, plant, profile, profileAddress, traces } from './discretion/planted';
import { keepNote } from './panel-steps';
import { chooseAnew } from './popup-circle';
import { inFace, inKept, spoken } from './support/annotation-face';
import { sendCommand } from './support/commands';
import { expect, test } from './support/extension';
import { rowsOf } from './support/worker';

const words = new RegExp(`${marker} ${found}|^${marker}$`, 'u');
/** Places that say more than what somebody is called and does. */
const written = async (page: Page) =>
  (await traces(page)).filter((place) => words.test(place.replace(/^[^:]*: /u, '')));

test('somebody confidential is, on their profile, nobody', async ({
  extension,
  linkedIn,
  open,
}) => {
  const page = await open('popup.html');
  const { personId } = await plant(page);
  linkedIn.serve(profile, sample);
  linkedIn.serve('/in/nobody-kept/', sample);
  const theirs = await extension.context.newPage();
  await theirs.goto(profileAddress);
  await expect.poll(() => inKept(theirs, (root) => root.childElementCount > 0)).toBe(true);
  await sendCommand(page, 'person.change', { who: { personId }, fields: { confidential: true } });
  const strangers = await extension.context.newPage();
  await strangers.goto('https://www.linkedin.com/in/nobody-kept/');
  const drawn = (from: Page) => inFace(from, (root) => root.innerHTML);
  await expect.poll(() => drawn(strangers)).not.toBeNull();
  await expect.poll(() => drawn(theirs)).toBe(await drawn(strangers));
  expect((await spoken(theirs)).join()).not.toContain(marker);
});

test('what was written about them is shown after a click, and covered again', async ({ open }) => {
  const page = await open('popup.html');
  const { personId, otherId } = await plant(page);
  for (const id of [personId, otherId]) {
    await sendCommand(page, 'person.change', {
      who: { personId: id },
      fields: { confidential: true },
    });
  }
  await chooseAnew(page);
  await page.reload();
  await expect(page.getByRole('list', { name: 'Today' })).toContainText(`Greta ${marker}`);
  await expect(page.getByRole('list', { name: 'Today' })).not.toContainText(`promised ${marker}`);
  for (const at of ['timeline', 'calendar', 'trash']) {
    const section = await open(`options.html#/${at}`);
    await expect(section.getByText(`Greta ${marker}`).first(), at).toBeVisible();
    expect(await written(section), at).toEqual([]);
    await section.close();
  }
  const panel = await open(`sidepanel.html#person=${personId}`);
  const show = panel.getByRole('button', { name: 'Show' });
  await expect(show).toBeVisible();
  await expect(panel.getByText(found)).toHaveCount(0);
  await show.click();
  await expect(panel.getByText(found)).toHaveCount(2);
  await expect(panel.getByRole('heading', { level: 1 })).toBeFocused();
  await panel.reload();
  await expect(show).toBeVisible();
  await expect(panel.getByText(found)).toHaveCount(0);
});

test('a note is marked in its menu, covered, and shown by a click', async ({ open }) => {
  const page = await open('popup.html');
  const personId = crypto.randomUUID();
  await sendCommand(page, 'person.add', {
    who: { personId, create: { name: 'Greta', keys: [], seen: null } },
  });
  const noteId = await keepNote(page, personId, marker);
  const panel = await open(`sidepanel.html#person=${personId}`);
  await expect(panel.getByText(marker)).toBeVisible();
  await panel.getByText(marker).hover();
  await panel.getByRole('button', { name: /for the note/ }).click();
  await panel.getByRole('menuitem', { name: 'Confidential' }).click();
  await expect(panel.getByText('A confidential note')).toBeVisible();
  expect(await traces(panel)).toEqual([]);
  const [note] = await rowsOf(panel, 'notes');
  expect(note).toMatchObject({ id: noteId, text: marker, confidential: true });
  await panel.getByRole('button', { name: 'Show' }).click();
  await expect(panel.getByText(marker)).toBeVisible();
  await panel.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => rowsOf(panel, 'notes')).not.toMatchObject([{ confidential: true }]);
});

test('a plain backup leaves it out unless it is chosen', async ({ open }) => {
  const page = await open('options.html#/backup');
  const { personId } = await plant(page);
  await sendCommand(page, 'person.change', { who: { personId }, fields: { confidential: true } });
  await page.reload();
  const include = page.getByRole('checkbox', { name: 'Include what is confidential' });
  await expect(include).not.toBeChecked();
  await expect(include).toHaveAccessibleDescription(/one person/);
  const saved = async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save a backup' }).click();
    return readFile(await (await download).path(), 'utf8');
  };
  expect(await saved()).not.toContain(personId);
  await include.check();
  expect(await saved()).toContain(personId);
});
