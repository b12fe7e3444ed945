/**
 * Tabs, without the `tabs` permission: the address of a tab is known for LinkedIn's only, by the
 * host permission; all others have none.
 */
import { browser } from './browser';
import { leavePopup } from './popup';

export type ActiveTab = {
  id: number;
  windowId: number;
  /** Null where we may not know it: anything but LinkedIn. */
  url: string | null;
};

const linkedin = 'https://*.linkedin.com/*';

/** The tab that this page was opened for (`panel.ts` opens a small window in Firefox for one). */
function tabOfThisWindow(): number | null {
  const asked = new URLSearchParams(globalThis.location?.search).get('tab');
  return asked !== null && /^\d+$/.test(asked) ? Number(asked) : null;
}

/** The tab that the user looks at, in the window of this page. */
export async function activeTab(): Promise<ActiveTab | null> {
  const fixed = tabOfThisWindow();
  try {
    const tab =
      fixed === null
        ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
        : await browser.tabs.get(fixed);
    if (tab?.id === undefined) return null;
    return { id: tab.id, windowId: tab.windowId, url: tab.url ?? null };
  } catch {
    // The tab this window was opened for is closed.
    return null;
  }
}

/**
 * Calls back when another tab comes to the front, or an address or a title changes (an in-page
 * navigation changes them at different moments). Ask `activeTab` what is true then.
 */
export function onActiveTabChange(callback: () => void): () => void {
  const updated = (_tab: number, change: { url?: string; status?: string; title?: string }) => {
    if (change.url !== undefined || change.title !== undefined || change.status === 'complete')
      callback();
  };
  const other = () => callback();
  browser.tabs.onActivated.addListener(other);
  browser.tabs.onUpdated.addListener(updated);
  browser.tabs.onRemoved.addListener(other);
  return () => {
    browser.tabs.onActivated.removeListener(other);
    browser.tabs.onUpdated.removeListener(updated);
    browser.tabs.onRemoved.removeListener(other);
  };
}

/** Opens an address in a new tab. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
  leavePopup();
}

/** Ids of all open LinkedIn tabs. */
export async function linkedInTabs(): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: linkedin });
  return tabs.flatMap((tab) => tab.id ?? []);
}

/**
 * Sends a message to the content script in the top frame of a tab. Rejects when there is none:
 * a tab that was open before the install, or one that is no LinkedIn page.
 */
export function sendToTab(tabId: number, message: unknown): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, message, { frameId: 0 });
}
