/**
 * Notifications, an optional permission: the API is undefined until it is granted. Nothing may be
 * reachable by clicking one only, for Firefox forgets the click with a suspended event page
 * (https://github.com/aecreations/clippings/issues/508). No buttons: Firefox throws on them.
 */
import { browser } from './browser';

export type Notice = { id: string; title: string; message: string };

/** True when notifications can be shown now. */
export async function mayNotify(): Promise<boolean> {
  return (
    browser.notifications !== undefined &&
    (await browser.permissions.contains({ permissions: ['notifications'] }))
  );
}

/** Shows a notice, in the place of the one with the same id. */
export async function notify({ id, title, message }: Notice): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getManifest().icons?.['128'] ?? '',
    title,
    message,
  });
}

export async function clearNotice(id: string): Promise<void> {
  await browser.notifications.clear(id);
}

/** Takes away all that still stand; without the permission there are none. */
export async function clearNotices(): Promise<void> {
  if (!(await mayNotify())) return;
  await Promise.all(Object.keys(await browser.notifications.getAll()).map(clearNotice));
}

/**
 * Calls back with the id of a notice that was clicked. Attaches now if the API is there, else in
 * the moment it is granted; must be called at the top level of the worker's script.
 */
export function onNoticeClick(callback: (id: string) => void): void {
  const attach = () => {
    // Adding the same listener again changes nothing.
    browser.notifications?.onClicked.addListener(callback);
  };
  attach();
  browser.permissions.onAdded.addListener(attach);
}
