/** Finding people in the popup: by what was written, with filters, by keyboard. */
import { keep } from './popup-circle.ts';
import { sendCommand } from './support/commands.ts';
import { expect, test } from './support/extension.ts';

test.use({ launch: { viewport: { width: 384, height: 600 } } });

test.describe('search in the popup', () => {
  test('finds somebody by a note and quotes the place', async ({ open }) => {
    const page = await open('popup.html');
    const personId = await keep(page, { name: 'Marta Lindqvist', typeId: 'peer' });
    await keep(page, { name: 'Tomás Ferreira', typeId: 'mentor' });
    await sendCommand(page, 'note.write', {
      who: { personId },
      noteId: crypto.randomUUID(),
      baseRevision: 0,
      text: 'Restores **old bicycles** with her daughter.',
      on: Temporal.Now.plainDateISO().toString(),
      pinned: false,
    });
    await page.keyboard.press('/');
    await page.keyboard.type('bicy');
    const found = page.getByRole('list', { name: 'People found' }).getByRole('listitem');
    await expect(found).toHaveCount(1);
    await expect(found).toContainText('Marta Lindqvist');
    await expect(found.locator('mark')).toHaveText('bicy');
    await expect(found).toContainText('Restores old bicycles with her daughter.');
  });

  test('forgives a typo', async ({ open }) => {
    const page = await open('popup.html');
    await keep(page, { name: 'Marta Lindqvist' });
    await page.getByRole('searchbox').fill('lidnqvist');
    await expect(page.getByRole('list', { name: 'People found' })).toContainText('Marta');
  });

  test('completes filters with the arrows and Enter, and takes them together', async ({ open }) => {
    const page = await open('popup.html');
    await keep(page, { name: 'Marta Lindqvist', typeId: 'peer' });
    await keep(page, { name: 'Tomás Ferreira', typeId: 'mentor' });
    await page.keyboard.press('/');
    await page.keyboard.type('type:me');
    const values = page.getByRole('listbox');
    await expect(values.getByRole('option')).toHaveText([/type:mentor/, /type:mentee/]);
    await page.keyboard.press('ArrowDown');
    await expect(values.getByRole('option', { selected: true })).toContainText('mentee');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(values).toBeHidden();
    await page.keyboard.type('tom');
    await expect(page.locator('input[type=search]')).toHaveValue('type:mentor tom');
    const found = page.getByRole('list', { name: 'People found' }).getByRole('listitem');
    await expect(found).toHaveCount(1);
    await expect(found).toContainText('Tomás Ferreira');
  });
});
