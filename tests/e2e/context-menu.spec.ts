/**
 * The menu of the right mouse button on profiles and links to them. The browser draws it outside of
 * every page, so a click is handed to the worker the way the browser does.
 */
import type { Worker } from '@playwright/test';
import { expect, test } from './support/extension.ts';
import { rowsOf, stopWorker } from './support/worker.ts';

/** What the worker has; evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

const jane = 'https://www.linkedin.com/in/jane-doe/?trk=feed';
const entries = ['link', 'page'].flatMap((on) =>
  ['note', 'followUp', 'followUp.week', 'followUp.month'].map((name) => `${on}.${name}`),
);

/** Hands the worker a click on an entry, from the LinkedIn tab in front. */
function choose(worker: Worker, entry: string, address: string): Promise<void> {
  return worker.evaluate(
    async ([menuItemId = '', linkUrl = '']) => {
      const [tab] = await chrome.tabs.query({ url: 'https://*.linkedin.com/*' });
      const dispatch: unknown = Reflect.get(chrome.contextMenus.onClicked, 'dispatch');
      if (typeof dispatch !== 'function') throw new Error('Events cannot be dispatched here.');
      const page = menuItemId.startsWith('page.');
      const info = { menuItemId, editable: false, ...(page ? { pageUrl: linkUrl } : { linkUrl }) };
      Reflect.apply(dispatch, chrome.contextMenus.onClicked, [info, tab]);
    },
    [entry, address],
  );
}

test('every entry is there, once, also after the worker died', async ({ open }) => {
  const ours = await open('manifest.json');
  const missing = () =>
    ours.evaluate(async (ids) => {
      const gone: string[] = [];
      for (const id of ids) {
        try {
          await chrome.contextMenus.update(id, {});
        } catch {
          gone.push(id);
        }
      }
      return gone;
    }, entries);
  await expect.poll(missing).toEqual([]);
  await stopWorker(ours);
  await ours.evaluate(() => chrome.runtime.sendMessage({ to: 'background', route: 'no.such' }));
  expect(await missing()).toEqual([]);
});

test('a follow-up from a link: kept, said on the icon, and taken back in the popup', async ({
  extension,
  open,
}) => {
  const ours = await open('manifest.json');
  const page = await extension.context.newPage();
  await page.goto('https://www.linkedin.com/feed/');
  await choose(await extension.worker(), 'link.followUp.week', jane);
  await expect.poll(() => rowsOf(ours, 'followUps')).toHaveLength(1);
  expect(await rowsOf(ours, 'people')).toMatchObject([{ keyIds: ['vanity:jane-doe'] }]);
  const icon = () =>
    ours.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: 'https://*.linkedin.com/*' });
      return {
        badge: await chrome.action.getBadgeText({}),
        title: await chrome.action.getTitle(tab?.id === undefined ? {} : { tabId: tab.id }),
      };
    });
  await expect.poll(async () => (await icon()).badge).toBe('✓');
  expect((await icon()).title).toMatch(/^Follow-up on .*: Jane Doe$/);
  // And back to what it says every day.
  await expect.poll(icon, { timeout: 10_000 }).toEqual({ badge: '', title: 'Confidant' });

  const popup = await open('popup.html');
  await popup.getByText('Follow-up with Jane Doe planned').waitFor();
  await popup.keyboard.press('Control+z');
  await expect.poll(() => rowsOf(ours, 'followUps')).toEqual([]);
  expect(await rowsOf(ours, 'people')).toEqual([]);
});

test('"Add note…" opens the panel of this window on that person, with the caret ready', async ({
  extension,
  open,
}) => {
  const panel = await open('sidepanel.html');
  const page = await extension.context.newPage();
  await page.goto('https://www.linkedin.com/feed/');
  const worker = await extension.worker();
  // The browser opens the panel for a click of the user's only.
  await worker.evaluate(() => {
    for (const api of [chrome, Reflect.get(globalThis, 'browser')]) {
      Reflect.set(Object(Reflect.get(Object(api), 'sidePanel')), 'open', async () => {});
    }
  });
  await choose(worker, 'link.note', jane);
  await expect(panel.getByRole('heading', { name: 'Jane Doe' })).toBeVisible();
  await panel.bringToFront();
  await panel.getByRole('textbox', { name: 'Note', exact: true }).fill('Met at the harbour.');
  await expect.poll(() => rowsOf(panel, 'notes')).toHaveLength(1);
  expect(await rowsOf(panel, 'people')).toMatchObject([{ keyIds: ['vanity:jane-doe'] }]);
  await panel.getByRole('button', { name: 'Follow the page again' }).click();
  await expect(panel.getByRole('heading', { name: 'Jane Doe' })).toBeHidden();
});

test('crafted addresses give nothing', async ({ extension, open }) => {
  const ours = await open('manifest.json');
  const page = await extension.context.newPage();
  await page.goto('https://www.linkedin.com/feed/');
  const worker = await extension.worker();
  for (const address of [
    'https://www.linkedin.com.evil.example/in/jane-doe/',
    'https://www.linkedin.com/in/me/',
    'https://www.linkedin.com/in/%2e%2e/admin/',
    'https://www.linkedin.com/company/acme/',
    'javascript:alert(1)',
  ]) {
    for (const entry of entries) await choose(worker, entry, address);
  }
  // One that counts, last: all before it were dealt with.
  await choose(worker, 'page.followUp.month', 'https://www.linkedin.com/in/bo-li/');
  await expect.poll(() => rowsOf(ours, 'followUps')).toHaveLength(1);
  expect(await rowsOf(ours, 'people')).toMatchObject([{ keyIds: ['vanity:bo-li'] }]);
});
