/**
 * From the install to ten tended people with a pointer and no reading: each step has what goes on
 * as its largest button, in sight, and all of it takes few clicks. By keyboard: welcome.spec.ts.
 */
import type { Page } from '@playwright/test';
import { connectionsFile } from '../fixtures/connections/generate.ts';
import { expect, test } from './support/extension.ts';
import { rowsOf } from './support/worker.ts';

test.use({ launch: { welcome: true, viewport: { width: 1280, height: 800 } } });

const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Clicks what is in sight without scrolling, and counts. */
function byPointer(page: Page) {
  let count = 0;
  return {
    click: async (name: string | RegExp) => {
      const button = page.getByRole('button', { name });
      await expect(button, `${String(name)} is in sight`).toBeInViewport({ ratio: 1 });
      await button.click();
      count += 1;
    },
    count: () => count,
  };
}

/** The names of the filled buttons and links in sight: where somebody who does not read would press. */
function mainActions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const accent = document.createElement('i');
    accent.style.backgroundColor = 'var(--accent)';
    document.body.append(accent);
    const filled = getComputedStyle(accent).backgroundColor;
    accent.remove();
    return [...document.querySelectorAll('main button, main a')]
      .filter((each) => getComputedStyle(each).backgroundColor === filled)
      .map((each) => each.textContent);
  });
}

test('ten people of a generated list are tended in 16 clicks', async ({ extension }) => {
  const { context } = extension;
  const isWelcome = (each: Page) => each.url().includes('/welcome.html');
  const page = context.pages().find(isWelcome) ?? (await context.waitForEvent('page', isWelcome));
  const pointer = byPointer(page);

  await expect(title(page)).toHaveText('Look after the people in your career');
  expect(await mainActions(page)).toEqual(['Continue']);
  await pointer.click('Continue');

  // The one choice that is nobody's but the user's: neither way is the main action.
  await expect(title(page)).toHaveText('Beside LinkedIn, as you like it');
  expect(await mainActions(page)).toEqual([]);
  await pointer.click('On the page');

  await expect(title(page)).toHaveText('Whom would you like to stay in touch with?');
  expect(await mainActions(page)).toEqual(['Keep this person']);
  await pointer.click('Bring the list');

  await expect(title(page)).toHaveText('Bring your connections');
  const choosing = page.waitForEvent('filechooser');
  await pointer.click('Choose a file');
  await (
    await choosing
  ).setFiles({
    name: 'Connections.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(connectionsFile(300)),
  });
  const bring = /^Bring in \d+ people$/u;
  await expect(page.getByRole('button', { name: bring })).toBeVisible();
  expect(await mainActions(page)).toEqual([expect.stringMatching(bring)]);
  await pointer.click(bring);

  await expect(page.getByRole('heading', { name: /people are here$/u })).toBeVisible();
  expect(await mainActions(page)).toEqual(['Give the first ones a place']);
  await pointer.click('Give the first ones a place');

  await expect(title(page)).toHaveText('Who are they to you?');
  const roles = ['Mentor', 'Peer', 'Peer', 'Client', 'Collaborator'];
  for (const [index, role] of [...roles, ...roles].entries()) {
    await expect(page.getByText(`${index + 1} of 20`, { exact: true })).toBeVisible();
    await pointer.click(new RegExp(`${role}$`, 'u'));
  }
  await expect
    .poll(async () => {
      const people = await rowsOf(page, 'people');
      return people.filter((row) => JSON.stringify(row['relationships']) !== '[]').length;
    })
    .toBe(10);
  expect(pointer.count()).toBe(16);
});
