/** Opening the extension's own pages. */
import { browser } from './browser';
import { leavePopup } from './popup';

/** The parts of the dashboard, as they stand in its address; the first is where it opens. */
export const dashboardSections = [
  'people',
  'timeline',
  'calendar',
  'circle',
  'connections',
  'triage',
  'backup',
  'trash',
  'settings',
  'relationships',
  'storage',
] as const;
export type DashboardSection = (typeof dashboardSections)[number];

/** What can stand in the dashboard's address after `#/`: src/pages/dashboard/routes.ts reads it. */
export type DashboardRoute =
  | DashboardSection
  | `${DashboardSection}?${string}`
  | `person/${string}`;

/** The whole address of a route, as it stands in a tab. */
export function dashboardAddress(route: DashboardRoute): string {
  return `${browser.runtime.getURL('/options.html')}#/${route}`;
}

/** The dashboard in a tab, at a route; an open one is brought forward. */
export async function openDashboard(route: DashboardRoute = 'people'): Promise<void> {
  const address = browser.runtime.getURL('/options.html');
  const [open] = await browser.tabs.query({ url: address });
  const url = dashboardAddress(route);
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

/** The first steps, in a tab; an open one is brought forward and stays where it is. */
export async function openWelcome(): Promise<void> {
  const url = browser.runtime.getURL('/welcome.html');
  const [open] = await browser.tabs.query({ url });
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
  } else {
    await browser.tabs.update(open.id, { active: true });
    await browser.windows.update(open.windowId, { focused: true });
  }
  leavePopup();
}
