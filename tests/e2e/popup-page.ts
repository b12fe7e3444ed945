/** The popup in a tab, as the popup's tests see it. */
import { expect, type Page } from '@playwright/test';
import { chooseAnew, keepCircle } from './popup-circle.ts';

export const lines = (page: Page) =>
  page.getByRole('list', { name: 'Today' }).getByRole('listitem');
export const line = (page: Page, name: string) => lines(page).filter({ hasText: name });
export const message = (page: Page) => page.getByRole('status').filter({ hasText: 'Undo' });

/** Opens the popup on the circle, as if for the first time today. */
export async function openWithCircle(open: (page: string) => Promise<Page>) {
  const page = await open('popup.html');
  const circle = await keepCircle(page);
  await chooseAnew(page);
  await page.reload();
  await expect(lines(page)).toHaveCount(4);
  return { page, circle };
}

export async function choose(
  page: Page,
  name: string,
  menu: string | RegExp,
  item: string,
): Promise<void> {
  await line(page, name).hover();
  await line(page, name).getByRole('button', { name: menu }).click();
  await page.getByRole('menuitem', { name: item }).click();
}
