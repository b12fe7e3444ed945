/**
 * A database of every version there ever was is upgraded, and the browser killed over it. What our
 * own code makes of the same rows where nobody kills anybody is the model.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { migrations } from '@/storage/migrations';
import { installExtension, type Installed } from '../../e2e/support/installed.ts';
import { ask, settled } from '../ask.ts';
import { added, type FaultContext, type FaultLine, inRounds, noted, type Tally } from '../line.ts';
import { ConfidantDatabase, rollDay } from '../model-database.ts';
import { type Row, rowsOf } from '../stored.ts';

/** What a page of the extension has; evaluated there. */
declare const chrome: typeof import('wxt/browser').browser;

type Store = {
  name: string;
  keyPath: string;
  indexes: { name: string; keyPath: string | string[]; multiEntry: boolean; unique: boolean }[];
  rows: Row[];
};
type Golden = { version: number; stores: Store[] };

/** What the wakes write for themselves. */
const ofTheDevice = /^(?:device|commands|search.*)$/;

export const killedWhileUpgrading: FaultLine = {
  number: 9,
  fault: 'upgrade from every schema version, killed during migration',
  goal: 'every field equal',
  run: async (context) => {
    const tallies: Tally[] = [];
    for (const { version } of migrations) tallies.push(await upgrades(version, context));
    return added(...tallies);
  },
};

async function upgrades(version: number, context: FaultContext): Promise<Tally> {
  const golden = await grown(version, context.long ? 20_000 : 4_000);
  const model = await modelOf(golden);
  const installed = await installExtension();
  try {
    await becomes(installed, golden);
    const began = performance.now();
    await settled(installed);
    const takes = performance.now() - began;
    const tally = await inRounds(context.rounds(20, 2), async (round) => {
      await becomes(installed, golden);
      // Nobody waits for the answer: the browser dies before it, or over what follows.
      void ask(installed, 'data.changed', null).catch(() => undefined);
      await setTimeout(takes * context.random(round, `${version}`)());
      await installed.restart('killed');
      await settled(installed);
      for (const [table, rows] of Object.entries(model))
        assert.deepEqual(await rowsOf(installed, table), rows, table);
    });
    return noted(tally, `from version ${version}: the upgrade takes ${Math.round(takes)} ms`);
  } finally {
    await installed.close();
  }
}

/** The golden database of a version, with so many notes that indexing them takes a while. */
async function grown(version: number, notes: number): Promise<Golden> {
  const file = path.resolve(`tests/fixtures/golden/v${version}.json`);
  const golden: Golden = JSON.parse(await readFile(file, 'utf8'));
  for (const store of golden.stores) {
    const [first] = store.rows;
    if (store.name !== 'notes' || !first) continue;
    for (let count = 0; count < notes; count += 1) {
      const id = `00000000-0000-4000-9000-${String(count).padStart(12, '0')}`;
      store.rows.push({ ...first, id, pinned: false, text: `Note ${count} of many.` });
    }
  }
  return golden;
}

/** What the rows come to, worked out in a database of this process. */
async function modelOf(golden: Golden): Promise<Record<string, Row[]>> {
  await make(JSON.stringify(golden));
  const db = new ConfidantDatabase();
  await rollDay(db, Temporal.Now.plainDateISO().toString());
  const model: Record<string, Row[]> = {};
  for (const table of db.tables) {
    if (!ofTheDevice.test(table.name))
      model[table.name] = JSON.parse(JSON.stringify(await table.toArray()));
  }
  await db.delete();
  return model;
}

/** Puts the golden database in the place of what is there. */
async function becomes(installed: Installed, golden: Golden): Promise<void> {
  await ask(installed, 'surface.opened', null);
  await settled(installed);
  // Or it would be taken for a loss. No more than that: the background wakes when a loss is answered.
  await installed.run(async () => {
    await chrome.storage.local.remove('canary');
    await chrome.storage.session.clear();
  });
  await installed.run(make, JSON.stringify(golden));
}

/** Makes the database as that version left it, without our code. Evaluated in a page as well. */
function make(given: string): Promise<void> {
  const { version, stores }: Golden = JSON.parse(given);
  return new Promise((resolve, reject) => {
    const fail = (request: IDBRequest) => () => reject(request.error ?? new Error('not made'));
    const deleting = indexedDB.deleteDatabase('confidant');
    deleting.addEventListener('error', fail(deleting));
    // Dexie multiplies versions by ten.
    const opening = indexedDB.open('confidant', version * 10);
    opening.addEventListener('error', fail(opening));
    opening.addEventListener('upgradeneeded', () => {
      for (const store of stores) {
        const made = opening.result.createObjectStore(store.name, { keyPath: store.keyPath });
        for (const { name, keyPath, multiEntry, unique } of store.indexes)
          made.createIndex(name, keyPath, { multiEntry, unique });
        for (const row of store.rows) made.put(row);
      }
    });
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve();
    });
  });
}
