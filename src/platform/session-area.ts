/** `storage.session`: in memory until the browser closes, and read by our own pages only. */
import { browser } from './browser';

export async function clearSessionArea(): Promise<void> {
  await browser.storage.session.clear();
}
