/** A backup file of a generated network, on disk: the bench brings it in the way a person would. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { writeBackup } from '@/interchange/backup/write';
import { generateNetwork, type Network, type NetworkSize } from '../fixtures/network.ts';

export async function networkFile(
  size: NetworkSize,
  change: (network: Network) => Network = (network) => network,
): Promise<string> {
  const network = change(generateNetwork(size, Temporal.Now.plainDateISO().toString()));
  // Backups stand in the order of their ids.
  const byId = <Row extends { id: string }>(rows: Row[]): Row[] =>
    rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const { file } = await writeBackup(
    async (take) => {
      take.people(byId(network.people));
      take.notes(byId(network.notes));
      take.interactions(byId(network.interactions));
      take.followUps(byId(network.followUps));
    },
    { appVersion: '0.0.0', createdAt: new Date().toISOString() },
  );
  const name = path.join(await mkdtemp(path.join(tmpdir(), 'confidant-bench-')), 'network.json');
  await writeFile(name, Buffer.from(await file.arrayBuffer()));
  return name;
}

/** Chooses the file on the options page and waits for its preview. */
export async function chooseBackup(options: Page, file: string): Promise<void> {
  const chooser = options.waitForEvent('filechooser');
  await options.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles(file);
  await expect(options.getByText('What the backup holds')).toBeVisible({ timeout: 900_000 });
}

/** Applies the backup whose preview is shown. */
export async function applyBackup(options: Page): Promise<void> {
  await options.getByRole('button', { name: 'Bring it back', exact: true }).click();
  await expect(options.getByText('It is back')).toBeVisible({ timeout: 900_000 });
}

/** Waits until the background has made the word index, which it begins after a restore. */
export async function untilIndexed(page: Page): Promise<void> {
  const isIndexed = (): Promise<boolean> =>
    page.evaluate(async () => {
      const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
        new Promise((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
        });
      const database = await answer(indexedDB.open('confidant'));
      const stores = database.transaction(['searchState', 'searchPending']);
      const [state, pending] = await Promise.all([
        answer<unknown>(stores.objectStore('searchState').get('state')),
        answer(stores.objectStore('searchPending').count()),
      ]);
      database.close();
      return pending === 0 && Reflect.get(Object(state), 'at') === null;
    });
  await expect.poll(isIndexed, { timeout: 300_000, intervals: [1_000] }).toBe(true);
}
