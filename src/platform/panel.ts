/** The side panel in Chromium, the sidebar in Firefox. */
import { browser, forFirefox } from './browser';
import { leavePopup } from './popup';

/** Not in the types, which are Chromium's: https://developer.mozilla.org/Add-ons/WebExtensions/API/sidebarAction */
type WithSidebar = { sidebarAction: { open(): Promise<void> } };

function hasSidebar(api: object): api is WithSidebar {
  return 'sidebarAction' in api;
}

/**
 * Opens the panel beside a tab. Call it first thing in a handler, before any `await`: the browser
 * wants the user's gesture, which in Chromium travels with a message from the page.
 */
export function openPanel(tabId: number): Promise<void> {
  if (!forFirefox) return browser.sidePanel.open({ tabId });
  return hasSidebar(browser) ? browser.sidebarAction.open().then(leavePopup) : Promise.resolve();
}

/**
 * Opens the panel for a control on the page. Firefox does not let the gesture travel with the
 * message, so there the same page opens in a small window that stays with this tab.
 */
export function openPanelFromPage(tabId: number): Promise<void> {
  return forFirefox ? openPanelWindow(tabId) : browser.sidePanel.open({ tabId });
}

async function openPanelWindow(tabId: number): Promise<void> {
  const url = browser.runtime.getURL(`/sidepanel.html?tab=${tabId}`);
  const [open] = await browser.runtime.getContexts({ documentUrls: [url] });
  if (open) await browser.windows.update(open.windowId, { focused: true });
  else await browser.windows.create({ url, type: 'popup', width: 420, height: 760 });
}
