/** The first steps open by themselves once in the life of an installation, and never again. */
import { expect, test } from '@playwright/test';
import { installExtension, type Installed } from './support/installed.ts';

/** What a page of the extension has in Chromium; evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

/** How many tabs hold the first steps, once the worker has begun and heard why. */
async function welcomes(installed: Installed): Promise<number> {
  return installed.run(async () => {
    await chrome.runtime.sendMessage({ to: 'background', route: 'surface.opened', request: null });
    return (await chrome.tabs.query({ url: chrome.runtime.getURL('/welcome.html') })).length;
  });
}

test('they do not open after a restart or an update', async () => {
  test.slow();
  const installed = await installExtension();
  try {
    expect(await welcomes(installed)).toBe(0);
    await installed.update();
    expect(await welcomes(installed)).toBe(0);
    await installed.restart();
    expect(await welcomes(installed)).toBe(0);
  } finally {
    await installed.close();
  }
});
