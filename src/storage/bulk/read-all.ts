/** Everything that a backup holds, as it is at one moment. */
import type { Records, TableName, TakeRecords } from '@/domain/schema/records';
import type { ConfidantDatabase } from '../database';
import { eachChunk } from '../tables';

/** In the order of the tables; each table in the order of its ids. */
export const recordTables = [
  'people',
  'notes',
  'interactions',
  'followUps',
  'promises',
  'importantDates',
  'observedChanges',
  'relationshipTypes',
  'settings',
] as const satisfies readonly TableName[];

/** Gives every record in pieces. One read transaction, so that nothing changes in between. */
export async function readAll(db: ConfidantDatabase, take: TakeRecords): Promise<void> {
  await db.transaction('r', recordTables, async () => {
    for (const table of recordTables) await readTable(db, table, take);
  });
}

function readTable<Name extends TableName>(
  db: ConfidantDatabase,
  table: Name,
  take: TakeRecords,
): Promise<void> {
  const takeRows: (records: readonly Records[Name][]) => void = take[table];
  return eachChunk(db, table, takeRows);
}

/** Remembers when a backup was last saved, for its age. `at` is a moment. */
export async function noteBackup(db: ConfidantDatabase, at: string): Promise<void> {
  await db.device.put({ id: 'lastBackupAt', value: at });
}
