/** The browser is killed while one writes: what the panel calls saved is on the disk. */
import { expect, test } from '@playwright/test';
import { startPanelBrowser, type PanelBrowser } from './panel-browser';
import { profileHash } from './panel-steps';

const marta = profileHash('https://www.linkedin.com/in/marta-lindqvist/');

async function openPanel({ browser, url }: PanelBrowser) {
  const panel = await browser.newPage();
  await panel.goto(url(marta));
  await panel.waitForSelector('textarea');
  return panel;
}

test('what was typed is there after SIGKILL and a restart', async () => {
  let running = await startPanelBrowser();
  try {
    const panel = await openPanel(running);
    await panel.type('textarea', 'Killed right after this word.');
    await panel.waitForFunction(() => document.querySelector('main')?.innerText.includes('Saved'));
    running = await running.kill();
    const again = await openPanel(running);
    await expect
      .poll(() => again.$eval('main', (main) => main.innerText))
      .toContain('Killed right after this word.');
  } finally {
    await running.close();
  }
});
