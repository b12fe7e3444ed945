/** The options page: settings, relationship types, trash, storage; by axe in both themes. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { dayFrom, goTo, planFollowUp } from './dashboard-steps';
import { sendCommand } from './support/commands';
import { expect, test } from './support/extension';

const sections = [
  'people',
  'timeline',
  'calendar',
  'calendar?view=agenda',
  'circle',
  'connections',
  'settings',
  'relationships',
  'backup',
  'trash',
  'storage',
];

/** Somebody kept, with a note. */
async function keep(page: Page, name: string): Promise<{ personId: string; noteId: string }> {
  const [personId, noteId] = [crypto.randomUUID(), crypto.randomUUID()];
  await sendCommand(page, 'person.add', {
    who: { personId, create: { name, keys: [], seen: null } },
  });
  await sendCommand(page, 'note.write', {
    who: { personId },
    noteId,
    baseRevision: 0,
    text: `What ${name} said`,
    on: '2026-11-02',
    pinned: false,
  });
  return { personId, noteId };
}

/** No violation, and nothing that scrolls sideways. */
async function check(page: Page, what: string): Promise<void> {
  // Half faded in, nothing has its contrast; one that was called off has ended as well.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    what,
  ).toEqual([]);
  const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  expect(wide, `${what} scrolls sideways`).toBe(false);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ launch: { colorScheme } });

    for (const width of [1280, 320]) {
      test(`axe finds nothing in any section at ${width} pixels`, async ({ open }) => {
        const page = await open('options.html');
        await page.setViewportSize({ width, height: 900 });
        const { personId } = await keep(page, 'Ada Quill');
        await planFollowUp(page, personId, dayFrom(0), 'Ask about the launch');
        const away = await keep(page, 'Ben Orrin');
        await sendCommand(page, 'trash.put', { table: 'people', id: away.personId });
        const longest = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissen';
        const together = [await keep(page, longest), await keep(page, 'ليلى الحداد')];
        const personIds = together.map((each) => each.personId);
        await sendCommand(page, 'people.trash', { personIds });
        for (const section of [...sections, `person/${personId}`]) {
          await goTo(page, section);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expect(page.getByText('Loading', { exact: true })).toHaveCount(0);
          await check(page, section);
        }
      });
    }

    test('axe finds nothing in the dialogs and what unfolds', async ({ open }) => {
      const page = await open('options.html#/relationships');
      await page.getByRole('button', { name: 'Edit Mentor' }).click();
      await check(page, 'the type dialog');
      await goTo(page, 'storage');
      await page.getByText('What is in it').click();
      await check(page, 'the diagnostics');
      await page.getByRole('button', { name: 'Erase everything…' }).click();
      await check(page, 'the erase dialog');
      await page.keyboard.press('Escape');
      await page.setViewportSize({ width: 320, height: 900 });
      await page.getByRole('button', { name: 'Menu' }).click();
      await check(page, 'the narrow navigation');
    });
  });
}

test('keeps each setting as soon as it is changed', async ({ open, extension }) => {
  const page = await open('options.html#settings');
  await page.getByText('Off the page').click();
  await page.getByText('Dark', { exact: true }).click();
  await page.getByRole('switch', { name: 'Number on the toolbar button' }).uncheck();
  await page.getByLabel('Daily reminder at').fill('07:30');
  await page.getByText('Sun', { exact: true }).click();
  await page.getByLabel('Quiet from').fill('21:15');
  await page.getByLabel('People suggested a day').fill('7');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('checkbox', { name: 'Sunday' })).not.toBeChecked();

  const again = await extension.context.newPage();
  await again.goto(extension.url('options.html#settings'));
  await expect(again.getByRole('radio', { name: 'Off the page' })).toBeChecked();
  await expect(
    again.getByRole('switch', { name: 'Number on the toolbar button' }),
  ).not.toBeChecked();
  await expect(again.getByLabel('Daily reminder at')).toHaveValue('07:30');
  await expect(again.getByRole('checkbox', { name: 'Sunday' })).not.toBeChecked();
  await expect(again.getByRole('checkbox', { name: 'Monday' })).toBeChecked();
  await expect(again.getByLabel('Quiet from')).toHaveValue('21:15');
  await expect(again.getByLabel('People suggested a day')).toHaveValue('7');
});

test('keeps no number that is out of bounds', async ({ open }) => {
  const page = await open('options.html#settings');
  const budget = page.getByLabel('People suggested a day');
  await budget.fill('500');
  await budget.blur();
  await expect(budget).toHaveValue('5');
});

test('edits a built-in relationship type and brings it back', async ({ open }) => {
  const page = await open('options.html#relationships');
  const mentor = page.getByRole('listitem').filter({ hasText: 'Mentor' });
  await expect(mentor).toContainText('every 30 days');
  await page.getByRole('button', { name: 'Edit Mentor' }).click();
  await page.getByLabel('Rhythm in days').fill('10');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(mentor).toContainText('every 10 days · changed');
  await page.getByRole('button', { name: 'Edit Mentor' }).click();
  await page.getByRole('button', { name: 'Back to how it was' }).click();
  await expect(mentor).toContainText('every 30 days');
  await expect(mentor).not.toContainText('changed');
});

test('adds a relationship type and removes it', async ({ open }) => {
  const page = await open('options.html#relationships');
  await page.getByRole('button', { name: 'Add a type' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Neighbour');
  await page.getByLabel('Rhythm in days').fill('21');
  await page.getByRole('button', { name: 'Save' }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'Neighbour' });
  await expect(row).toContainText('every 21 days · your own');
  await page.getByRole('button', { name: 'Edit Neighbour' }).click();
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(row).toHaveCount(0);
});

test('does not remove a relationship type that somebody has', async ({ open }) => {
  const page = await open('options.html#relationships');
  const typeId = crypto.randomUUID();
  const type = {
    label: 'Neighbour',
    rhythmDays: 21,
    weight: 1,
    side: 'outside',
    prompts: [],
  } as const;
  await sendCommand(page, 'relationshipType.write', { typeId, ...type, prompts: [] });
  const { personId } = await keep(page, 'Ada Quill');
  const relationship = { id: crypto.randomUUID(), typeId, startedOn: null, endedOn: null };
  await sendCommand(page, 'person.setRelationships', {
    who: { personId },
    relationships: [relationship],
  });
  await page.getByRole('button', { name: 'Edit Neighbour' }).click();
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('alert')).toContainText('Somebody has this relationship type');
});

test('shows what is in the trash and when it goes, and restores it', async ({ open }) => {
  const page = await open('options.html#trash');
  await expect(page.getByText('The trash is empty')).toBeVisible();
  const ada = await keep(page, 'Ada Quill');
  const ben = await keep(page, 'Ben Orrin');
  await sendCommand(page, 'trash.put', { table: 'people', id: ada.personId });
  await sendCommand(page, 'trash.put', { table: 'notes', id: ben.noteId });
  await expect(page.getByRole('listitem').filter({ hasText: /^Ada Quill\s*goes / })).toBeVisible();
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Note: What Ben Orrin said' }),
  ).toContainText('Ben Orrin · goes');
  await page.getByRole('button', { name: 'Restore Ada Quill' }).click();
  await page.getByRole('button', { name: 'Restore Note: What Ben Orrin said' }).click();
  await expect(page.getByText('The trash is empty')).toBeVisible();
});

test('brings back at once what went into the trash at once', async ({ open }) => {
  const page = await open('options.html#/trash');
  const personIds = [];
  for (const name of ['Ada Quill', 'Ben Orrin', 'Cleo Marsh', 'Dora Finch']) {
    personIds.push((await keep(page, name)).personId);
  }
  await sendCommand(page, 'people.trash', { personIds });
  const pile = page.getByRole('listitem').filter({ hasText: '4 people' });
  await expect(pile).toContainText('and one more · goes');
  await pile.getByText('4 people').click();
  await pile.getByRole('button', { name: 'Restore Ada Quill' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '3 people' })).toBeVisible();
  await page.getByRole('button', { name: 'Restore all: 3 people' }).press('Enter');
  await expect(page.getByText('All of it is back')).toBeVisible();
  await expect(page.getByText('The trash is empty')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Trash' })).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Restore all: 3 people' }).click();
  await expect(page.getByText('The trash is empty')).toBeVisible();
});

test('says what is kept, and that uninstalling removes it', async ({ open }) => {
  const page = await open('options.html#storage');
  await keep(page, 'Ada Quill');
  await expect(page.getByRole('definition').first()).toHaveText('1');
  await expect(page.getByText('Uninstalling Confidant removes everything')).toContainText(
    'No backup yet.',
  );
});

test('diagnostics say how it is, and nothing of what is kept', async ({ open, extension }) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await open('options.html#/storage');
  const { personId, noteId } = await keep(page, 'Ada Quill');
  await sendCommand(page, 'person.change', { who: { personId }, fields: { tags: ['oslo'] } });
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByText('Copied. Paste it into the report.')).toBeVisible();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toMatch(/^Confidant \d+\.\d+\.\d+$/m);
  expect(report).toMatch(/^rows: people 1, notes 1,/m);
  expect(report).toMatch(/^second store: knows \d+ writes, counted at \d+$/m);
  expect(report).toMatch(/^last backup: never$/m);
  expect(report).toMatch(/^troubles: none$/m);
  for (const kept of ['Ada', 'Quill', 'What', 'oslo', personId, noteId]) {
    expect(report, kept).not.toContain(kept);
  }
});

test('diagnostics say what could not be read, and that copying was refused', async ({ open }) => {
  const page = await open('options.html');
  await page.evaluate(() => {
    navigator.storage.estimate = () => Promise.reject(new TypeError('no'));
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await goTo(page, 'storage');
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByText('The browser did not let it be copied.')).toBeVisible();
  await page.getByText('What is in it', { exact: true }).click();
  const report = page.locator('pre');
  await expect(report).toContainText('backups: could not be read (TypeError)');
  await expect(report).toContainText('troubles: none');
});

test('what was done with many is said and offered to be undone in another page', async ({
  open,
}) => {
  const page = await open('options.html#/trash');
  const people = [await keep(page, 'Ada Quill'), await keep(page, 'Ben Orrin')];
  const personIds = people.map(({ personId }) => personId);
  await sendCommand(page, 'people.trash', { personIds });
  await page.reload();
  await expect(page.getByText('2 people are in the trash.')).toBeVisible();
});

test('moves the focus to the section that was chosen', async ({ open }) => {
  const page = await open('options.html');
  await page.getByRole('link', { name: 'Trash' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Trash' })).toBeFocused();
  await expect(page).toHaveTitle('Trash · Confidant');
});
