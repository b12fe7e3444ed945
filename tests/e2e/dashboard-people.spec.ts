/** The list of people: asked for, sorted, found again after a reload and on the way back. */
import type { Page } from '@playwright/test';
import { keep } from './popup-circle.ts';
import {
  asked,
  bulkBar,
  expectShown,
  grid,
  message,
  openNetwork,
  rows,
  searchField,
  select,
  shownCount,
} from './people-network.ts';
import { expect, test } from './support/extension.ts';

test('nobody yet: says what to do, and leads to the connections', async ({ open }) => {
  const page = await open('options.html#/people');
  await expect(page.getByRole('heading', { name: 'Nobody yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Bring your connections' }).click();
  await expect(page.getByRole('heading', { name: 'Connections', level: 1 })).toBeVisible();
});

test('a row says who, in which role, when you talked and what comes next', async ({ open }) => {
  const page = await open('options.html#/people');
  await keep(page, {
    name: 'Marta Lindqvist',
    company: 'Norrsken',
    headline: 'Designer',
    typeId: 'mentor',
    tags: ['platform'],
    contacts: [41],
  });
  const row = rows(page).first();
  await expect(row).toContainText('Marta Lindqvist');
  await expect(row).toContainText('Designer · Norrsken');
  await expect(row).toContainText('#platform');
  await expect(row.getByRole('gridcell', { name: 'Mentor', exact: true })).toBeVisible();
  await expect(row.getByRole('gridcell', { name: '5 weeks ago' })).toBeVisible();
  await expect(row.getByRole('gridcell', { name: '11 days ago' })).toBeVisible();
  await expect(row.getByRole('img', { name: 'Time to get back, every 30 days' })).toBeVisible();
});

test('words and filters are one question, kept by a reload', async ({ open }) => {
  const page = await openNetwork(open, 300);
  await searchField(page).fill('garcia');
  await expect(rows(page).first()).toContainText('García');
  const found = await shownCount(page);
  expect(found).toBeLessThan(100);
  await expect(page.getByText(`${found} of 300 people`)).toBeVisible();

  await page.getByRole('button', { name: 'Relationship', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Mentor' }).click();
  await page.getByRole('button', { name: 'Remove the filter “Relationship: Mentor”' }).click();
  await expectShown(page, found);

  await searchField(page).fill('garcia rhythm:none ');
  await expect(searchField(page)).toHaveValue('garcia');
  await expect(page.getByRole('button', { name: 'Rhythm: No rhythm', exact: true })).toBeVisible();
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('What is due first');
  await expect.poll(() => asked(page).get('sort')).toBe('nextDue');
  const before = await grid(page).getAttribute('aria-rowcount');

  await page.reload();
  await expect(searchField(page)).toHaveValue('garcia');
  await expect(page.getByRole('button', { name: 'Rhythm: No rhythm', exact: true })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Sort by' })).toHaveValue('nextDue');
  await expect(grid(page)).toHaveAttribute('aria-rowcount', before ?? '');

  await searchField(page).fill('nobodyiscalledthat');
  await expect(page.getByRole('heading', { name: 'Nobody fits' })).toBeVisible();
  await page.getByRole('button', { name: 'Show everybody' }).click();
  await expectShown(page, 300);
  await expect(searchField(page)).toHaveValue('');
});

test('what is typed is in no address, where the history would keep it', async ({ open }) => {
  const page = await open('options.html#/people?q=ana');
  await keep(page, { name: 'Ana' });
  await keep(page, { name: 'Bob' });
  const names = rows(page).getByRole('link');
  await expect(names).toHaveText(['Ana']);
  await searchField(page).fill('');
  await searchField(page).pressSequentially('bob');
  await expect(names).toHaveText(['Bob']);
  expect(page.url()).not.toMatch(/q=[^+]/u);
  await names.click();
  await page.goBack();
  await expect(names).toHaveText(['Bob']);
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await expect(names).toHaveText(['Ana', 'Bob']);
});

test('sorts by name, contact, what is due and what changed', async ({ open }) => {
  const page = await open('options.html#/people');
  await keep(page, { name: 'Ana', contacts: [10], typeId: 'acquaintance' });
  await keep(page, { name: 'Élodie', contacts: [300], typeId: 'mentor' });
  await keep(page, { name: 'Bob', contacts: [2] });
  const sort = page.getByRole('combobox', { name: 'Sort by' });
  const names = rows(page).getByRole('link');
  await expect(names).toHaveText(['Ana', 'Bob', 'Élodie']);
  await sort.selectOption('Newest contact first');
  await expect(names).toHaveText(['Bob', 'Ana', 'Élodie']);
  await sort.selectOption('What is due first');
  await expect(names).toHaveText(['Élodie', 'Ana', 'Bob']);
  await sort.selectOption('Newest changes first');
  await expect(names).toHaveText(['Bob', 'Élodie', 'Ana']);
});

test('coming back from a person leads to the same place in the list', async ({ open }) => {
  const page = await openNetwork(open, 400);
  await page.mouse.move(700, 600);
  await page.mouse.wheel(0, 9_000);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(9_000);
  const kept = () => page.evaluate(() => sessionStorage.getItem('people-place') ?? '');
  await expect.poll(kept).toContain('9000');
  await expect.poll(() => nameAt(page, 600, 500)).not.toBe('');
  const name = await nameAt(page, 600, 500);
  await page.mouse.click(600, 500);
  await expect(page.getByRole('heading', { name, level: 1 })).toBeFocused();
  await page.goBack();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(9_000);
  await expect.poll(() => nameAt(page, 600, 500)).toBe(name);
  await page.reload();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(9_000);
});

test('coming back from a person finds the same people selected', async ({ open }) => {
  const page = await openNetwork(open, 60);
  await select(page, 1);
  await select(page, 3, true);
  await rows(page).nth(6).getByRole('link').click();
  await expect(page).toHaveURL(/#\/person\//u);
  await page.goBack();
  await expect(bulkBar(page)).toContainText('3 selected');
  await expect(grid(page).locator('[aria-selected="true"]')).toHaveCount(3);
});

/** Whose row is at that place of the window. */
function nameAt(page: Page, x: number, y: number): Promise<string> {
  return page.evaluate(
    ([left = 0, top = 0]) =>
      document.elementFromPoint(left, top)?.closest('tr')?.querySelector('a')?.textContent ?? '',
    [x, y],
  );
}

test('a view is kept under a name, and taken away', async ({ open }) => {
  const page = await openNetwork(open, 100);
  await searchField(page).fill('tag:conference ');
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Newest contact first');
  await page.getByRole('button', { name: 'Save this view…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('From the conference');
  await page.keyboard.press('Enter');
  const views = page.getByRole('navigation', { name: 'Saved views' });
  const view = views.getByRole('link', { name: 'From the conference' });
  await expect(view).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('button', { name: 'Save this view…' })).toBeHidden();
  const found = await shownCount(page);

  await views.getByRole('link', { name: 'Everybody' }).click();
  await expectShown(page, 100);
  await view.click();
  await expectShown(page, found);
  await expect(page.getByRole('combobox', { name: 'Sort by' })).toHaveValue('lastContact');

  await page.getByRole('button', { name: 'Actions for “From the conference”' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(views).toBeHidden();
  await message(page).getByRole('button', { name: 'Undo' }).click();
  await expect(view).toBeVisible();
});

test('is moved in, selected and opened by keys alone', async ({ open }) => {
  const page = await openNetwork(open, 200);
  await page.keyboard.press('/');
  await expect(searchField(page)).toBeFocused();
  await grid(page).focus();
  const active = () =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
      return document.getElementById(id)?.getAttribute('aria-rowindex') ?? null;
    });
  await expect.poll(active).toBe('2');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bulkBar(page)).toContainText('3 selected');
  await expect(grid(page).locator('[aria-selected="true"]')).toHaveCount(3);

  await page.keyboard.press('End');
  await expect.poll(active).toBe('201');
  await expect(grid(page).locator('[aria-rowindex="201"]')).toBeInViewport();
  await page.keyboard.press('Home');
  await expect.poll(active).toBe('2');
  await expect(grid(page).locator('[aria-rowindex="2"]')).toBeInViewport({ ratio: 1 });

  await page.keyboard.press('ControlOrMeta+a');
  await expect(bulkBar(page)).toContainText('200 selected');
  await page.keyboard.press('Escape');
  await expect(bulkBar(page)).toBeHidden();
  const name = await rows(page).first().getByRole('link').textContent();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/person\//u);
  await expect(page.getByRole('heading', { name: name ?? '' })).toBeVisible();
});

test('a range is taken by Shift, and only who is in sight is acted upon', async ({ open }) => {
  const page = await openNetwork(open, 60);
  await select(page, 1);
  await select(page, 5, true);
  await expect(bulkBar(page)).toContainText('5 selected');
  await select(page, 3);
  await expect(bulkBar(page)).toContainText('4 selected');
  await bulkBar(page).getByRole('button', { name: 'Select all 60' }).click();
  await expect(bulkBar(page)).toContainText('60 selected');
  await searchField(page).fill('ana');
  await expect.poll(() => shownCount(page)).toBeLessThan(60);
  const found = await shownCount(page);
  await expect(bulkBar(page)).toContainText(found === 1 ? 'One selected' : `${found} selected`);
  await page.getByRole('checkbox', { name: 'Select everybody shown' }).click();
  await expect(bulkBar(page)).toBeHidden();
});
