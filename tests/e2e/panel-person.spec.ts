/** What one keeps about a person in the side panel, besides notes. */
import { expect, test } from './support/extension';
import { rowsOf, stopWorker } from './support/worker';
import { keep, keepNote, profileHash } from './panel-steps';
import { sendCommand } from './support/commands';

const today = () => Temporal.Now.plainDateISO();
const words = (day: Temporal.PlainDate) =>
  day.toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

test('a follow-up by phrase shows the day before it is saved', async ({ open }) => {
  const start = await open('sidepanel.html');
  const ana = await keep(start, 'Ana Prieto');
  const panel = await open(`sidepanel.html#person=${ana}`);
  await panel.getByRole('button', { name: 'Add a follow-up or promise' }).click();
  await expect(panel.getByLabel('What', { exact: true })).toBeFocused();
  await panel.keyboard.type('Ask how the launch went');
  await panel.keyboard.press('Tab');
  await panel.keyboard.type('in two weeks');
  const due = today().add({ days: 14 });
  await expect(panel.getByText(words(due))).toBeVisible();
  expect(await rowsOf(panel, 'followUps')).toEqual([]);
  await panel.keyboard.press('Enter');
  const next = panel.getByRole('region', { name: 'Next' });
  await expect(next.getByText('Ask how the launch went')).toBeVisible();
  expect(await rowsOf(panel, 'followUps')).toMatchObject([
    { dueOn: due.toString(), status: 'open' },
  ]);

  await next.getByRole('button', { name: 'Done: Ask how the launch went' }).click();
  await expect(panel.getByRole('region', { name: 'So far' })).toContainText(
    'Ask how the launch went',
  );
  await panel.getByRole('button', { name: /^Undo/ }).click();
  await expect(next.getByText('Ask how the launch went')).toBeVisible();
});

test('a promise is kept apart from follow-ups, with who owes it', async ({ open }) => {
  const start = await open('sidepanel.html');
  const ana = await keep(start, 'Ana Prieto');
  const panel = await open(`sidepanel.html#person=${ana}`);
  await panel.getByRole('button', { name: 'Add a follow-up or promise' }).click();
  await panel.getByText('They owe').click();
  await panel.getByLabel('What was promised').fill('An introduction to the head of data');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByRole('region', { name: 'Next' })).toContainText('they promised');
  expect(await rowsOf(panel, 'promises')).toMatchObject([{ owedBy: 'them', dueOn: null }]);
});

test('roles set the rhythm, an own one goes before it', async ({ open }) => {
  const start = await open('sidepanel.html');
  const ana = await keep(start, 'Ana Prieto');
  const panel = await open(`sidepanel.html#person=${ana}`);
  await panel.getByRole('button', { name: 'Role', exact: true }).click();
  const dialog = panel.getByRole('dialog', { name: 'Roles' });
  await dialog.getByRole('combobox', { name: 'Role' }).selectOption('Mentor');
  await dialog.getByRole('textbox', { name: 'From' }).fill('3 march 2024');
  await dialog.getByRole('button', { name: 'Add another role' }).click();
  const second = dialog.getByRole('group', { name: 'Role 2' });
  await second.getByRole('combobox').selectOption('New role…');
  await second.getByLabel('What do you call it?').fill('Chess partner');
  await second.getByRole('textbox', { name: 'Until' }).fill('1 june 2025');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(panel.getByRole('button', { name: 'Mentor', exact: true })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Former Chess partner' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Rhythm: 30 days' })).toBeVisible();

  await panel.getByRole('button', { name: /^Rhythm/ }).click();
  await panel.getByRole('menuitem', { name: 'Every 14 days' }).click();
  await expect(panel.getByRole('button', { name: 'Rhythm: 14 days' })).toBeVisible();
  expect(await rowsOf(panel, 'people')).toMatchObject([
    {
      rhythmDays: 14,
      relationships: [{ typeId: 'mentor', startedOn: '2024-03-03' }, { endedOn: '2025-06-01' }],
    },
  ]);
});

test('talked today logs it, and Ctrl Z takes it back', async ({ open }) => {
  const start = await open('sidepanel.html');
  const ana = await keep(start, 'Ana Prieto');
  const panel = await open(`sidepanel.html#person=${ana}`);
  await panel.getByRole('button', { name: 'Talked today' }).click();
  await expect(panel.getByRole('region', { name: 'So far' })).toContainText('today');
  await panel.getByRole('button', { name: 'Log…' }).focus();
  await panel.keyboard.press('ControlOrMeta+z');
  await expect(panel.getByRole('region', { name: 'So far' })).toBeHidden();
});

test('later puts somebody off, and that shows until it is brought back', async ({ open }) => {
  const start = await open('sidepanel.html');
  const ana = await keep(start, 'Ana Prieto');
  const panel = await open(`sidepanel.html#person=${ana}`);
  await panel.getByRole('button', { name: 'Later' }).click();
  await panel.getByRole('menuitem', { name: /In a week/ }).click();
  await expect(panel.getByText('Waiting until')).toBeVisible();
  expect(await rowsOf(panel, 'people')).toMatchObject([
    { snooze: { until: today().add({ days: 7 }).toString() } },
  ]);
  await panel.getByRole('button', { name: 'Bring back now' }).click();
  await expect(panel.getByText('Waiting until')).toBeHidden();
});

test('logging more: with somebody else who was only there, and a next time', async ({ open }) => {
  const start = await open('sidepanel.html');
  const ana = await keep(start, 'Ana Prieto');
  const bruno = await keep(start, 'Bruno Keller');
  const panel = await open(`sidepanel.html#person=${ana}`);
  await panel.getByRole('button', { name: 'Log…' }).click();
  const dialog = panel.getByRole('dialog', { name: 'Log with Ana Prieto' });
  await dialog.getByLabel('What you talked about').fill('They are looking for a head of design.');
  await dialog.getByLabel('What', { exact: true }).selectOption('Coffee');
  await dialog.getByLabel('Minutes (optional)').fill('45');
  await dialog.getByLabel('When', { exact: true }).fill('yesterday');
  await dialog.getByRole('combobox', { name: 'Who else was there' }).fill('bru');
  await dialog.getByRole('option', { name: /Bruno/ }).click();
  await dialog.getByRole('checkbox', { name: 'Bruno Keller' }).uncheck();
  await dialog.getByLabel('Come back to it').fill('in a month');
  await dialog.getByRole('button', { name: 'Log it' }).click();
  await expect(dialog).toBeHidden();
  const timeline = panel.getByRole('region', { name: 'So far' });
  await expect(timeline).toContainText('Coffee, 45 min · with Bruno Keller');
  await expect(panel.getByRole('region', { name: 'Next' })).toContainText('Get back in touch');
  expect(await rowsOf(panel, 'interactions')).toMatchObject([
    { personIds: [ana, bruno], contactIds: [ana], on: today().subtract({ days: 1 }).toString() },
  ]);
});

test('a log entry says who reached out, and can be changed later', async ({ open }) => {
  const start = await open('sidepanel.html');
  const ana = await keep(start, 'Ana Prieto');
  const panel = await open(`sidepanel.html#person=${ana}`);
  await panel.getByRole('button', { name: 'Log…' }).click();
  const dialog = panel.getByRole('dialog');
  await dialog.getByText('They did').click();
  await dialog.getByLabel('Minutes (optional)').fill('0');
  await dialog.getByLabel('What you talked about').press('Control+Enter');
  await expect(dialog, 'no talk takes no time').toBeVisible();
  await dialog.getByLabel('Minutes (optional)').fill('90');
  await dialog.getByLabel('What you talked about').press('Control+Enter');
  const timeline = panel.getByRole('region', { name: 'So far' });
  await expect(timeline).toContainText('Message, 1 h 30 min, from them');

  const change = async () => {
    await timeline.getByRole('button').first().click();
    await panel.getByRole('menuitem', { name: 'Change…' }).click();
    await expect(dialog.getByRole('heading', { name: 'Change what happened' })).toBeVisible();
  };
  await change();
  await expect(dialog.getByLabel('They did')).toBeChecked();
  await expect(dialog.getByLabel('Come back to it'), 'was for then').toHaveCount(0);
  await dialog.getByLabel('What', { exact: true }).selectOption('Call');
  await dialog.getByLabel('What you talked about').fill('Given up');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await change();
  await expect(dialog.getByLabel('What you talked about')).toHaveValue('');
  await dialog.getByLabel('Minutes (optional)').fill('');
  await dialog.getByLabel('What you talked about').fill('The new office.');
  await dialog.getByRole('button', { name: 'Save' }).click();
  // It stands in the timeline's own element, with the same words in its field.
  await expect(dialog).toBeHidden();
  await expect(timeline).toContainText('The new office.');
  expect(await rowsOf(panel, 'interactions')).toMatchObject([
    { kind: 'message', direction: 'fromThem', minutes: null, summary: 'The new office.' },
  ]);
});

test('a log entry about somebody not kept yet is still there with the next panel', async ({
  open,
}) => {
  const profile = profileHash('https://www.linkedin.com/in/ana-prieto/');
  const first = await open(profile);
  await first.getByRole('button', { name: 'Log…' }).click();
  await first.getByLabel('What you talked about').fill('Half a sentence');
  await first.getByLabel('Minutes (optional)').fill('20');
  await first.getByLabel('When', { exact: true }).fill('no day at all');
  await first.close();
  const second = await open(profile);
  await second.getByRole('button', { name: 'Log…' }).click();
  const dialog = second.getByRole('dialog', { name: 'Log with Ana Prieto' });
  await expect(dialog.getByLabel('What you talked about')).toHaveValue('Half a sentence');
  await expect(dialog.getByLabel('Minutes (optional)')).toHaveValue('20');
  await dialog.getByLabel('When', { exact: true }).fill('today');
  await dialog.getByRole('button', { name: 'Log it' }).click();
  await expect(second.getByRole('region', { name: 'So far' })).toContainText('Half a sentence');
  await second.getByRole('button', { name: 'Log…' }).click();
  await expect(dialog.getByLabel('What you talked about')).toHaveValue('');
});

test('two entries of one person become one, and two again', async ({ open }) => {
  const start = await open('sidepanel.html');
  const ana = await keep(start, 'Ana Prieto', ['vanity:ana-prieto']);
  const twin = await keep(start, 'A. Prieto Gil');
  await keepNote(start, ana, 'From the first entry.');
  await keepNote(start, twin, 'From the second entry.');
  const panel = await open(`sidepanel.html#person=${ana}`);
  await panel.getByRole('button', { name: 'More', exact: true }).click();
  await panel.getByRole('menuitem', { name: 'Merge with another…' }).click();
  const dialog = panel.getByRole('dialog', { name: 'Merge two people' });
  await dialog.getByRole('searchbox').fill('prieto');
  await dialog.getByRole('button', { name: /A. Prieto Gil/ }).click();
  await expect(dialog).toContainText('2 notes');
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  const timeline = panel.getByRole('region', { name: 'So far' });
  await expect(timeline).toContainText('From the second entry.');
  await expect(timeline).toContainText('From the first entry.');
  await panel.getByRole('button', { name: /^Undo/ }).click();
  await expect(timeline).not.toContainText('From the second entry.');
  const rows = await rowsOf(panel, 'people');
  expect(rows.filter((row) => row['deletedAt'] === null)).toHaveLength(2);
});

test('a profile is linked by its address, and unlinked', async ({ open }) => {
  const start = await open('sidepanel.html');
  const ana = await keep(start, 'Ana Prieto');
  const panel = await open(`sidepanel.html#person=${ana}`);
  await panel.getByRole('button', { name: 'More', exact: true }).click();
  await panel.getByRole('menuitem', { name: 'Profile addresses…' }).click();
  const dialog = panel.getByRole('dialog', { name: 'Profile addresses' });
  await dialog.getByLabel('Address of a profile').fill('https://example.com/in/ana');
  await dialog.getByRole('button', { name: 'Link', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('not the address of a LinkedIn profile');
  await dialog.getByLabel('Address of a profile').fill('de.linkedin.com/in/Ana-Prieto/');
  await dialog.getByRole('button', { name: 'Link', exact: true }).click();
  await expect(dialog).toContainText('linkedin.com/in/ana-prieto');
  await dialog.getByRole('button', { name: /^Unlink/ }).click();
  await expect(dialog).toContainText('No profile yet.');
});

test('somebody in the trash is offered back', async ({ open }) => {
  const start = await open('sidepanel.html');
  const ana = await keep(start, 'Ana Prieto', ['vanity:ana-prieto']);
  await keepNote(start, ana, 'Prefers a call.');
  const panel = await open(profileHash('https://www.linkedin.com/in/ana-prieto'));
  await panel.getByRole('button', { name: 'More', exact: true }).click();
  await panel.getByRole('menuitem', { name: 'Move to the trash' }).click();
  await expect(panel.getByRole('heading', { name: 'Ana Prieto is in the trash' })).toBeVisible();
  await expect(panel.getByText('Prefers a call.')).toBeHidden();
  await panel.getByRole('button', { name: 'Restore' }).click();
  await expect(panel.getByText('Prefers a call.')).toBeVisible();
});

test('somebody who is not on LinkedIn can be kept, and found again', async ({ open }) => {
  const panel = await open('sidepanel.html');
  await panel.getByRole('button', { name: 'Add somebody not on LinkedIn' }).click();
  await panel.getByRole('textbox', { name: 'Name' }).fill('Señora Łukasz');
  await panel.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(panel.getByRole('heading', { name: 'Señora Łukasz' })).toBeVisible();
  await panel.getByRole('button', { name: 'Follow the page again' }).click();
  await panel.getByRole('searchbox').fill('senora luk');
  await expect(panel.getByText('1 person found')).toBeAttached();
  await panel.keyboard.press('ArrowDown');
  await expect(panel.getByRole('button', { name: /Señora Łukasz/ })).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('heading', { name: 'Señora Łukasz' })).toBeVisible();
});

test('dates, tags and how you met', async ({ open }) => {
  const start = await open('sidepanel.html');
  const ana = await keep(start, 'Ana Prieto');
  const panel = await open(`sidepanel.html#person=${ana}`);
  await panel.getByRole('button', { name: 'Add a date' }).click();
  const form = panel.getByRole('form', { name: 'Important date' });
  await form.getByLabel('Day', { exact: true }).fill('29');
  await form.getByLabel('Month').selectOption('February');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByRole('region', { name: 'Dates' })).toContainText('29 February');
  await panel.getByLabel('Add a tag').fill('lisbon,');
  await expect(panel.getByRole('button', { name: 'Remove the tag lisbon' })).toBeVisible();
  const howMet = panel.getByRole('textbox', { name: 'How you met' });
  await howMet.fill('On the night train to Porto.');
  await expect(howMet).toHaveAccessibleDescription('Saved');
  expect(await rowsOf(panel, 'people')).toMatchObject([
    { howMet: 'On the night train to Porto.', tags: ['lisbon'] },
  ]);
});

test('tags typed one after the other are all kept, also before the first is stored', async ({
  open,
}) => {
  const start = await open('sidepanel.html');
  const ana = await keep(start, 'Ana Prieto');
  const panel = await open(`sidepanel.html#person=${ana}`);
  await panel.getByLabel('Add a tag').focus();
  await stopWorker(panel);
  await panel.keyboard.type('lisbon,data,climbing,');
  await expect(panel.getByRole('button', { name: 'Remove the tag climbing' })).toBeVisible();
  expect(await rowsOf(panel, 'people')).toMatchObject([{ tags: ['lisbon', 'data', 'climbing'] }]);
});

test('what goes wrong in a dialog is said in the dialog', async ({ open }) => {
  const start = await open('sidepanel.html');
  const ana = await keep(start, 'Ana Prieto');
  const second = await keep(start, 'A. Prieto');
  const panel = await open(`sidepanel.html#person=${ana}`);
  await panel.getByRole('button', { name: 'More', exact: true }).click();
  await panel.getByRole('menuitem', { name: /^Merge/ }).click();
  const dialog = panel.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('a. pri');
  await dialog.getByRole('button', { name: /^A\. Prieto/ }).click();
  await sendCommand(start, 'trash.put', { table: 'people', id: second });
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(dialog.getByText('This is not there any more.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Dismiss' }).click();
  await expect(dialog.getByText('This is not there any more.')).toBeHidden();
});

test('a follow-up that was begun is still there after looking at somebody else', async ({
  open,
}) => {
  const start = await open('sidepanel.html');
  const ana = await keep(start, 'Ana Prieto');
  await keep(start, 'Bo Berg');
  const panel = await open(`sidepanel.html#person=${ana}`);
  const lookAt = async (name: string) => {
    await panel.getByRole('button', { name: 'Find a person' }).click();
    await panel.getByRole('list', { name: 'People' }).getByRole('button', { name }).click();
    await expect(panel.getByRole('heading', { name })).toBeVisible();
  };
  const what = panel.getByLabel('What', { exact: true });
  await panel.getByRole('button', { name: 'Add a follow-up or promise' }).click();
  await what.fill('Ask how the launch');
  await lookAt('Bo Berg');
  await expect(what).toBeHidden();
  await lookAt('Ana Prieto');
  await expect(what).toHaveValue('Ask how the launch');
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await lookAt('Bo Berg');
  await lookAt('Ana Prieto');
  await expect(what).toBeHidden();
});
