/** A generated network in the browser, and the list of people as the tests of it see it. */
import { expect, type Page } from '@playwright/test';
import { applyBackup, chooseBackup, networkFile } from '../bench/network-file.ts';

/** Brings in so many people, a history of some, and opens the list. */
export async function openNetwork(
  open: (page: string) => Promise<Page>,
  people: number,
): Promise<Page> {
  const file = await networkFile({
    people,
    interactions: people * 3,
    notes: 20,
    followUps: 20,
    due: 20,
  });
  const page = await open('options.html#/backup');
  await chooseBackup(page, file);
  await applyBackup(page);
  await page.goto(`${page.url().split('#')[0]}#/people`);
  await expectShown(page, people);
  return page;
}

export const grid = (page: Page) => page.getByRole('grid', { name: 'People' });
/** Rows in sight, without the head. */
export const rows = (page: Page) => grid(page).locator('tbody').getByRole('row');
export const searchField = (page: Page) => page.getByRole('searchbox', { name: 'Search people' });
export const message = (page: Page) => page.getByRole('status').filter({ hasText: 'Undo' });
export const bulkBar = (page: Page) => page.getByRole('toolbar', { name: 'With those selected' });

/** The grid says how many there are, though it draws only those in sight. */
export async function expectShown(page: Page, count: number): Promise<void> {
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(count + 1));
}

/** How many people the list shows. */
export async function shownCount(page: Page): Promise<number> {
  return Number(await grid(page).getAttribute('aria-rowcount')) - 1;
}

/** Selects the row of that number, from 0, by its box. */
export async function select(page: Page, index: number, shift = false): Promise<void> {
  const row = grid(page).locator(`tbody > [aria-rowindex="${index + 2}"]`);
  await row.getByRole('checkbox').click(shift ? { modifiers: ['Shift'] } : {});
}

/** What the address asks for. */
export function asked(page: Page): URLSearchParams {
  return new URLSearchParams(page.url().split('?')[1] ?? '');
}
