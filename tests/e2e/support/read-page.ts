/** Asks the content script of a tab what it sees, as the panel does. */
import type { Page } from '@playwright/test';
import type { Outcome } from '../../../src/domain/commands.ts';
import type { Sighting } from '../../../src/messaging/protocol.ts';

/** What a page of the extension has in Chromium; evaluated there. */
declare const chrome: {
  tabs: {
    query(query: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tabId: number, message: unknown): Promise<Outcome<Sighting | null>>;
  };
};

/** `from` is a page of the extension; the tab is the one at this address. */
export function readTab(from: Page, url: string): Promise<Outcome<Sighting | null>> {
  return from.evaluate(async (address) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find((each) => each.url === address);
    if (!tab) throw new Error(`No tab at ${address}: ${tabs.map((each) => each.url).join(', ')}`);
    return chrome.tabs.sendMessage(tab.id, { to: 'content', route: 'page.read', request: null });
  }, url);
}
