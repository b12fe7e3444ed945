/** The popup beside a page: who is on it, the side panel, and the real popup of the toolbar. */
import type { Page } from '@playwright/test';
import { chooseAnew, keep, keepCircle } from './popup-circle.ts';
import { expect, test } from './support/extension.ts';

/** What a page of the extension has in Chromium; evaluated there. */
declare const chrome: {
  tabs: { query(asked: { url: string }): Promise<{ id?: number }[]> };
  action: { openPopup(): Promise<void> };
  extension: { getViews(asked: { type: 'popup' }): Window[] };
  runtime: { getContexts(asked: { contextTypes: string[] }): Promise<unknown[]> };
};

/** The popup, opened in a tab for the LinkedIn tab that is open. */
async function popupBeside(open: (page: string) => Promise<Page>): Promise<Page> {
  const page = await open('popup.html');
  const [tab] = await page.evaluate(() => chrome.tabs.query({ url: 'https://*.linkedin.com/*' }));
  await page.goto(`${page.url()}?tab=${tab?.id}`);
  return page;
}

const here = (page: Page) => page.getByRole('region', { name: 'On this page' });

test.describe('the person on the page in front', () => {
  test.beforeEach(async ({ extension }) => {
    const linkedIn = await extension.context.newPage();
    await linkedIn.goto('https://www.linkedin.com/in/marta-lindqvist/');
  });

  test('has a line above the list when kept, with the same actions', async ({ open }) => {
    const page = await popupBeside(open);
    await keepCircle(page);
    await expect(here(page)).toContainText('Marta Lindqvist');
    await expect(here(page)).toContainText('talked 19 days ago');
    await here(page).hover();
    await here(page).getByRole('button', { name: 'Talked today' }).click();
    await expect(here(page)).toContainText('talked today');
  });

  test('is offered to be kept when not, by the name in the address', async ({ open }) => {
    const page = await popupBeside(open);
    await keep(page, { name: 'Somebody Else' });
    await expect(here(page)).toContainText('Marta Lindqvist');
    await expect(here(page)).toContainText('nothing kept yet');
    await expect(here(page).getByRole('button', { name: 'Add notes' })).toBeVisible();
  });

  test('is not said twice when also on the list', async ({ open }) => {
    const page = await popupBeside(open);
    await keep(page, {
      name: 'Marta Lindqvist',
      vanity: 'marta-lindqvist',
      typeId: 'peer',
      contacts: [99],
    });
    await chooseAnew(page);
    await page.reload();
    await expect(page.getByRole('list', { name: 'Today' })).toContainText('Marta');
    await expect(here(page)).toHaveCount(0);
  });

  test('Enter opens them in the side panel', async ({ open }) => {
    const page = await popupBeside(open);
    await keepCircle(page);
    await expect(here(page)).toContainText('Marta Lindqvist');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })))
      .toHaveLength(1);
  });
});

test('the real popup is 384 pixels wide and shows the list', async ({ open }) => {
  const page = await open('options.html');
  await keepCircle(page);
  await chooseAnew(page);
  await page.bringToFront();
  await page.evaluate(() => chrome.action.openPopup());
  const seen = () =>
    page.evaluate(() => {
      const [popup] = chrome.extension.getViews({ type: 'popup' });
      if (!popup) return null;
      const text = popup.document.body.innerText;
      return {
        width: popup.innerWidth,
        fits:
          popup.innerHeight <= 600 &&
          popup.document.documentElement.scrollHeight <= popup.innerHeight,
        list: text.includes('Daniel Okonkwo Reyes') && text.includes('All people'),
      };
    });
  await expect.poll(seen).toEqual({ width: 384, fits: true, list: true });
});

test('a click in one window leaves the panel of another with whom it holds', async ({
  extension,
  open,
}) => {
  const linkedIn = await extension.context.newPage();
  await linkedIn.goto('https://www.linkedin.com/in/marta-lindqvist/');
  const page = await popupBeside(open);
  const { sofia } = await keepCircle(page);
  const other = await open(`sidepanel.html?tab=0#person=${sofia}`);
  await expect(other.getByRole('heading', { name: /^Sofia/ })).toBeVisible();
  await page.bringToFront();
  await here(page)
    .getByRole('button', { name: /^Marta/ })
    .click();
  await expect
    .poll(() => page.evaluate(() => chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })))
    .toHaveLength(1);
  await expect(other.getByRole('heading', { name: /^Sofia/ })).toBeVisible();
  await expect(other.getByRole('button', { name: 'Follow the page' })).toBeVisible();
});
