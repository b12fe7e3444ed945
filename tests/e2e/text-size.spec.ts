/**
 * Text twice as large by the browser's own font size: every page grows with it, and none cuts words,
 * lays them over each other, scrolls sideways or pushes a control out of reach.
 */
import type { Page } from '@playwright/test';
import { goTo } from './dashboard-steps.ts';
import { chooseAnew, followUpWith, keep, keepCircle } from './popup-circle.ts';
import { sendCommand } from './support/commands.ts';
import { expect, test } from './support/extension.ts';
import { layoutFaults } from './support/layout-faults.ts';

test.use({ launch: { fontSize: 32 } });

const longName = 'Anneliese Wilhelmine Freifrau von und zu Habsburg-Lothringen-Hohenzollern';
const longWord = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftsch';

/** The popup's circle, and who is hard on a layout. Answers Daniel's id and the long name's. */
async function keepPeople(page: Page): Promise<[string, string]> {
  const { daniel, marta } = await keepCircle(page);
  await followUpWith(page, marta, 'Ask how the board meeting went and what came of the plan');
  const long = await keep(page, {
    name: longName,
    headline: 'Head of one thing and of many others besides, at a company with a long name',
    typeId: 'supervisor',
    contacts: [80],
    tags: ['a-tag-that-is-longer-than-most'],
  });
  await keep(page, { name: longWord, typeId: 'peer', contacts: [180] });
  await keep(page, { name: 'ليلى الحداد', headline: 'مديرة المنتج', contacts: [90] });
  return [daniel, long];
}

async function expectNoFaults(page: Page, where: string): Promise<void> {
  await expect.poll(() => layoutFaults(page), where).toEqual([]);
}

test('the popup', async ({ open }) => {
  const page = await open('popup.html');
  await page.setViewportSize({ width: 384, height: 600 });
  await expect(page.getByRole('button', { name: 'First steps' })).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('26px');
  await expectNoFaults(page, 'with nobody');
  await keepPeople(page);
  await chooseAnew(page);
  await page.reload();
  await page.getByText('Daniel Okonkwo Reyes').hover();
  await expect(page.getByRole('button', { name: 'Talked today' })).toBeVisible();
  await expectNoFaults(page, 'with a day’s list');
  await page.getByRole('button', { name: 'Talked today' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Undo' })).toBeVisible();
  await expectNoFaults(page, 'with a message');
  await page.getByRole('searchbox').fill('zzz');
  await expect(page.getByRole('heading', { name: 'Nobody found' })).toBeVisible();
  await expectNoFaults(page, 'with nobody found');
});

test('the side panel', async ({ extension, open }) => {
  test.slow();
  const page = await open('sidepanel.html');
  const widths = [320, 420];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 700 });
    await expectNoFaults(page, `with nobody at ${width}`);
  }
  const ids = await keepPeople(page);
  for (const hash of ['', ...ids.map((id) => `#person=${id}`)]) {
    await page.goto('about:blank');
    await page.goto(extension.url(`sidepanel.html${hash}`));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 700 });
      await expectNoFaults(page, `${hash} at ${width}`);
    }
  }
});

test('the first steps', async ({ open }) => {
  const page = await open('welcome.html');
  await keepPeople(page);
  await sendCommand(page, 'sample.add', {});
  for (const step of ['yours', 'linkedin', 'people', 'connections', 'triage', 'safe']) {
    await goTo(page, step);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const width of [1280, 640, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoFaults(page, `${step} at ${width}`);
    }
  }
});

test('the dashboard', async ({ open }) => {
  test.slow();
  const page = await open('options.html#/connections');
  const [, long] = await keepPeople(page);
  const widths = [1280, 640];
  await page
    .locator('input[type=file]')
    .setInputFiles('tests/fixtures/connections/Connections.csv');
  await expect(page.getByRole('region', { name: 'What would happen' })).toBeVisible();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoFaults(page, `preview at ${width}`);
  }
  const routes = ['people', 'timeline', 'calendar', 'circle', 'backup', 'trash', 'settings'];
  for (const route of [...routes, 'relationships', 'storage', 'triage', `person/${long}`]) {
    await goTo(page, route);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoFaults(page, `${route} at ${width}`);
    }
  }
});
