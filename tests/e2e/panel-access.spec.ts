/** The side panel for everybody: by keyboard, by screen reader, in both themes, narrow and zoomed. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/extension';
import { sendCommand } from './support/commands';
import { rowsOf } from './support/worker';
import { expectSaved, keep, keepNote, noteField, profileHash } from './panel-steps';

const id = () => crypto.randomUUID();

/** Somebody with one of everything, and a name that takes room. */
async function keepFully(page: Page): Promise<string> {
  const personId = await keep(
    page,
    'Dr. Maximiliane-Theodora Wolkenstein-Trostburg zu Hohenlandsberg',
    ['vanity:maximiliane'],
  );
  const who = { personId };
  const on = Temporal.Now.plainDateISO().subtract({ days: 50 }).toString();
  await sendCommand(page, 'person.setRelationships', {
    who,
    relationships: [
      { id: id(), typeId: 'mentor', startedOn: on, endedOn: null },
      { id: id(), typeId: 'supervisor', startedOn: '2019-01-01', endedOn: '2022-01-01' },
    ],
  });
  await sendCommand(page, 'person.change', {
    who,
    fields: {
      headline: 'مهندسة برمجيات أولى في شركة ناشئة',
      company: 'A company with an unusually long name, which goes on and on and on',
      tags: ['platform', 'a-tag-that-has-no-end-and-no-spaces-in-it-either-whatsoever'],
    },
  });
  await keepNote(
    page,
    personId,
    'تحب القهوة وتفضل الاتصال.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> quoted\n\n`code`',
  );
  await sendCommand(page, 'interaction.log', {
    who,
    interactionId: id(),
    baseRevision: 0,
    kind: 'coffee',
    direction: 'fromThem',
    on,
    summary: 'averyveryveryveryveryveryveryveryveryveryveryverylongwordthatnevereverends',
    minutes: 90,
    alsoPersonIds: [],
    next: { followUpId: id(), text: 'Ask about the launch', dueOn: on },
  });
  await sendCommand(page, 'promise.write', {
    who,
    promiseId: id(),
    baseRevision: 0,
    owedBy: 'me',
    text: 'The hiring plan',
    promisedOn: on,
    dueOn: on,
  });
  await sendCommand(page, 'importantDate.write', {
    who,
    importantDateId: id(),
    baseRevision: 0,
    kind: 'birthday',
    label: '',
    monthDay: '03-14',
    year: 1980,
    leadDays: 3,
  });
  return personId;
}

/** Presses Tab until this has the focus. */
async function tabTo(target: Locator, key = 'Tab'): Promise<void> {
  for (let steps = 0; steps < 15; steps += 1) {
    await target.page().keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target).toBeFocused();
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((rule) => [rule.id, rule.nodes.map(({ target }) => target)])).toEqual([]);
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider, 'pixels wider than the panel').toBeLessThanOrEqual(0);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ launch: { colorScheme, viewport: { width: 360, height: 720 } } });

    test('axe finds nothing, in any state', async ({ open }) => {
      const panel = await open('sidepanel.html');
      await expect(panel.getByRole('heading', { name: 'People' })).toBeVisible();
      await expectAccessible(panel);
      const personId = await keepFully(panel);
      await panel.close();

      const unkept = await open(profileHash('https://www.linkedin.com/in/somebody-new/'));
      await expect(noteField(unkept)).toBeVisible();
      await expectAccessible(unkept);
      await unkept.close();

      const held = await open(`sidepanel.html#person=${personId}`);
      await expect(noteField(held)).toBeVisible();
      await noteField(held).fill('Something');
      await expectSaved(held);
      await expectAccessible(held);
      await held.getByRole('button', { name: 'Add a follow-up or promise' }).click();
      await held.getByRole('button', { name: 'Add a date' }).click();
      await expectAccessible(held);
      // A dialog that is still rising is see-through.
      await held.emulateMedia({ reducedMotion: 'reduce', colorScheme });
      for (const button of ['Log…', 'Role', /^Dr. Max/]) {
        await held.getByRole('button', { name: button, exact: true }).click();
        await expect(held.getByRole('dialog')).toBeVisible();
        await expectAccessible(held);
        await held.keyboard.press('Escape');
      }
      await held.getByRole('button', { name: 'More', exact: true }).click();
      await expect(held.getByRole('menu', { name: 'More' })).toBeVisible();
      await expectAccessible(held);
    });
  });
}

for (const [what, width] of [
  ['as narrow as a panel gets', 320],
  ['at 400 % zoom of a panel twice as wide', 160],
] as const) {
  test.describe(what, () => {
    test.use({ launch: { viewport: { width, height: 600 } } });

    test('nothing is cut off sideways', async ({ open }) => {
      const start = await open('sidepanel.html');
      const personId = await keepFully(start);
      const panel = await open(`sidepanel.html#person=${personId}`);
      await expect(noteField(panel)).toBeVisible();
      await expectNoSidewaysScroll(panel);
      await panel.getByRole('button', { name: 'Add a follow-up or promise' }).click();
      await expectNoSidewaysScroll(panel);
      await expectNoSidewaysScroll(start);
    });
  });
}

test('with forced colours, what is open does not look done', async ({ open }) => {
  const start = await open('sidepanel.html');
  const personId = await keepFully(start);
  const panel = await open(`sidepanel.html#person=${personId}`);
  await panel.emulateMedia({ forcedColors: 'active' });
  const done = panel.getByRole('button', { name: 'Done: Ask about the launch' });
  await expect(done).toBeVisible();
  await expect(done.locator('svg')).toBeHidden();
  await done.focus();
  await panel.keyboard.press('Tab');
  await panel.keyboard.press('Shift+Tab');
  await expect(done.locator('svg')).toBeVisible();
});

test('a note, a follow-up and a role, by keyboard alone', async ({ open }) => {
  const panel = await open(profileHash('https://www.linkedin.com/in/marta-lindqvist/'));
  const press = async (...keys: string[]) => {
    for (const key of keys) await panel.keyboard.press(key);
  };
  await expect(noteField(panel)).toBeFocused();
  await panel.keyboard.type('Runs the data team.');
  await expectSaved(panel);
  await press('ControlOrMeta+Enter');
  await expect(noteField(panel)).toHaveValue('');
  await expect(panel.getByRole('region', { name: 'So far' })).toContainText('Runs the data team.');

  const add = panel.getByRole('button', { name: 'Add a follow-up or promise' });
  await press('Tab');
  await expect(add).toBeFocused();
  await press('Enter');
  await panel.keyboard.type('Send the paper');
  await press('Tab');
  await panel.keyboard.type('tomorrow');
  await expect(panel.getByRole('status').filter({ hasText: 'tomorrow' })).toBeVisible();
  await press('Enter');
  await expect(panel.getByRole('region', { name: 'Next' })).toContainText('Send the paper');
  await expect(add, 'the focus is where it was').toBeFocused();

  await noteField(panel).focus();
  await tabTo(panel.getByRole('button', { name: 'Role', exact: true }), 'Shift+Tab');
  await press('Enter');
  await panel.keyboard.type('Peer');
  await tabTo(panel.getByRole('dialog').getByRole('button', { name: 'Save' }));
  await press('Enter');
  await expect(panel.getByRole('button', { name: 'Peer', exact: true })).toBeVisible();
  expect(await rowsOf(panel, 'people')).toMatchObject([{ relationships: [{ typeId: 'peer' }] }]);
});
