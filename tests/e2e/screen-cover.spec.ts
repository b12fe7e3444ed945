/**
 * Names and notes while the screen is shared: covered on every surface at once, from its first paint,
 * and never saved in place of what they cover.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { chooseAnew } from './popup-circle';
import {
  everSeen,
  found,
  marker,
  type Planted,
  plant,
  profile,
  profileAddress,
  traces,
  watchFor,
} from './discretion/planted';
import { sample } from './annotation/daniel';
import { inFace } from './support/annotation-face';
import { sendCommand } from './support/commands';
import { expect, test } from './support/extension';
import { rowsOf } from './support/worker';

const banner = (page: Page) => page.getByRole('complementary', { name: 'Screen sharing' });

/** Every address of ours, and whether names stand there: the dashboard's as it names them itself. */
async function surfaces(
  open: (page: string) => Promise<Page>,
  { personId }: Planted,
): Promise<{ at: string; shows: boolean }[]> {
  const dashboard = await open('options.html');
  const links = dashboard.getByRole('navigation').locator('a[href^="#/"]:not([href*="?"])');
  await expect(links.first()).toBeVisible();
  const sections = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(sections.length).toBeGreaterThan(8);
  await dashboard.close();
  const shows = new Set(['#/people', '#/timeline', '#/calendar', '#/trash']);
  return [
    { at: 'popup.html', shows: true },
    { at: `sidepanel.html#person=${personId}`, shows: true },
    { at: `sidepanel.html#url=${encodeURIComponent(profileAddress)}`, shows: true },
    { at: 'sidepanel.html', shows: true },
    { at: `options.html#/person/${personId}`, shows: true },
    { at: 'welcome.html#/triage', shows: false },
    ...sections.map((hash) => ({ at: `options.html${hash}`, shows: shows.has(hash ?? '') })),
  ];
}

/** Nothing is on its way any more. */
async function settle(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2_000 })),
  );
}

test('no word of anybody is on any surface, from the first paint on', async ({
  extension,
  open,
}) => {
  test.slow();
  const page = await open('popup.html');
  const planted = await plant(page);
  await chooseAnew(page);
  const all = await surfaces(open, planted);
  const surface = await extension.context.newPage();
  // An address that differs in its hash alone is no new page.
  const turnTo = async (at: string) => {
    await surface.goto('about:blank');
    await surface.goto(extension.url(at));
  };
  for (const { at } of all.filter(({ shows }) => shows)) {
    await turnTo(at);
    await expect
      .poll(() => traces(surface), `${at}: the probe finds what it is for`)
      .not.toEqual([]);
  }
  await sendCommand(page, 'screen.cover', { covered: true });
  await watchFor(page);
  for (const { at } of all) {
    await turnTo(at);
    await expect(banner(surface), at).toBeVisible();
    await settle(surface);
    expect(await traces(surface), at).toEqual([]);
    expect(await everSeen(surface), `${at}, at any time`).toBe(false);
  }
});

test('finding somebody shows no more', async ({ open }) => {
  const page = await open('options.html#/people');
  await plant(page);
  await sendCommand(page, 'screen.cover', { covered: true });
  await expect(banner(page)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type(found);
  await expect(page.getByRole('option').filter({ hasText: 'Somebody' }).first()).toBeVisible();
  expect(await traces(page)).toEqual([]);
  const popup = await open('popup.html');
  await popup.getByRole('searchbox').fill(found);
  await expect(popup.getByRole('listitem').filter({ hasText: 'Somebody' })).toHaveCount(2);
  expect(await traces(popup)).toEqual([]);
  await popup.getByRole('searchbox').fill('tag:');
  await settle(popup);
  expect(await traces(popup)).toEqual([]);
});

test('covers all that is open at once, and shows it again', async ({
  extension,
  linkedIn,
  open,
}) => {
  const popup = await open('popup.html');
  const planted = await plant(popup);
  await chooseAnew(popup);
  linkedIn.serve(profile, sample);
  const onLinkedIn = await extension.context.newPage();
  await onLinkedIn.goto(profileAddress);
  await expect.poll(() => inFace(onLinkedIn, () => true)).toBe(true);
  const panel = await open(`sidepanel.html#person=${planted.personId}`);
  const dashboard = await open('options.html#/people');
  await popup.reload();
  const all = [popup, panel, dashboard];
  for (const page of all) await expect.poll(() => traces(page)).not.toEqual([]);

  await panel.getByRole('button', { name: 'Cover names and notes' }).click();
  for (const page of all) {
    await expect(banner(page)).toBeVisible();
    await expect.poll(() => traces(page)).toEqual([]);
  }
  await expect.poll(() => inFace(onLinkedIn, () => true), 'the annotation').toBe(null);
  for (const page of all) {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  }

  await banner(dashboard).getByRole('button', { name: 'Show them again' }).click();
  for (const page of all) {
    await expect(banner(page)).toHaveCount(0);
    await expect.poll(() => traces(page)).not.toEqual([]);
  }
  await expect.poll(() => inFace(onLinkedIn, () => true)).toBe(true);
});

test('saves nothing in place of what it covers', async ({ open }) => {
  const page = await open('popup.html');
  const { personId } = await plant(page);
  await sendCommand(page, 'screen.cover', { covered: true });
  const before = await rowsOf(page, 'people');
  const panel = await open(`sidepanel.html#person=${personId}`);
  await expect(
    panel.getByText('Covered while you share your screen.', { exact: true }),
  ).toBeVisible();
  await panel.getByRole('heading', { level: 1 }).getByRole('button').click();
  await panel.getByRole('dialog').getByRole('textbox').first().fill('Somebody else');
  await panel.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByText('This would be saved without')).toBeVisible();
  expect(await rowsOf(page, 'people')).toEqual(before);
});

test('what was typed before goes with all else', async ({ open }) => {
  const popup = await open('popup.html');
  const { personId } = await plant(popup);
  await popup.reload();
  await popup.getByRole('searchbox').fill(marker);
  const panel = await open(`sidepanel.html#person=${personId}`);
  await panel.getByRole('textbox', { name: 'Note', exact: true }).fill(`${marker} half a note`);
  await panel.getByRole('button', { name: 'Add a follow-up' }).click();
  await panel.keyboard.type(`${marker} half a plan`);
  const browsing = await open('sidepanel.html');
  await browsing.getByRole('searchbox').fill(marker);
  const person = await open(`options.html#/person/${personId}`);
  await person.keyboard.press('ControlOrMeta+k');
  await person.keyboard.type(marker);
  const linked = await open(`options.html#/people?q=tag:${marker}`);
  const typed = await open('options.html#/people');
  await typed.getByRole('searchbox').fill(marker);
  const left = await open('options.html#/people');
  await left.getByRole('searchbox').fill(marker);
  await expect(left).toHaveURL(/q=/u);
  await left.goto('about:blank');
  const all = [popup, panel, browsing, person, linked, typed];
  for (const page of all) await expect.poll(() => traces(page)).not.toEqual([]);

  await sendCommand(popup, 'screen.cover', { covered: true });
  for (const page of all) {
    await expect(banner(page)).toBeVisible();
    await settle(page);
    expect(await traces(page), page.url()).toEqual([]);
  }
  await left.goBack();
  await typed.reload();
  for (const page of [left, typed]) {
    await expect(banner(page)).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'Somebody' })).toHaveCount(2);
    expect(await traces(page), page.url()).toEqual([]);
  }
});
