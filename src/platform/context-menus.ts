/**
 * Entries of ours in the menu of the right mouse button. They are shown on LinkedIn only, on links
 * to profiles and on a profile itself; what the browser matches by address is checked again when one
 * is used.
 */
import { browser } from './browser';

export type MenuEntry = {
  id: string;
  title: string;
  /** A link to a profile, or the page of a profile where nothing else is under the pointer. */
  on: 'link' | 'page';
  /** The entry it stands under. */
  parentId?: string;
};

export type MenuClick = {
  entry: string;
  /** Where the link leads; else the address of the page. */
  address: string;
  /** Firefox only: the text of the link. */
  linkText: string | null;
  tab: { id: number; windowId: number };
};

const linkedIn = 'https://*.linkedin.com/*';
const profiles = ['in/*', 'mwlite/in/*', 'sales/lead/*', 'talent/profile/*'].map(
  (path) => `https://*.linkedin.com/${path}`,
);

/** Puts these entries in the place of all there were. Browsers keep them over a restart. */
export async function setMenu(entries: readonly MenuEntry[]): Promise<void> {
  // One after the other: two at once would have every entry twice.
  await navigator.locks.request('confidant.menu', async () => {
    await browser.contextMenus.removeAll();
    for (const { id, title, on, parentId } of entries) {
      browser.contextMenus.create({
        id,
        title,
        contexts: [on],
        ...(on === 'link'
          ? { documentUrlPatterns: [linkedIn], targetUrlPatterns: profiles }
          : { documentUrlPatterns: profiles }),
        ...(parentId === undefined ? {} : { parentId }),
      });
    }
  });
}

/** Calls back in the same task, for the user's gesture. */
export function onMenuClick(callback: (click: MenuClick) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const address = info.linkUrl ?? info.pageUrl;
    if (tab?.id === undefined || address === undefined) return;
    const linkText = 'linkText' in info && typeof info.linkText === 'string' ? info.linkText : null;
    callback({
      entry: String(info.menuItemId),
      address,
      linkText,
      tab: { id: tab.id, windowId: tab.windowId },
    });
  });
}
