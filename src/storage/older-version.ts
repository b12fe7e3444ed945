/**
 * A database that an earlier Confidant wrote, read before it is brought up to this version: opened
 * without saying a version, which changes nothing in it.
 */
import { Dexie, type Table } from 'dexie';
import type { Records, TakeRecords } from '@/domain/schema/records';
import type { TableName } from '@/domain/schema/table-names';
import type { ConfidantDatabase, DeviceRow } from './database';
import type { Identity } from './identity';

/** Rows read at once. */
const piece = 2_000;

/** Milliseconds it has to open: a damaged one may never, and the data is asked for. */
const deadline = 1_500;

export type OlderVersion = {
  identity: Identity | undefined;
  /** Gives every record as it was written, each table in the order of its ids. */
  read: (take: TakeRecords) => Promise<void>;
};

/** Works with it, closed again afterwards. */
export async function withOlderVersion<Result>(
  { name }: ConfidantDatabase,
  work: (older: OlderVersion) => Promise<Result>,
): Promise<Result> {
  const older = new Dexie(name);
  try {
    await inTime(older.open());
    const row = await older.table<DeviceRow, string>('device').get('identity');
    return await work({
      identity: row?.id === 'identity' ? row.value : undefined,
      read: async (take) => {
        await older.transaction('r', older.tables, async () => readTables(older, take));
      },
    });
  } finally {
    older.close();
  }
}

/** The promise's own outcome; rejects when it has not come after the deadline. */
async function inTime<Value>(promise: PromiseLike<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The browser does not answer')), deadline);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function readTables(older: Dexie, take: TakeRecords): Promise<void> {
  await eachPiece(older, 'people', take.people);
  await eachPiece(older, 'notes', take.notes);
  await eachPiece(older, 'interactions', take.interactions);
  await eachPiece(older, 'followUps', take.followUps);
  await eachPiece(older, 'promises', take.promises);
  await eachPiece(older, 'importantDates', take.importantDates);
  await eachPiece(older, 'observedChanges', take.observedChanges);
  await eachPiece(older, 'relationshipTypes', take.relationshipTypes);
  await eachPiece(older, 'savedViews', take.savedViews);
  await eachPiece(older, 'settings', take.settings);
}

/** A table that came later has nothing. What an earlier schema lacks, a backup's reader fills in. */
async function eachPiece<Name extends TableName>(
  older: Dexie,
  name: Name,
  take: (records: readonly Records[Name][]) => void,
): Promise<void> {
  if (!older.tables.some((each) => each.name === name)) return;
  const table: Table<Records[Name], string> = older.table(name);
  for (let after = ''; ;) {
    const records = await table.where(':id').above(after).limit(piece).toArray();
    const last = records.at(-1);
    if (last === undefined) return;
    take(records);
    after = last.id;
  }
}
