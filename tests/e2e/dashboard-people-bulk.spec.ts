/** Many people at once: each action is one, and one undo takes all of it back. */
import type { Page } from '@playwright/test';
import { dayFromNow } from './popup-circle.ts';
import {
  bulkBar,
  expectShown,
  grid,
  message,
  openNetwork,
  searchField,
  select,
} from './people-network.ts';
import { expect, test } from './support/extension.ts';
import { rowsOf } from './support/worker.ts';

const people = (page: Page) => rowsOf(page, 'people');

async function undo(page: Page): Promise<void> {
  await message(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Taken back' })).toBeVisible();
}

test('relationship, rhythm, tags, later, archive and trash, each with its undo', async ({
  open,
}) => {
  const page = await openNetwork(open, 80);
  const before = await people(page);
  const same = async () => {
    const now = await people(page);
    const plain = (row: Record<string, unknown>) => ({
      ...row,
      updatedAt: '',
      revision: 0,
      touchedAt: '',
    });
    expect(now.map(plain)).toEqual(before.map(plain));
  };
  await select(page, 0);
  await select(page, 9, true);
  const bar = bulkBar(page);
  await expect(bar).toContainText('10 selected');

  await bar.getByRole('button', { name: 'Relationship' }).click();
  await page.getByRole('menuitem', { name: 'Sponsor' }).click();
  await expect(message(page)).toContainText('10 people are now “Sponsor”.');
  await expect(grid(page).getByRole('gridcell', { name: 'Sponsor' }).first()).toBeVisible();
  await undo(page);
  await same();

  await bar.getByRole('button', { name: 'Relationship' }).click();
  await page.getByRole('menuitem', { name: 'Sponsor' }).click();
  await expect(message(page)).toContainText('10 people are now “Sponsor”.');
  await bar.getByRole('button', { name: 'Relationship' }).click();
  await page.getByRole('menuitem', { name: 'End one…' }).click();
  await expect(page.getByRole('combobox', { name: 'Which one' })).toContainText(
    'Sponsor, 10 people',
  );
  await page.getByRole('button', { name: 'End it' }).click();
  await expect(message(page)).toContainText('Relationship of 10 people ended.');
  const theirRoles = grid(page).locator('[aria-selected="true"]').getByRole('gridcell', {
    name: 'Sponsor',
  });
  await expect(theirRoles).toHaveCount(0);
  await undo(page);
  await expect(theirRoles).toHaveCount(10);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(same).toPass();

  await bar.getByRole('button', { name: 'Rhythm' }).click();
  await page.getByRole('menuitem', { name: 'Every 90 days' }).click();
  await expect(message(page)).toContainText('Rhythm of 10 people set');
  expect((await people(page)).filter(({ rhythmDays }) => rhythmDays === 90)).toHaveLength(10);
  await undo(page);
  await same();

  await bar.getByRole('button', { name: 'Tags…' }).click();
  await page.getByRole('combobox', { name: 'Add tags' }).fill('oslo, #choir');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(message(page)).toContainText('Tags of 10 people changed.');
  await expect(grid(page).getByText('#oslo #choir')).toHaveCount(10);
  await bar.getByRole('button', { name: 'Tags…' }).click();
  await page.getByRole('checkbox', { name: '#oslo' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(grid(page).getByText('#oslo')).toHaveCount(0);
  await undo(page);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(grid(page).getByText('#choir')).toHaveCount(0);
  await same();

  await bar.getByRole('button', { name: 'Later' }).click();
  await page.getByRole('menuitem', { name: 'In a week' }).click();
  await expect(message(page)).toContainText('10 people will wait until');
  expect(await people(page)).toContainEqual(
    expect.objectContaining({ snooze: expect.objectContaining({ until: dayFromNow(7) }) }),
  );
  await undo(page);
  await same();

  await bar.getByRole('button', { name: 'Archive' }).click();
  await expectShown(page, 70);
  await expect(page.getByRole('link', { name: '10 archived' })).toBeVisible();
  await page.getByRole('link', { name: '10 archived' }).click();
  await expectShown(page, 10);
  await page.goBack();
  await undo(page);
  await expectShown(page, 80);
  await same();

  await select(page, 0);
  await select(page, 4, true);
  await bar.getByRole('button', { name: 'Move to the trash' }).click();
  await expect(message(page)).toContainText('people are in the trash.');
  await undo(page);
  await expectShown(page, 80);
  await same();
});

test('a click right after scrolling is heard', async ({ open }) => {
  const page = await openNetwork(open, 120);
  await page.mouse.move(640, 500);
  const box = await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    scrollBy(0, 300);
    // Seen by the list, and drawn by it.
    await frame();
    await frame();
    const boxes = [...document.querySelectorAll('tbody input')].map((input) =>
      input.getBoundingClientRect(),
    );
    const { x, y } = boxes.find(({ top }) => top > innerHeight / 2) ?? { x: 0, y: 0 };
    return { x, y };
  });
  await page.mouse.click(box.x + 5, box.y + 5);
  await expect(bulkBar(page)).toBeVisible();
});

test('everybody who fits is done at once, and one undo brings all of them back', async ({
  open,
}) => {
  test.setTimeout(120_000);
  const page = await openNetwork(open, 5_000);
  await grid(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await expect(bulkBar(page)).toContainText('5,000 selected');
  await bulkBar(page).getByRole('button', { name: 'Archive' }).click();
  await expect(message(page)).toContainText('5,000 people archived.', { timeout: 20_000 });
  await expect(page.getByRole('link', { name: '5,000 archived' })).toBeVisible();
  const commands = await rowsOf(page, 'commands');
  expect(commands.filter(({ name }) => name === 'people.archive')).toHaveLength(1);

  await message(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Taken back' })).toBeVisible({
    timeout: 20_000,
  });
  await expectShown(page, 5_000);
  const archived = (await people(page)).filter(({ archivedOn }) => archivedOn !== null);
  expect(archived).toEqual([]);
});

test('what was found is put away in one go, and stays away after a reload', async ({ open }) => {
  const page = await openNetwork(open, 200);
  await searchField(page).fill('ana');
  await grid(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await bulkBar(page).getByRole('button', { name: 'Move to the trash' }).click();
  await expect(page.getByRole('heading', { name: 'Nobody fits' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Nobody fits' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(grid(page)).toBeVisible();
});
