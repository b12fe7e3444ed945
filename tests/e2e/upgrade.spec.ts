/** A page that opens before the background has brought the database up to this version. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { leaveOlder } from './support/database-troubles';
import { installExtension } from './support/installed';

/** What a page of the extension has in Chromium; evaluated there. */
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

async function storedVersion(): Promise<number | undefined> {
  return (await indexedDB.databases()).find(({ name }) => name === 'confidant')?.version;
}

async function snapshotNames(): Promise<string[]> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('snapshots', { create: true });
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

/** What a slow machine does: the page goes on while it is about to be replaced. */
function holdStartingOver(): void {
  const hold = (event: Event) => {
    event.preventDefault();
    document.body.dataset['startsOver'] = '';
  };
  navigation.addEventListener('navigate', hold, { once: true });
}

/** How many of the next frames do not say it. */
async function framesWithout(words: string): Promise<number> {
  let without = 0;
  for (let frame = 0; frame < 30; frame += 1) {
    await new Promise(requestAnimationFrame);
    if (!document.body.innerText.includes(words)) without += 1;
  }
  return without;
}

for (const address of ['popup.html', 'sidepanel.html', 'options.html', 'welcome.html#/people']) {
  test(`${address} waits for the snapshot, says so, and starts over`, async () => {
    test.setTimeout(60_000);
    const extension = await installExtension();
    try {
      // What an update comes to: nobody has the database open, nor is about to.
      await extension.run(async () => {
        const message = { to: 'background', route: 'surface.opened', request: null };
        await chrome.runtime.sendMessage(message);
        await navigator.locks.request('confidant.wake', () => undefined);
      });
      await extension.stopWorker();
      const holder = await extension.open('manifest.json');
      await holder.evaluate(leaveOlder, await readFile('tests/fixtures/golden/v1.json', 'utf8'));
      const page = await extension.open(address);
      const said = "document.body.innerText.includes('Making your data ready')";
      await page.waitForFunction(said, { timeout: 8_000 });
      expect(await holder.evaluate(storedVersion)).toBe(10);
      expect(await page.evaluate(() => document.body.textContent)).not.toContain('could not be');
      await page.evaluate(holdStartingOver);
      // The snapshot can be made from now on.
      await holder.close();
      await page.waitForFunction("'startsOver' in document.body.dataset");
      // However long that takes, nothing is shown that had no answer yet.
      expect(await page.evaluate(framesWithout, 'Making your data ready')).toBe(0);
      await page.reload();
      await page.waitForFunction(`!${said} && document.querySelector('button') !== null`);
      expect(await page.evaluate(storedVersion)).toBe(20);
      expect(await page.evaluate(snapshotNames)).toEqual([expect.stringContaining('upgrade')]);
      expect(await page.evaluate(() => document.body.textContent)).not.toContain('could not be');
    } finally {
      await extension.close();
    }
  });
}
