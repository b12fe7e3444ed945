/** The popup for everybody: axe in both themes and every state, narrow and magnified, long names. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { chooseAnew, followUpWith, keep, keepCircle } from './popup-circle.ts';
import { expect, test } from './support/extension.ts';

async function expectNothingFromAxe(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
  expect(found, state).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ launch: { colorScheme, viewport: { width: 384, height: 600 } } });

    test('axe finds nothing in any state', async ({ open }) => {
      const page = await open('popup.html');
      await page.emulateMedia({ reducedMotion: 'reduce', colorScheme });
      await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
      await expectNothingFromAxe(page, 'nobody kept');

      const { daniel } = await keepCircle(page);
      await followUpWith(page, daniel, 'Ask how the board meeting went', {
        dueIn: -3,
        weekly: true,
      });
      await chooseAnew(page);
      await page.reload();
      await expect(page.getByText('Sofia Marchetti')).toBeVisible();
      await expectNothingFromAxe(page, 'the list');

      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('button', { name: 'Talked today' })).toBeVisible();
      await expectNothingFromAxe(page, 'a line with its actions');

      await page.keyboard.press('s');
      await expect(page.getByRole('menuitem', { name: 'Tomorrow' })).toBeFocused();
      await expectNothingFromAxe(page, 'the menu of days');
      await page.keyboard.press('Escape');

      await page.keyboard.press('l');
      await page.getByRole('combobox', { name: 'Who else was there' }).fill('mar');
      await expect(page.getByRole('option', { name: /Marta/ })).toBeVisible();
      await page.getByLabel('When').fill('nonsense');
      await expect(page.getByRole('alert')).toBeVisible();
      await expectNothingFromAxe(page, 'the log');
      await page.getByRole('button', { name: 'Cancel' }).click();

      await page.getByRole('button', { name: 'Talked today' }).click();
      await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
      await expectNothingFromAxe(page, 'the message with undo');

      await page.getByRole('searchbox').fill('mar');
      await expect(page.getByRole('list', { name: 'People found' })).toBeVisible();
      await expectNothingFromAxe(page, 'search');
    });
  });
}

test.describe('with little room', () => {
  // 400 % of 800 by 600, the largest popup there is; and a phone's width.
  for (const viewport of [
    { width: 200, height: 150 },
    { width: 320, height: 480 },
  ]) {
    test.describe(`${viewport.width} pixels wide`, () => {
      test.use({ launch: { viewport } });

      test('nothing is cut off sideways, and everything can be reached', async ({ open }) => {
        const page = await open('popup.html');
        await keep(page, {
          name: 'Wolfeschlegelsteinhausenbergerdorff von Hohenlohe-Langenburg-Schillingsfürst the Elder',
          company:
            'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
          typeId: 'mentor',
          contacts: [90],
          note: 'x'.repeat(300),
        });
        await chooseAnew(page);
        await page.reload();
        const line = page.getByRole('list', { name: 'Today' }).getByRole('listitem');
        await line.hover();
        for (const name of ['Talked today', 'Log…', 'Later', /^More/]) {
          const button = line.getByRole('button', { name });
          await button.scrollIntoViewIfNeeded();
          const box = await button.boundingBox();
          expect(box && box.x >= 0 && box.x + box.width <= viewport.width, String(name)).toBe(true);
        }
        await page.getByRole('button', { name: 'All people' }).scrollIntoViewIfNeeded();
        await expect(page.getByRole('button', { name: 'All people' })).toBeInViewport();
      });
    });
  }
});

test('a name written from right to left keeps its line in order', async ({ open }) => {
  const page = await open('popup.html');
  await keep(page, { name: 'دانيال أوكونكو', typeId: 'mentor', contacts: [42] });
  await chooseAnew(page);
  await page.reload();
  const line = page.getByRole('list', { name: 'Today' }).getByRole('listitem');
  await expect(line).toContainText('Due 12 days ago (every 30)');
  const name = await line.getByRole('button', { name: /دانيال/ }).boundingBox();
  const role = await line.getByText('Mentor').boundingBox();
  expect(name && role && name.x < role.x).toBe(true);
});
