/** A database as damage, a newer version or an earlier one leaves it. All of it runs in a page. */

/** What a page of the extension has in Chromium; evaluated there. */
declare const chrome: {
  storage: Record<
    'local' | 'session',
    { clear(): Promise<void>; set(items: object): Promise<void> }
  >;
};

/**
 * Removes the database, as damage does: without a trace of it in any other store. `thenVersion`
 * leaves an empty one of that version in its place.
 */
export function loseDatabase(thenVersion: number | null): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const removing = indexedDB.deleteDatabase('confidant');
    removing.addEventListener('error', () => reject(removing.error));
    removing.addEventListener('success', () => {
      if (thenVersion === null) {
        resolve();
        return;
      }
      const opening = indexedDB.open('confidant', thenVersion);
      opening.addEventListener('error', () => reject(opening.error));
      opening.addEventListener('success', () => {
        opening.result.close();
        resolve();
      });
    });
  });
}

/** What the background says of rows that it could not read, once it is not looking at them. */
export function cannotBeRead(): Promise<void> {
  return navigator.locks.request('confidant.reading', () =>
    chrome.storage.local.set({ unreadable: true }),
  );
}

type Store = {
  name: string;
  keyPath: string;
  indexes: { name: string; keyPath: string | string[]; multiEntry: boolean; unique: boolean }[];
  rows: unknown[];
};

/**
 * Makes the database as an earlier version left it, given as a golden file, and keeps snapshots from
 * being made, and so the upgrade from going on, while this page is open.
 */
export async function leaveOlder(golden: string): Promise<void> {
  const { version, stores }: { version: number; stores: Store[] } = JSON.parse(golden);
  await new Promise<void>((resolve) => {
    void navigator.locks.request('confidant.snapshots', () => {
      resolve();
      return new Promise(() => undefined);
    });
  });
  await chrome.storage.local.clear();
  await chrome.storage.session.clear();
  await new Promise<void>((resolve, reject) => {
    indexedDB.deleteDatabase('confidant');
    const opening = indexedDB.open('confidant', version * 10);
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('upgradeneeded', () => {
      for (const { name, keyPath, indexes, rows } of stores) {
        const store = opening.result.createObjectStore(name, { keyPath });
        for (const each of indexes) store.createIndex(each.name, each.keyPath, each);
        for (const row of rows) store.put(row);
      }
    });
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve();
    });
  });
}
