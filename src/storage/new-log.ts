/**
 * Chromium keeps the databases of an extension in one LevelDB, and writes each record of its log in
 * two pieces: head, then body. Killed between them it leaves a head alone. The next start reads over
 * that, and goes on writing behind it in the same log; the start after that takes what stands behind
 * the head for its body, finds it damaged, and deletes everything (measured in Chromium 156;
 * tests/e2e/torn-log.spec.ts). A log that is full is left for a new one, and never read again.
 */

const databaseName = 'confidant-log';
const storeName = 'filling';

/** Bytes after which LevelDB begins a new log, with room to spare. */
const logHolds = 5 * 2 ** 20;

/** Bytes of a row: larger ones are kept in files beside the log. */
const rowHolds = 48 * 2 ** 10;

/**
 * Has the browser begin a new log, by filling the one that it goes on with; leaves nothing behind.
 * Rejects when the disk is full.
 */
export async function beginNewLog(): Promise<void> {
  const opening = indexedDB.open(databaseName);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(storeName));
  await settled(opening, 'success');
  const database = opening.result;
  try {
    const filling = database.transaction(storeName, 'readwrite');
    const store = filling.objectStore(storeName);
    for (let row = 0; row < logHolds / rowHolds; row += 1) {
      // Random, because what can be compressed is.
      store.put(crypto.getRandomValues(new Uint8Array(rowHolds)), row);
    }
    await settled(filling, 'complete');
  } finally {
    database.close();
  }
  // The first write after the log is full goes to a new one.
  await settled(indexedDB.deleteDatabase(databaseName), 'success');
}

function settled(work: IDBRequest | IDBTransaction, done: 'success' | 'complete'): Promise<void> {
  return new Promise((resolve, reject) => {
    work.addEventListener(done, () => resolve());
    const failed = () => reject(work.error ?? new Error('The log was not filled.'));
    work.addEventListener('error', failed);
    work.addEventListener('abort', failed);
  });
}
