/** Triage: by keys, by mouse and by ear; taken back, paused, and gone on with. */
import type { Page } from '@playwright/test';
import { sendCommand } from './support/commands.ts';
import { expect, test } from './support/extension.ts';
import { rowsOf } from './support/worker.ts';

/** So many people without a role; the last one kept comes first. */
async function keepMany(page: Page, count: number): Promise<void> {
  for (let number = count; number >= 1; number -= 1) {
    const personId = crypto.randomUUID();
    const name = `Person Number ${number}`;
    await sendCommand(page, 'person.add', {
      who: { personId, create: { name, keys: [], seen: null } },
    });
  }
}

const shown = (page: Page) => page.getByRole('heading', { level: 2 });

/** Names and main roles of those who have one. */
async function roles(page: Page): Promise<Record<string, unknown>> {
  const people = await rowsOf(page, 'people');
  return Object.fromEntries(
    people.flatMap(({ name, relationships }) =>
      Array.isArray(relationships) && relationships.length > 0
        ? [[String(name), relationships.map((one) => Reflect.get(Object(one), 'typeId'))]]
        : [],
    ),
  );
}

test('keys give roles, skip, move and take back', async ({ open }) => {
  const page = await open('options.html#/triage');
  await keepMany(page, 4);
  await page.reload();
  await expect(shown(page)).toHaveText('Person Number 1');
  await page.keyboard.press('3');
  await expect(shown(page)).toHaveText('Person Number 2');
  await page.keyboard.press('x');
  await expect(shown(page)).toHaveText('Person Number 3');
  await page.keyboard.press('ArrowLeft');
  await expect(shown(page)).toHaveText('Person Number 2');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('8');
  await expect(shown(page)).toHaveText('Person Number 4');
  await expect
    .poll(() => roles(page))
    .toEqual({ 'Person Number 1': ['mentor'], 'Person Number 3': ['peer'] });
  await page.keyboard.press('z');
  await expect(shown(page)).toHaveText('Person Number 3');
  await expect.poll(() => roles(page)).toEqual({ 'Person Number 1': ['mentor'] });
  await page.keyboard.press('Control+z');
  await expect(shown(page)).toHaveText('Person Number 2');
  await page.keyboard.press('z');
  await expect(shown(page)).toHaveText('Person Number 1');
  await expect.poll(() => roles(page)).toEqual({});
});

test('as fast as one can press, nobody is given somebody else’s role', async ({ open }) => {
  const page = await open('options.html#/triage');
  await keepMany(page, 6);
  await page.reload();
  await expect(shown(page)).toHaveText('Person Number 1');
  await Promise.all(['1', '2', 'x', '4'].map((key) => page.keyboard.press(key)));
  await expect
    .poll(() => roles(page))
    .toEqual({
      'Person Number 1': ['supervisor'],
      'Person Number 2': ['directReport'],
      'Person Number 4': ['mentee'],
    });
});

test('by mouse: a role that was given shows when one comes back, and can be changed', async ({
  open,
}) => {
  const page = await open('options.html#/triage');
  await keepMany(page, 2);
  await page.reload();
  await page.getByRole('button', { name: 'Recruiter' }).click();
  await expect(shown(page)).toHaveText('Person Number 2');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Recruiter' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('button', { name: 'Client' }).click();
  await expect.poll(() => roles(page)).toEqual({ 'Person Number 1': ['client'] });
});

test('says by ear who is next and what became of the last one', async ({ open }) => {
  const page = await open('options.html#/triage');
  await keepMany(page, 3);
  await page.reload();
  await page.getByRole('button', { name: 'Mentor', exact: true }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '2 of 3' })).toHaveText(
    'Mentor. Person Number 2. 2 of 3',
  );
  // The focus stays, so that the next Enter gives the same role.
  await expect(page.getByRole('button', { name: 'Mentor', exact: true })).toBeFocused();
});

test('a round is twenty people, and one goes on another day where one stopped', async ({
  open,
}) => {
  const page = await open('options.html#/triage');
  await keepMany(page, 23);
  await page.reload();
  await expect(page.getByText('1 of 20', { exact: true })).toBeVisible();
  for (let count = 0; count < 10; count += 1) {
    await page.keyboard.press('8');
    await page.keyboard.press('x');
  }
  await expect(shown(page)).toHaveText('10 people have a role now');
  await expect(page.getByRole('button', { name: 'The next 3' })).toBeVisible();
  await expect.poll(async () => Object.keys(await roles(page)).length).toBe(10);
  await page.reload();
  await expect(page.getByText('1 of 3', { exact: true })).toBeVisible();
  await expect(shown(page)).toHaveText('Person Number 21');
});
