/** Settings of what is elsewhere: the real keys, and marks with what they let a page find out. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './support/extension.ts';
import { rowsOf } from './support/worker.ts';

/** What a page of the extension has in Chromium; evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ launch: { colorScheme } });

    test('says the keys that are set, and of the others that they are not', async ({
      open,
    }, testInfo) => {
      const page = await open('options.html#settings');
      const keys = page.getByRole('region', { name: 'Keyboard' });
      await expect(keys).toBeVisible();
      const real = await page.evaluate(() => chrome.commands.getAll());
      expect(Object.fromEntries(real.map(({ name, shortcut }) => [name, shortcut]))).toEqual({
        _execute_action: 'Alt+Shift+L',
        'open-panel': 'Alt+Shift+O',
        'open-dashboard': 'Alt+Shift+D',
        'cover-screen': 'Alt+Shift+H',
        'talked-today': '',
      });
      expect(await keys.locator('dd').allInnerTexts()).toEqual(
        real.map(({ shortcut = '' }) => shortcut || 'Not set'),
      );
      await keys.scrollIntoViewIfNeeded();
      await page.screenshot({ path: testInfo.outputPath(`keys-${colorScheme}.png`) });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
    });
  });
}

test('the button leads to where the browser keeps its keys', async ({ extension, open }) => {
  const page = await open('options.html#settings');
  const opened = extension.context.waitForEvent('page');
  await page.getByRole('button', { name: 'Open the browser’s page' }).click();
  expect((await opened).url()).toBe('chrome://extensions/shortcuts');
});

test('marks are off until switched on, and cannot be had in off-page mode', async ({
  open,
}, testInfo) => {
  const page = await open('options.html#settings');
  const marks = page.getByRole('switch', { name: 'Mark people you keep in lists' });
  await expect(marks).not.toBeChecked();
  await expect(marks).toHaveAccessibleDescription(/watch which get a ring/);
  await marks.check();
  await expect.poll(() => rowsOf(page, 'settings')).toMatchObject([{ marks: true }]);
  await page.screenshot({ path: testInfo.outputPath('marks.png') });
  await page.getByRole('radio', { name: 'Off the page' }).check({ force: true });
  await expect(marks).toBeDisabled();
  await expect(marks).not.toBeChecked();
});
