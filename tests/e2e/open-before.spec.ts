/** A LinkedIn tab that is older than the extension: no script of ours answers in it. */
import type { Page } from '@playwright/test';
import { keep, keepNote } from './panel-steps.ts';
import { sendCommand } from './support/commands.ts';
import { expect, test } from './support/extension.ts';

/** What a page of the extension has in Chromium; evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

/** A tab at Marta's address without our script: where nothing was loaded, none runs either. */
async function tabWithout(profile: Page, ours: Page): Promise<number | undefined> {
  const address = 'https://www.linkedin.com/in/marta-lindqvist/';
  await profile.route(address, (route) => route.abort());
  await expect(profile.goto(address)).rejects.toThrow();
  // A new tab is in front.
  return ours.evaluate(
    async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id,
  );
}

test('panel and popup know the person by the address, and say that a reload shows the notes', async ({
  extension,
  open,
}) => {
  const panel = await open('sidepanel.html');
  const marta = await keep(panel, 'Marta Lindqvist', ['vanity:marta-lindqvist']);
  await keepNote(panel, marta, 'Prefers a call.');
  const tab = await tabWithout(await extension.context.newPage(), panel);
  await panel.goto(`${panel.url()}?tab=${tab}`);
  await expect(panel.getByText('Prefers a call.')).toBeVisible();
  await expect(panel.getByText('Reload it to see your notes on the page')).toBeVisible();
  const popup = await open(`popup.html?tab=${tab}`);
  await expect(popup.getByRole('region', { name: 'On this page' })).toContainText('Marta');
  const hint = popup.getByText('Reload it to see your notes on the page');
  await expect(hint).toBeVisible();

  // In off-page mode there are none on the page.
  await sendCommand(panel, 'settings.change', { fields: { display: 'offPage' } });
  await expect(panel.getByText('Reload it to see')).toBeHidden();
  await expect(hint).toBeHidden();
});
