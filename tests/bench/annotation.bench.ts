/** Profile: from the page being there to the annotation drawn, worker awake, against a bare content script. */
import { readFileSync } from 'node:fs';
import { test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { sendCommand } from '../e2e/support/commands.ts';
import { launchExtension, type Extension } from '../e2e/support/launch.ts';
import { fulfilLinkedIn } from '../e2e/support/linkedin.ts';
import { writeBareExtension } from './bare-extension.ts';
import { expectRatio, median } from './ratio.ts';

const rounds = 25;
const address = 'https://www.linkedin.com/in/daniel-okonkwo-reyes/';
const sample = readFileSync('tests/fixtures/sample-profile.html', 'utf8');

/** Milliseconds from the end of parsing to the first element that is not the page's own. */
async function timeToElement(page: Page): Promise<number> {
  await page.goto(address);
  const handle = await page.waitForFunction(() => Reflect.get(window, 'addedAfter') as unknown);
  return Number(await handle.jsonValue());
}

async function profileTab(extension: Extension): Promise<Page> {
  const linkedIn = await fulfilLinkedIn(extension.context);
  linkedIn.serve('/in/daniel-okonkwo-reyes/', sample);
  const page = await extension.context.newPage();
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const parsed = performance.now();
      new MutationObserver((_, observer) => {
        observer.disconnect();
        Reflect.set(window, 'addedAfter', performance.now() - parsed);
      }).observe(document, { childList: true, subtree: true });
    });
  });
  return page;
}

test('annotation', async () => {
  const ours = await launchExtension();
  const bare = await launchExtension({ build: await writeBareExtension() });
  try {
    const popup = await ours.context.newPage();
    await popup.goto(ours.url('popup.html'));
    const personId = crypto.randomUUID();
    await sendCommand(popup, 'note.write', {
      who: {
        personId,
        create: { name: 'Daniel Okonkwo Reyes', keys: ['vanity:daniel-okonkwo-reyes'], seen: null },
      },
      noteId: crypto.randomUUID(),
      baseRevision: 0,
      text: 'Thinks I should ask for the platform role before the reorg.',
      on: '2026-01-05',
      pinned: false,
    });
    await popup.close();
    const ourTab = await profileTab(ours);
    const bareTab = await profileTab(bare);
    await timeToElement(ourTab);
    await timeToElement(bareTab);
    const ourTimes: number[] = [];
    const bareTimes: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ourTimes.push(await timeToElement(ourTab));
      bareTimes.push(await timeToElement(bareTab));
    }
    expectRatio('profile: name on screen to annotation', median(ourTimes), median(bareTimes), 3);
  } finally {
    await ours.close();
    await bare.close();
  }
});
