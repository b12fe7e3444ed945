/** Opening the extension's own pages. */
import { browser } from './browser';
import { leavePopup } from './popup';

/** The parts of the dashboard, as they stand in its address. */
export type DashboardSection =
  | 'people'
  | 'timeline'
  | 'calendar'
  | 'circle'
  | 'connections'
  | 'settings'
  | 'relationships'
  | 'backup'
  | 'trash'
  | 'storage';

/** The dashboard in a tab, at a section; an open one is brought forward. */
export async function openDashboard(section: DashboardSection = 'people'): Promise<void> {
  const address = browser.runtime.getURL('/options.html');
  const [open] = await browser.tabs.query({ url: address });
  const url = `${address}#${section}`;
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
  } else {
    await browser.tabs.update(open.id, { active: true, url });
    await browser.windows.update(open.windowId, { focused: true });
  }
  leavePopup();
}

/**
 * The day's list: the popup itself where the browser allows that without a gesture (Chromium, when
 * a window is there), else the same page in a tab.
 */
export async function openList(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
  }
}
