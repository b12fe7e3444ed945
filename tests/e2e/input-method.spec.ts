/**
 * Words that are put together by an input method, as Chinese, Japanese and Korean are: its Enter,
 * Escape and arrows are its own, and nothing of ours acts on them.
 */
import type { Locator } from '@playwright/test';
import { keep, noteField } from './panel-steps.ts';
import { lines, openWithCircle } from './popup-page.ts';
import { expect, test } from './support/extension.ts';

/** A key that an input method takes, as the page hears of it. */
const composing = (field: Locator, key: string, ctrlKey = false) =>
  field.dispatchEvent('keydown', { key, ctrlKey, isComposing: true, cancelable: true });

test('in the panel, nobody is chosen and no form is closed', async ({ open }) => {
  const start = await open('sidepanel.html');
  const ana = await keep(start, 'Ana Prieto');
  await start.reload();
  const search = start.getByRole('searchbox');
  await search.fill('ana');
  const found = start.getByRole('list', { name: 'People' }).getByRole('button');
  await expect(found).toHaveCount(1);
  await expect(start.getByText('1 person found')).toBeAttached();
  await search.focus();
  await composing(search, 'ArrowDown');
  await expect(search).toBeFocused();
  await composing(search, 'Enter');
  await expect(search).toHaveValue('ana');

  const panel = await open(`sidepanel.html#person=${ana}`);
  await noteField(panel).fill('写');
  await composing(noteField(panel), 'Enter', true);
  await expect(noteField(panel)).toHaveValue('写');
  await panel.getByRole('button', { name: 'Add a follow-up or promise' }).click();
  const what = panel.getByLabel('What', { exact: true });
  await what.fill('写');
  await composing(what, 'Escape');
  await expect(what).toHaveValue('写');
});

test('in the popup, the search keeps its words and the focus', async ({ open }) => {
  const { page } = await openWithCircle(open);
  const search = page.getByRole('searchbox');
  await search.focus();
  await composing(search, 'ArrowDown');
  await expect(search).toBeFocused();
  await search.fill('ingrid');
  await expect(lines(page)).toHaveCount(0);
  await composing(search, 'Escape');
  await expect(search).toHaveValue('ingrid');
});

test('in the list of people, the search keeps its words', async ({ open }) => {
  const start = await open('sidepanel.html');
  await keep(start, 'Ana Prieto');
  const page = await open('options.html#/people');
  const search = page.getByRole('searchbox');
  await search.fill('tag:ana');
  await composing(search, 'Enter');
  await composing(search, 'Escape');
  await expect(search).toHaveValue('tag:ana');
});
