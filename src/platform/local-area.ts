/**
 * `storage.local`: a second kind of store that survives when IndexedDB is lost, so it can tell an
 * empty database from a first run. Holds no personal data.
 */
import { browser } from './browser';

export const localArea = {
  async get(key: string): Promise<unknown> {
    return (await browser.storage.local.get(key))[key];
  },
  async set(key: string, value: unknown): Promise<void> {
    await browser.storage.local.set({ [key]: value });
  },
  async remove(key: string): Promise<void> {
    await browser.storage.local.remove(key);
  },
  async clear(): Promise<void> {
    await browser.storage.local.clear();
  },
};

/** Keeps content scripts out of `storage.local`. Firefox has no such switch. */
export async function keepContentScriptsOut(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
