/** The same work with nothing but the browser: what the bench compares with. All times in ms. */
import type { Page } from '@playwright/test';

/** Reads every row of the kept tables and turns them into one string. */
export function rawReadAndStringify(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
      });
    const database = await answer(indexedDB.open('confidant'));
    const start = performance.now();
    const stores = ['people', 'notes', 'interactions', 'followUps'];
    const transaction = database.transaction(stores);
    const rows: Record<string, unknown> = {};
    for (const store of stores) rows[store] = await answer(transaction.objectStore(store).getAll());
    const { length } = JSON.stringify(rows);
    const time = performance.now() - start;
    database.close();
    if (length === 0) throw new Error('nothing was read');
    return time;
  });
}

/** Parses the file's text, and puts the rows that are kept into a copy with the same indexes. */
export async function rawParseAndPut(page: Page, file: string): Promise<number> {
  // By way of a field: the debugger's pipe does not take a hundred megabytes.
  await page.evaluate(() => {
    document.body.append(
      Object.assign(document.createElement('input'), { type: 'file', id: 'raw' }),
    );
  });
  await page.locator('#raw').setInputFiles(file);
  return page.evaluate(async () => {
    const field = document.querySelector('#raw');
    const given = field instanceof HTMLInputElement ? await field.files?.[0]?.text() : undefined;
    if (given === undefined) throw new Error('no file');
    const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
      });
    const names = ['people', 'notes', 'interactions', 'followUps'];
    const kept = await answer(indexedDB.open('confidant'));
    const reading = kept.transaction(names);
    const opening = indexedDB.open('raw');
    opening.addEventListener('upgradeneeded', () => {
      for (const name of names) {
        const from = reading.objectStore(name);
        const to = opening.result.createObjectStore(name, { keyPath: 'id' });
        for (const indexName of from.indexNames) {
          const { keyPath, multiEntry, unique } = from.index(indexName);
          to.createIndex(indexName, keyPath, { multiEntry, unique });
        }
      }
    });
    const rows = new Map<string, unknown[]>();
    for (const name of names) rows.set(name, await answer(reading.objectStore(name).getAll()));
    const raw = await answer(opening);

    const start = performance.now();
    const parsed: unknown = JSON.parse(given);
    const writing = raw.transaction(names, 'readwrite');
    const done = new Promise((resolve) => writing.addEventListener('complete', resolve));
    for (const [name, list] of rows) for (const row of list) writing.objectStore(name).put(row);
    await done;
    const time = performance.now() - start;
    raw.close();
    kept.close();
    indexedDB.deleteDatabase('raw');
    if (parsed === null) throw new Error('nothing was parsed');
    return time;
  });
}

/** Puts all people who are kept, one by one in one transaction, into a copy with the same indexes. */
export function rawPutPeople(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
      });
    const kept = await answer(indexedDB.open('confidant'));
    const from = kept.transaction('people').objectStore('people');
    const indexes = [...from.indexNames].map((indexName) => from.index(indexName));
    const rows: unknown[] = await answer(from.getAll());
    const opening = indexedDB.open('raw');
    opening.addEventListener('upgradeneeded', () => {
      const to = opening.result.createObjectStore('people', { keyPath: 'id' });
      for (const { name, keyPath, multiEntry, unique } of indexes) {
        to.createIndex(name, keyPath, { multiEntry, unique });
      }
    });
    const raw = await answer(opening);

    const start = performance.now();
    // As strict as the extension's own: on the disk, not only in its cache.
    const writing = raw.transaction('people', 'readwrite', { durability: 'strict' });
    const done = new Promise((resolve) => writing.addEventListener('complete', resolve));
    for (const row of rows) writing.objectStore('people').put(row);
    await done;
    const time = performance.now() - start;
    raw.close();
    kept.close();
    await answer(indexedDB.deleteDatabase('raw'));
    if (rows.length === 0) throw new Error('nothing was put');
    return time;
  });
}

/** Reads that many people and puts each changed, in one transaction, in a copy with the same indexes. */
export function rawChangePeople(page: Page, count: number): Promise<number> {
  return page.evaluate(async (most) => {
    const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
      });
    const kept = await answer(indexedDB.open('confidant'));
    const from = kept.transaction('people').objectStore('people');
    const indexes = [...from.indexNames].map((indexName) => from.index(indexName));
    const rows: { id: string }[] = await answer(from.getAll());
    const opening = indexedDB.open('raw');
    opening.addEventListener('upgradeneeded', () => {
      const to = opening.result.createObjectStore('people', { keyPath: 'id' });
      for (const { name, keyPath, multiEntry, unique } of indexes) {
        to.createIndex(name, keyPath, { multiEntry, unique });
      }
    });
    const raw = await answer(opening);
    const filling = raw.transaction('people', 'readwrite');
    const filled = new Promise((resolve) => filling.addEventListener('complete', resolve));
    for (const row of rows) filling.objectStore('people').put(row);
    await filled;

    const start = performance.now();
    const writing = raw.transaction('people', 'readwrite', { durability: 'strict' });
    const done = new Promise((resolve) => writing.addEventListener('complete', resolve));
    const store = writing.objectStore('people');
    const read = await Promise.all(
      rows.slice(0, most).map(({ id }) => answer<object>(store.get(id))),
    );
    for (const row of read) store.put({ ...row, archivedOn: '2026-01-01' });
    await done;
    const time = performance.now() - start;
    raw.close();
    kept.close();
    await answer(indexedDB.deleteDatabase('raw'));
    return time;
  }, count);
}
