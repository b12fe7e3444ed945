/** Everything an extension can keep anything in, as text: runs in a page of the extension. */

declare const chrome: {
  storage: Record<'local' | 'session' | 'sync', { get(): Promise<unknown> } | undefined>;
  action: { getTitle(tab: object): Promise<string>; getBadgeText(tab: object): Promise<string> };
  alarms: { getAll(): Promise<unknown[]> };
};

/** What each store holds, by its name; files unpacked. */
export async function everyStore(): Promise<Record<string, string>> {
  const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
    });
  const found: Record<string, string> = {};

  for (const { name = '' } of await indexedDB.databases()) {
    const database = await answer(indexedDB.open(name));
    for (const table of database.objectStoreNames) {
      const store = database.transaction(table).objectStore(table);
      const rows = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
      found[`IndexedDB ${name} ${table}`] = JSON.stringify(rows);
    }
    database.close();
  }
  for (const area of ['local', 'session', 'sync'] as const) {
    found[`storage.${area}`] = JSON.stringify(await chrome.storage[area]?.get());
  }
  found['localStorage'] = JSON.stringify(localStorage);
  found['sessionStorage'] = JSON.stringify(sessionStorage);
  found['cookies'] = document.cookie;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const held = (await cache.keys()).map(async (request) => [
      request.url,
      await (await cache.match(request))?.text(),
    ]);
    found[`cache ${name}`] = JSON.stringify(await Promise.all(held));
  }
  const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
    for await (const [name, handle] of folder.entries()) {
      if (handle instanceof FileSystemDirectoryHandle) await walk(handle, `${path}/${name}`);
      if (!(handle instanceof FileSystemFileHandle)) continue;
      const file = await handle.getFile();
      const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
      const packed = first === 0x1f && second === 0x8b;
      const stream = file.stream();
      found[`file ${path}/${name}`] = await new Response(
        packed ? stream.pipeThrough(new DecompressionStream('gzip')) : stream,
      ).text();
    }
  };
  await walk(await navigator.storage.getDirectory(), '');
  found['action'] = `${await chrome.action.getTitle({})} ${await chrome.action.getBadgeText({})}`;
  found['alarms'] = JSON.stringify(await chrome.alarms.getAll());
  return found;
}
