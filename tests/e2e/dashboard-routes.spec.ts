/** Getting about in the dashboard: addresses, the back button, the focus, narrow windows. */
import { goTo } from './dashboard-steps';
import { keep } from './panel-steps';
import { expectShown } from './people-network';
import { expect, test } from './support/extension';

test('an address leads to its section, also as it stood in older links', async ({ open }) => {
  const page = await open('options.html#backup');
  await expect(page.getByRole('heading', { level: 1, name: 'Backup' })).toBeVisible();
  await expect(page).toHaveTitle('Backup · Confidant');
  await goTo(page, 'trash');
  await expect(page.getByRole('heading', { level: 1, name: 'Trash' })).toBeVisible();
  await goTo(page, 'nowhere');
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
});

test('choosing a section moves the focus to its heading, and back leads back', async ({ open }) => {
  const page = await open('options.html');
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).not.toBeFocused();
  await page.getByRole('link', { name: 'Timeline' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Timeline' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Timeline' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.getByRole('link', { name: 'Storage' }).press('Enter');
  await expect(page).toHaveTitle('Storage · Confidant');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Timeline' })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeFocused();
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1, name: 'Timeline' })).toBeVisible();
});

test('what a section shows is kept over a reload, and makes no steps back', async ({ open }) => {
  const page = await open('options.html#/people');
  await keep(page, 'Ada Quill');
  await page.getByRole('link', { name: 'Calendar' }).click();
  await page.getByText('Day by day').click();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Day by day' })).toBeChecked();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
});

test('of whom a link asks for nothing stays in the address', async ({ open }) => {
  const page = await open('options.html#/people');
  await keep(page, 'Ada Quill');
  await keep(page, 'Ben Orrin');
  const search = page.getByRole('searchbox', { name: 'Search people' });
  // As from a bookmark.
  await goTo(page, 'people?q=ada');
  await expect(search).toHaveValue('ada');
  await expect(page).toHaveURL(/#\/people\?q=\+$/);
  // By a link on the page, and back to it.
  await search.fill('quill');
  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('The Quills');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('link', { name: 'Everybody' }).click();
  await expectShown(page, 2);
  await page.getByRole('link', { name: 'The Quills' }).click();
  await expectShown(page, 1);
  await expect(page).toHaveURL(/#\/people\?q=\+$/);
  await page.reload();
  await expect(search).toHaveValue('quill');
  await page.goBack();
  await expectShown(page, 2);
  await page.goForward();
  await expectShown(page, 1);
});

test('the navigation is jumped over with one key', async ({ open }) => {
  const page = await open('options.html#/settings');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('button', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused();
});

test('a narrow window has the sections behind one button', async ({ open }) => {
  const page = await open('options.html');
  await page.setViewportSize({ width: 320, height: 640 });
  const sections = page.getByRole('navigation', { name: 'Sections' });
  await expect(sections).toBeHidden();
  await page.getByRole('button', { name: 'Menu' }).click();
  await sections.getByRole('link', { name: 'Relationship types' }).click();
  await expect(sections).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Relationship types' })).toBeFocused();
});

test('the popup brings an open dashboard to the front instead of opening another', async ({
  open,
  extension,
}) => {
  const dashboard = await open('options.html#/trash');
  await keep(dashboard, 'Ada Quill');
  const popup = await open('popup.html');
  await popup.getByRole('button', { name: 'All people' }).click();
  await expect(dashboard.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  const dashboards = extension.context.pages().filter((page) => page.url().includes('options'));
  expect(dashboards).toHaveLength(1);
});
