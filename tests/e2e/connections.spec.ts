/** Bringing in LinkedIn's own list of connections, in the real browser. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { columnNames, connectionsFile, preamble } from '../fixtures/connections/generate.ts';
import { sendCommand } from './support/commands.ts';
import { expect, test } from './support/extension.ts';
import { rowsOf } from './support/worker.ts';

const real = await readFile('tests/fixtures/connections/Connections.csv');
const header = columnNames.join(',');

type GivenFile = string | Buffer;

async function choose(page: Page, content: GivenFile, name = 'Connections.csv'): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer });
}

/** The counts of the preview, as they are read. */
async function countsOf(page: Page): Promise<string[]> {
  const counts = page.getByLabel('People in the list').locator('div');
  await counts.first().waitFor();
  return counts.allInnerTexts();
}

const keptCount = async (page: Page): Promise<number> => (await rowsOf(page, 'people')).length;

test('a file is dropped, looked at, brought in, taken back, and brought in again', async ({
  open,
}) => {
  const page = await open('options.html#/connections');
  const data = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'Connections.csv'));
    return transfer;
  }, real.toString());
  await page.getByText('Drop Connections.csv here').dispatchEvent('drop', { dataTransfer: data });

  await expect(page.getByRole('region', { name: 'What would happen' })).toBeFocused();
  await expect(page.getByText('Connections.csv · 56 rows, the newest from 27 Jun')).toBeVisible();
  expect(await countsOf(page)).toEqual([
    expect.stringMatching(/^New people\s.*50$/su),
    expect.stringMatching(/^Rows left out\s.*6$/su),
  ]);
  await expect(page.getByText('Ana Álvarez Nuñez')).toBeVisible();
  await page.getByText('6 hold nothing but a date').click();
  await expect(page.getByText('Rows 45–50')).toBeVisible();
  expect(await keptCount(page), 'looking writes nothing').toBe(0);

  await page.getByRole('button', { name: 'Bring in 50 people' }).click();
  await expect(page.getByRole('heading', { name: '50 people are here' })).toBeVisible();
  expect(await keptCount(page)).toBe(50);
  await expect(page.getByText('Last import').locator('..')).toContainText('50 people added');

  await page.keyboard.press('Control+z');
  await expect(page.getByText('50 people were taken out again.')).toBeVisible();
  expect(await keptCount(page)).toBe(0);

  await choose(page, real);
  await page.getByRole('button', { name: 'Bring in 50 people' }).click();
  await expect(page.getByRole('heading', { name: '50 people are here' })).toBeVisible();
  await page.getByRole('button', { name: 'Bring in another list' }).click();
  await choose(
    page,
    `${real.toString()}\nNew,Comer,https://www.linkedin.com/in/new-comer,,,,27 Jun 2026`,
  );
  expect(await countsOf(page)).toEqual([
    expect.stringMatching(/^New people\s.*1$/su),
    expect.stringMatching(/^Kept already\s.*50$/su),
    expect.stringMatching(/^Rows left out\s.*6$/su),
  ]);
});

test('everything can be done by keyboard, and undone after a reload', async ({ open }) => {
  const page = await open('options.html#/connections');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles('tests/fixtures/connections/Connections.csv');
  await expect(page.getByRole('region', { name: 'What would happen' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('LinkedIn keeps such rows')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Bring in 50 people' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: '50 people are here' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Give the first ones a place' })).toBeFocused();

  await page.reload();
  await expect(page.getByRole('button', { name: 'Undo the import' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('50 people were taken out again.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo the import' })).toBeHidden();
  expect(await keptCount(page)).toBe(0);
});

test('the toast takes it back; whoever was worked with stays', async ({ open }) => {
  const page = await open('options.html#/connections');
  await choose(page, real);
  await page.getByRole('button', { name: 'Bring in 50 people' }).click();
  const toast = page.getByRole('status').filter({ hasText: '50 people are here' });
  await expect(toast.getByRole('button', { name: 'Undo' })).toBeVisible();
  const [first] = await rowsOf(page, 'people');
  await sendCommand(page, 'person.change', {
    who: { personId: String(first?.['id']) },
    fields: { tags: ['harbour'] },
  });
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect(
    page.getByText('49 people were taken out again. One stays, since you have done something'),
  ).toBeVisible();
  expect(await keptCount(page)).toBe(1);
});

test('an import that is cancelled has written nothing, and what was here is there', async ({
  open,
}) => {
  const page = await open('options.html#/connections');
  const personId = crypto.randomUUID();
  await sendCommand(page, 'person.add', {
    who: { personId, create: { name: 'Cleo Tarn', keys: [], seen: null } },
  });
  await choose(page, connectionsFile(30_000));
  await page.getByRole('button', { name: /^Bring in / }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Stopped. Nothing was written.')).toBeVisible();
  expect(await rowsOf(page, 'people')).toMatchObject([{ id: personId }]);
  await expect(page.getByText('Last import')).toBeHidden();
});

test('the page answers while thousands are brought in, also when another part of it is opened', async ({
  open,
}) => {
  const page = await open('options.html#/connections');
  await choose(page, connectionsFile(10_825));
  await page.getByRole('button', { name: 'Bring in 10,780 people' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await expect(page.getByText('10,780 people are here')).toBeVisible({ timeout: 60_000 });
  expect(await keptCount(page)).toBe(10_780);
});

test('people without an address are offered, and never doubled unsaid', async ({ open }) => {
  const page = await open('options.html#/connections');
  const older = `${preamble}First Name,Last Name,Email Address,Company,Position,Connected On
Ada,Quill,,Acme,CTO,"1/8/18, 6:14 PM"
Bo,Fen,,Acme,,"1/9/18, 6:14 PM"`;
  await choose(page, older);
  await expect(page.getByRole('button', { name: /^Bring in/ })).toBeHidden();
  await page.getByLabel('Also add 2 people without an address').check();
  await page.getByRole('button', { name: 'Bring in 2 people' }).click();
  await expect(page.getByRole('heading', { name: '2 people are here' })).toBeVisible();
  await page.getByRole('button', { name: 'Bring in another list' }).click();
  await choose(page, older);
  await expect(page.getByText('2 without an address are here already, it seems')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Bring in/ })).toBeHidden();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Drop Connections.csv here')).toBeVisible();
});

test('a wrong file is refused with what it is and what to do, and changes nothing', async ({
  open,
}) => {
  const page = await open('options.html#/connections');
  const files: [content: GivenFile, says: RegExp][] = [
    ['', /nothing in the file/],
    [preamble, /LinkedIn’s notes are there, but no list follows/],
    [`${preamble}${header}`, /nobody is in the list/],
    ['CONVERSATION ID,CONVERSATION TITLE,FROM\n1,2,3', /messages\.csv.*Connections\.csv/],
    ['Date;Amount\n1;2', /Line 1 names the columns “Date”, “Amount”/],
    [Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0]), /whole archive. Unpack it/],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 1, 2]), /This is no text/],
  ];
  for (const [content, says] of files) {
    await choose(page, content, 'wrong.csv');
    const alert = page.getByRole('alert').filter({ hasText: 'wrong.csv was not taken' });
    await expect(alert).toContainText(says);
    await expect(alert).toContainText('Nothing was changed.');
  }
  expect(await keptCount(page)).toBe(0);
});

test('what was here before is kept as a restore point', async ({ open }) => {
  const page = await open('options.html#/connections');
  await sendCommand(page, 'person.add', {
    who: {
      personId: crypto.randomUUID(),
      create: { name: 'Cleo Tarn', keys: [], seen: null },
    },
  });
  await choose(page, real);
  await page.getByRole('button', { name: 'Bring in 50 people' }).click();
  await expect(page.getByRole('heading', { name: '50 people are here' })).toBeVisible();
  await page.goto(page.url().replace('/connections', '/backup'));
  await page.getByRole('button', { name: 'Go back to before the import' }).click();
  await expect(page.getByText('The last restore was undone')).toBeVisible();
  expect(await rowsOf(page, 'people')).toMatchObject([{ name: 'Cleo Tarn' }]);
});
