/**
 * Killing the worker, talking to it as a page does, and reading what it has stored. A page of the
 * extension does the talking: handles of a worker that was restarted are stale
 * (microsoft/playwright#39475).
 */
import type { Page } from '@playwright/test';
import type { Outcome } from '../../../src/domain/commands.ts';
import type { RouteName } from '../../../src/messaging/protocol.ts';

/** What a page of the extension has in Chromium; evaluated there. */
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<Outcome<unknown>> } };

/** Kills the extension's worker, whatever it is doing. */
export async function stopWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Sends one message, without the client's second attempt. 'lost' when the worker died over it. */
export function sendOnce(
  page: Page,
  route: RouteName,
  request: unknown,
): Promise<Outcome<unknown> | 'lost'> {
  return page.evaluate(
    async ([message]) => {
      try {
        return await chrome.runtime.sendMessage(message);
      } catch {
        return 'lost';
      }
    },
    [{ to: 'background', route, request }],
  );
}

type Rows = Record<string, unknown>[];

/** A page of the extension, whichever driver has opened it. */
export type RowsPage = {
  evaluate(run: (given: string[]) => Promise<Rows>, given: string[]): Promise<Rows>;
};

/** All rows of a table, as they are stored. */
export function rowsOf(page: RowsPage, table: string): Promise<Rows> {
  return page.evaluate(
    ([name = '']) =>
      new Promise<Rows>((resolve, reject) => {
        const opening = indexedDB.open('confidant');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const db = opening.result;
          const reading = db.transaction(name).objectStore(name).getAll();
          reading.addEventListener('error', () => reject(reading.error));
          reading.addEventListener('success', () => {
            db.close();
            resolve(reading.result);
          });
        });
      }),
    [table],
  );
}
