/** A profile of somebody kept, and how long it takes until something is drawn on it. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { sendCommand } from '../e2e/support/commands.ts';
import type { Extension } from '../e2e/support/launch.ts';
import { fulfilLinkedIn } from '../e2e/support/linkedin.ts';

const address = 'https://www.linkedin.com/in/daniel-okonkwo-reyes/';
const sample = readFileSync('tests/fixtures/sample-profile.html', 'utf8');

/** Writes a note about the person of the profile. */
export async function keepPersonOfProfile(extension: Extension): Promise<void> {
  const popup = await extension.context.newPage();
  await popup.goto(extension.url('popup.html'));
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
}

/** A tab that answers the profile's address with the sample, and looks for what is added to it. */
export async function profileTab(extension: Extension): Promise<Page> {
  const linkedIn = await fulfilLinkedIn(extension);
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

/** Milliseconds from the end of parsing to the first element that is not the page's own. */
export async function timeToElement(page: Page): Promise<number> {
  await page.goto(address);
  const handle = await page.waitForFunction(() => Reflect.get(window, 'addedAfter') as unknown);
  return Number(await handle.jsonValue());
}
