/** Somebody is added, the answer is lost, and the name is corrected before the next try. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/extension.ts';
import { rowsOf } from './support/worker.ts';

/** What a page of the extension has in Chromium; evaluated there. */
declare const chrome: { runtime: { sendMessage(...all: unknown[]): Promise<unknown> } };

/** The page's next command is done, and its answer says that it was not. */
async function loseNextAnswer(page: Page): Promise<void> {
  await page.evaluate(() => {
    const send = chrome.runtime.sendMessage.bind(chrome.runtime);
    chrome.runtime.sendMessage = async (...all) => {
      const answer = await send(...all);
      if (!JSON.stringify(all[0]).includes('"command"')) return answer;
      chrome.runtime.sendMessage = send;
      return { ok: false, error: { code: 'unavailable', message: '' } };
    };
  });
}

for (const { address, begin, label, done } of [
  { address: 'sidepanel.html', begin: 'Add somebody not on LinkedIn', label: 'Name', done: 'Add' },
  { address: 'welcome.html#/people', begin: null, label: 'Name', done: 'Keep' },
]) {
  test(`the second name is the one that is kept: ${address}`, async ({ open }) => {
    const page = await open(address);
    if (begin !== null) await page.getByRole('button', { name: begin }).click();
    const field = page.getByRole('textbox', { name: label, exact: true });
    await field.fill('Ana Preito');
    await loseNextAnswer(page);
    await field.press('Enter');
    await expect.poll(() => rowsOf(page, 'people')).toMatchObject([{ name: 'Ana Preito' }]);
    await expect(page.getByRole('button', { name: done }).first()).toBeVisible();
    await field.fill('Ana Prieto');
    await field.press('Enter');
    await expect.poll(() => rowsOf(page, 'people')).toMatchObject([{ name: 'Ana Prieto' }]);
  });
}

test('a corrected address, and a role that was left out, are what is kept', async ({ open }) => {
  const page = await open('welcome.html#/people');
  const field = page.getByRole('textbox', { name: 'Name', exact: true });
  const address = page.getByRole('textbox', { name: /LinkedIn/u });
  const role = page.getByRole('combobox');
  await field.fill('Ana Prieto');
  await address.fill('linkedin.com/in/ana-preito');
  await role.selectOption('mentor');
  await loseNextAnswer(page);
  await field.press('Enter');
  await expect
    .poll(() => rowsOf(page, 'people'))
    .toMatchObject([{ keys: [{ key: 'vanity:ana-preito' }], relationships: [{}] }]);
  await expect(page.getByRole('button', { name: 'Keep' }).first()).toBeVisible();
  await address.fill('linkedin.com/in/ana-prieto');
  await role.selectOption('');
  await field.press('Enter');
  await expect(field).toHaveValue('');
  expect(await rowsOf(page, 'people')).toMatchObject([
    { name: 'Ana Prieto', keys: [{ key: 'vanity:ana-prieto' }], relationships: [] },
  ]);
});
