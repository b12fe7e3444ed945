/** What the user has granted. Firefox lets them refuse, and take back, the host permission too. */
import { browser, forFirefox } from './browser';

export type Permission = 'linkedin' | 'notifications' | 'downloads';

const asked = {
  linkedin: { origins: ['https://*.linkedin.com/*'] },
  notifications: { permissions: ['notifications'] },
  // Chromium's worker saves with the help of a page that nobody sees: file-address.ts.
  downloads: { permissions: forFirefox ? ['downloads'] : ['downloads', 'offscreen'] },
} satisfies Record<
  Permission,
  { origins?: string[]; permissions?: ('notifications' | 'downloads' | 'offscreen')[] }
>;

export function hasPermission(permission: Permission): Promise<boolean> {
  return browser.permissions.contains(asked[permission]);
}

/** Asks the user. Call it first thing in a click's handler: it needs the gesture. */
export function askPermission(permission: Permission): Promise<boolean> {
  return browser.permissions.request(asked[permission]);
}

/** Calls back whenever anything was granted or taken back; returns how to stop. */
export function onPermissionsChange(callback: () => void): () => void {
  browser.permissions.onAdded.addListener(callback);
  browser.permissions.onRemoved.addListener(callback);
  return () => {
    browser.permissions.onAdded.removeListener(callback);
    browser.permissions.onRemoved.removeListener(callback);
  };
}
