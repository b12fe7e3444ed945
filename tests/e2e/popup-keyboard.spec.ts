/** The popup by keyboard alone, and its search. */
import { lines, line, message, openWithCircle } from './popup-page.ts';
import { expect, test } from './support/extension.ts';

test.use({ launch: { viewport: { width: 384, height: 600 } } });

test.describe('by keyboard alone', () => {
  test('arrows walk from the search field through the lines and back', async ({ open }) => {
    const { page } = await openWithCircle(open);
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('button', { name: /^Daniel/ })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('button', { name: /^Tomás/ })).toBeFocused();
    await page.keyboard.press('End');
    await expect(page.getByRole('button', { name: /^Sofia/ })).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('searchbox')).toBeFocused();
  });

  test('s puts off and l logs, and the focus stays in the list', async ({ open }) => {
    const { page } = await openWithCircle(open);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('s');
    await expect(page.getByRole('menuitem', { name: 'Tomorrow' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: /^Ingrid/ })).toBeFocused();
    await page.keyboard.press('s');
    await expect(page.getByRole('menuitem', { name: 'Tomorrow' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(line(page, 'Ingrid')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Sofia/ })).toBeFocused();

    await page.keyboard.press('l');
    await expect(page.getByRole('dialog', { name: /Sofia/ })).toBeVisible();
    await page.keyboard.type('Wrote to her about the old days');
    await page.keyboard.press('Control+Enter');
    await expect(line(page, 'Sofia')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Tomás/ })).toBeFocused();
  });

  test('s is heard though the next frame comes before the actions are there', async ({ open }) => {
    const { page } = await openWithCircle(open);
    await page.evaluate(() => {
      globalThis.requestAnimationFrame = (callback) => {
        callback(performance.now());
        return 0;
      };
    });
    await page.keyboard.press('s');
    await expect(page.getByRole('menuitem', { name: 'Tomorrow' })).toBeFocused();
  });

  test('Escape leaves the dialog, then the search', async ({ open }) => {
    const { page } = await openWithCircle(open);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('l');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('/');
    await page.keyboard.type('ingrid');
    await expect(page.getByRole('list', { name: 'People found' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(lines(page)).toHaveCount(4);
    await expect(page.getByRole('searchbox')).toBeFocused();
  });

  test('letters typed while searching are letters', async ({ open }) => {
    const { page } = await openWithCircle(open);
    await page.keyboard.press('/');
    await page.keyboard.type('sl/');
    await expect(page.getByRole('searchbox')).toHaveValue('sl/');
  });
});

test.describe('search', () => {
  for (const [by, query] of [
    ['name', 'okonkwo'],
    ['name without its accents', 'tomas'],
    ['company', 'amber'],
    ['tag', 'platform'],
  ] as const) {
    test(`finds by ${by}`, async ({ open }) => {
      const { page } = await openWithCircle(open);
      await page.getByRole('searchbox').fill(query);
      const found = page.getByRole('list', { name: 'People found' }).getByRole('listitem');
      await expect(found).toHaveCount(1);
      await expect(found).toContainText(
        query === 'tomas' ? 'Tomás Ferreira' : 'Daniel Okonkwo Reyes',
      );
    });
  }

  test('lets one log with somebody who is not due', async ({ open }) => {
    const { page } = await openWithCircle(open);
    await page.getByRole('searchbox').fill('marta');
    await expect(page.getByRole('list', { name: 'People found' })).toContainText('Marta');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: 'Talked today' }).click();
    await expect(message(page)).toContainText('Talked with Marta Lindqvist today');
    await expect(page.getByRole('list', { name: 'People found' })).toContainText('talked today');
  });

  test('says when nobody is found', async ({ open }) => {
    const { page } = await openWithCircle(open);
    await page.getByRole('searchbox').fill('xyzzy');
    await expect(page.getByRole('heading', { name: 'Nobody found' })).toBeVisible();
  });
});
