/**
 * What stands in place of a page when its data is lost, cannot be read or is being brought up to
 * date, for everybody: axe in both themes, narrow, and by keyboard alone.
 */
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { chooseAnew, keep } from './popup-circle.ts';
import { sendCommand } from './support/commands.ts';
import { cannotBeRead, leaveOlder, loseDatabase } from './support/database-troubles.ts';
import { expect, test } from './support/extension.ts';
import type { Extension } from './support/launch.ts';
import { layoutFaults } from './support/layout-faults.ts';
import { rowsOf, sendOnce, stopWorker } from './support/worker.ts';

const surfaces = [
  { address: 'popup.html', width: 384 },
  { address: 'sidepanel.html', width: 360 },
  { address: 'sidepanel.html', width: 320 },
  { address: 'options.html', width: 1280 },
  { address: 'options.html', width: 320 },
  { address: 'options.html#/backup', width: 320 },
];

const kept: unknown = expect.objectContaining({ name: 'Wanda Orrin' });

/** Somebody, a snapshot with them in it, and what the other store remembers of both. */
async function keepWithSnapshot(page: Page): Promise<void> {
  await keep(page, { name: 'Wanda Orrin', typeId: 'peer', contacts: [19] });
  await sendCommand(page, 'sample.add', {});
  // A snapshot is made before it.
  await sendCommand(page, 'sample.remove', {});
  await chooseAnew(page);
}

async function removeSnapshots(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('snapshots', { recursive: true });
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

async function expectUsable(page: Page, state: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
    );
    expect(found, `${state} in ${colorScheme}`).toEqual([]);
  }
  await expect.poll(() => layoutFaults(page), state).toEqual([]);
}

/** Looks at this on every surface; `dialog` is the button that asks once more. */
async function expectUsableEverywhere(
  extension: Extension,
  title: string,
  dialog?: string,
): Promise<void> {
  for (const { address, width } of surfaces) {
    const state = `${title}: ${address} at ${width}`;
    const page = await extension.context.newPage();
    await page.setViewportSize({ width, height: 700 });
    await page.goto(extension.url(address));
    await expect(heading(page, title), state).toBeFocused({ timeout: 8_000 });
    await expectUsable(page, state);
    if (dialog !== undefined) {
      await page.getByRole('button', { name: dialog }).click();
      await expect(page.getByRole('dialog'), state).toBeVisible();
      await expectUsable(page, `${state}, asked once more`);
    }
    await page.close();
  }
}

const lost = 'Some of your data is missing';
const unread = 'Your data could not be read';

test('data that is missing', async ({ open, extension }) => {
  test.slow();
  const page = await open('manifest.json');
  await keepWithSnapshot(page);
  await page.evaluate(loseDatabase, null);
  await expectUsableEverywhere(extension, lost, 'Go on with what is here…');
  await page.evaluate(removeSnapshots);
  const without = await open('popup.html');
  await without.getByRole('button', { name: 'Go on with what is here…' }).click();
  await expect(without.getByRole('dialog')).toContainText('There is no snapshot');
  await expectUsable(without, 'without a snapshot');
});

test('data that cannot be read', async ({ open, extension }) => {
  test.slow();
  const page = await open('manifest.json');
  await keepWithSnapshot(page);
  await page.evaluate(cannotBeRead);
  await expectUsableEverywhere(extension, unread, 'Set the damaged database aside');
  await page.evaluate(loseDatabase, 100_000);
  await expectUsableEverywhere(extension, 'A newer version was here');
  // Nothing is to be put back over what is whole.
  const newer = await open('popup.html');
  await expect(newer.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(newer.getByText('The snapshot to put back')).toHaveCount(0);
});

test('data that is brought to a new version', async ({ open, extension }) => {
  test.slow();
  const page = await open('manifest.json');
  expect(await sendOnce(page, 'surface.opened', null)).toMatchObject({ ok: true });
  await stopWorker(page);
  await page.evaluate(leaveOlder, await readFile('tests/fixtures/golden/v1.json', 'utf8'));
  await expectUsableEverywhere(extension, 'Making your data ready');
});

/** The focus is there, and one sees that it is. */
async function expectFocusSeen(target: Locator): Promise<void> {
  await expect(target).toBeFocused();
  await expect(target).toHaveCSS('outline-style', 'solid');
  await expect(target).toHaveCSS('outline-width', '2px');
}

for (const [address, after] of [
  ['popup.html', 'Today'],
  ['options.html', 'People'],
] as const) {
  test(`a loss is answered by keyboard in ${address}`, async ({ open }) => {
    const page = await open(address);
    await expect(heading(page, after)).toBeVisible();
    await keepWithSnapshot(page);
    await page.locator('main :is(input, button)').first().focus();
    // Another page notices it while this one is in use.
    const other = await open('manifest.json');
    await other.evaluate(loseDatabase, null);
    await other.goto(page.url().replace(/[^/]*$/u, 'welcome.html'));
    await expect(heading(page, lost)).toBeFocused();
    await page.bringToFront();

    const goOn = page.getByRole('button', { name: 'Go on with what is here…' });
    const choices = [
      page.getByRole('button', { name: 'Put back the snapshot' }),
      page.getByRole('button', { name: 'Choose another one, or a backup file' }),
      goOn,
    ];
    for (const choice of choices) {
      await page.keyboard.press('Tab');
      await expectFocusSeen(choice);
    }
    await page.keyboard.press('Enter');
    const question = page.getByRole('dialog');
    await expectFocusSeen(question.getByRole('button', { name: 'Cancel' }));
    await page.keyboard.press('Tab');
    await expectFocusSeen(question.getByRole('button', { name: 'Go on with what is here' }));
    await page.keyboard.press('Escape');
    await expectFocusSeen(goOn);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(heading(page, after)).toBeFocused();
    expect(await rowsOf(page, 'people')).toContainEqual(kept);
  });
}

test('going on without what is missing, by keyboard, ends at the page’s heading', async ({
  open,
}) => {
  const page = await open('popup.html');
  await keepWithSnapshot(page);
  await page.evaluate(loseDatabase, null);
  await page.reload();
  await page.getByRole('button', { name: 'Go on with what is here…' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Today')).toBeFocused();
});

test('a damaged database is set aside by keyboard', async ({ open }) => {
  const start = await open('manifest.json');
  await keepWithSnapshot(start);
  await start.evaluate(cannotBeRead);
  const page = await open('popup.html');
  await expect(heading(page, unread)).toBeFocused();
  const aside = page.getByRole('button', { name: 'Set the damaged database aside' });
  await expect(aside).toBeVisible();
  const save = page.getByRole('button', { name: 'Save the snapshot as a backup file' });
  for (const choice of [page.getByRole('button', { name: 'Try again' }), aside, save]) {
    await page.keyboard.press('Tab');
    await expectFocusSeen(choice);
  }
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expectFocusSeen(page.getByRole('dialog').getByRole('button', { name: 'Cancel' }));
  await page.keyboard.press('Enter');
  await expectFocusSeen(aside);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Today')).toBeVisible();
  expect(await rowsOf(page, 'people')).toContainEqual(kept);
});
