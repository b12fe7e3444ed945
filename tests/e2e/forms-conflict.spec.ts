/** Every form that changes a record, and the same record changed in another window meanwhile. */
import type { Page } from '@playwright/test';
import { keep } from './panel-steps.ts';
import { sendCommand } from './support/commands.ts';
import { expect, test } from './support/extension.ts';
import { rowsOf } from './support/worker.ts';

type Case = {
  form: string;
  table: string;
  /** Writes it from the first window, new (base 0) or over it; `text` is in it. */
  write: (
    page: Page,
    record: { id: string; person: string; base: number; text: string },
  ) => unknown;
  /** Where it is changed, and the field with that text. */
  address: (person: string) => string;
  field: string;
};

const inPanel = (person: string) => `sidepanel.html#person=${person}`;
const day = '2026-03-02';

const cases: Case[] = [
  {
    form: 'a follow-up',
    table: 'followUps',
    write: (page, { id, person, base, text }) =>
      sendCommand(page, 'followUp.write', {
        who: { personId: person },
        followUpId: id,
        baseRevision: base,
        text,
        dueOn: day,
        at: null,
        repeat: null,
      }),
    address: inPanel,
    field: 'What',
  },
  {
    form: 'a promise',
    table: 'promises',
    write: (page, { id, person, base, text }) =>
      sendCommand(page, 'promise.write', {
        who: { personId: person },
        promiseId: id,
        baseRevision: base,
        owedBy: 'me',
        text,
        promisedOn: day,
        dueOn: null,
      }),
    address: inPanel,
    field: 'What was promised',
  },
  {
    form: 'an important date',
    table: 'importantDates',
    write: (page, { id, person, base, text }) =>
      sendCommand(page, 'importantDate.write', {
        who: { personId: person },
        importantDateId: id,
        baseRevision: base,
        kind: 'other',
        label: text,
        monthDay: '03-02',
        year: null,
        leadDays: 0,
      }),
    address: inPanel,
    field: 'What it is',
  },
  {
    form: 'what was logged',
    table: 'interactions',
    write: (page, { id, person, base, text }) =>
      sendCommand(page, 'interaction.log', {
        who: { personId: person },
        interactionId: id,
        baseRevision: base,
        kind: 'coffee',
        direction: null,
        on: day,
        summary: text,
        minutes: null,
        alsoPersonIds: [],
        next: null,
      }),
    address: inPanel,
    field: 'What you talked about',
  },
  {
    form: 'a saved view',
    table: 'savedViews',
    write: (page, { id, base, text }) =>
      sendCommand(page, 'savedView.write', {
        savedViewId: id,
        baseRevision: base,
        name: text,
        query: 'tag:choir',
        sort: 'name',
      }),
    address: () => 'options.html#/people?q=tag%3Achoir',
    field: 'Name',
  },
  {
    form: 'a relationship type',
    table: 'relationshipTypes',
    write: (page, { id, base, text }) =>
      sendCommand(page, 'relationshipType.write', {
        typeId: id,
        baseRevision: base,
        label: text,
        rhythmDays: null,
        weight: 1,
        side: 'either',
        prompts: [],
      }),
    address: () => 'options.html#/relationships',
    field: 'Name',
  },
];

/** Opens the form of the record that says this. */
async function openForm(page: Page, { table }: Case, text: string): Promise<void> {
  if (table === 'relationshipTypes') {
    await page.getByRole('button', { name: `Edit ${text}` }).click();
    return;
  }
  const named = table === 'interactions' ? /^Actions for the entry/u : `“${text}”`;
  await page.getByRole('button', { name: named }).click();
  await page.getByRole('menuitem', { name: /^(Change|Rename)…$/u }).click();
}

for (const each of cases) {
  for (const answer of ['Keep mine', 'Keep the other']) {
    test(`${each.form} changed in two windows: ${answer}`, async ({ open }) => {
      const one = await open('sidepanel.html');
      const person = await keep(one, 'Ana Prieto');
      const id = crypto.randomUUID();
      await each.write(one, { id, person, base: 0, text: 'choir before' });
      const other = await open(each.address(person));
      await openForm(other, each, 'choir before');
      const field = other.getByRole('textbox', { name: each.field, exact: true });
      await field.fill('choir of the second');
      await each.write(one, { id, person, base: 1, text: 'choir of the first' });
      await expect.poll(() => rowsOf(one, each.table)).toMatchObject([{ revision: 2 }]);
      await field.press(each.table === 'interactions' ? 'Control+Enter' : 'Enter');
      const question = other.getByRole('alert').filter({ hasText: 'Changed in another window' });
      await expect(question).toContainText('choir of the first');
      await expect(field).toHaveValue('choir of the second');
      await question.getByRole('button', { name: answer }).click();
      await expect(field).toBeHidden();
      const kept = answer === 'Keep mine' ? 'choir of the second' : 'choir of the first';
      await expect.poll(async () => JSON.stringify(await rowsOf(one, each.table))).toContain(kept);
    });
  }
}
