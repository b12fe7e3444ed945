/** Two windows change the same person: the second is asked, keeps what was typed, and decides. */
import type { Page } from '@playwright/test';
import { keep } from './panel-steps.ts';
import { sendCommand } from './support/commands.ts';
import { expect, test } from './support/extension.ts';
import { rowsOf } from './support/worker.ts';

const openName = async (page: Page) => {
  await page.getByRole('heading', { level: 1 }).getByRole('button').click();
  return page.getByRole('dialog').getByRole('textbox', { name: 'Name', exact: true });
};
const openRoles = async (page: Page) => {
  await page.getByRole('button', { name: 'Role', exact: true }).click();
  return page.getByRole('dialog').getByRole('combobox').first();
};
const save = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();

for (const { answer, name, typeId } of [
  { answer: 'Keep mine', name: 'Ana of the second', typeId: 'mentor' },
  { answer: 'Keep the other', name: 'Ana of the first', typeId: 'peer' },
]) {
  test(`a name changed in two windows: ${answer}`, async ({ open }) => {
    const one = await open('sidepanel.html');
    const ana = await keep(one, 'Ana Prieto');
    const other = await open(`sidepanel.html#person=${ana}`);
    const field = await openName(other);
    await field.fill('Ana of the second');
    const fields = { name: 'Ana of the first' };
    await sendCommand(one, 'person.change', { who: { personId: ana }, fields });
    await save(other);
    const question = other.getByRole('alert');
    await expect(question).toContainText('Changed in another window');
    await expect(question).toContainText('Ana of the first');
    await expect(field).toHaveValue('Ana of the second');
    await question.getByRole('button', { name: answer }).click();
    await expect(other.getByRole('dialog')).toBeHidden();
    await expect.poll(() => rowsOf(one, 'people')).toMatchObject([{ name }]);
  });

  test(`a role changed in two windows: ${answer}`, async ({ open }) => {
    const one = await open('sidepanel.html');
    const ana = await keep(one, 'Ana Prieto');
    const other = await open(`sidepanel.html#person=${ana}`);
    const field = await openRoles(other);
    await field.selectOption('mentor');
    const role = { id: crypto.randomUUID(), typeId: 'peer', startedOn: null, endedOn: null };
    const relationships = [role];
    await sendCommand(one, 'person.setRelationships', { who: { personId: ana }, relationships });
    await save(other);
    const question = other.getByRole('alert');
    await expect(question).toContainText('Changed in another window');
    await expect(question).toContainText('Peer');
    await expect(field).toHaveValue('mentor');
    await question.getByRole('button', { name: answer }).click();
    await expect(other.getByRole('dialog')).toBeHidden();
    await expect.poll(() => rowsOf(one, 'people')).toMatchObject([{ relationships: [{ typeId }] }]);
  });
}

test('what else changed in another window asks nothing', async ({ open }) => {
  const one = await open('sidepanel.html');
  const ana = await keep(one, 'Ana Prieto');
  const other = await open(`sidepanel.html#person=${ana}`);
  await (await openName(other)).fill('Ana anew');
  await sendCommand(one, 'person.change', { who: { personId: ana }, fields: { tags: ['choir'] } });
  await save(other);
  await expect(other.getByRole('dialog')).toBeHidden();
  await expect
    .poll(() => rowsOf(one, 'people'))
    .toMatchObject([{ name: 'Ana anew', tags: ['choir'] }]);
});
