/** Everything that a backup holds, as it is at one moment. */
import type { TakeRecords } from '@/domain/schema/records';
import { tableNames } from '@/domain/schema/table-names';
import { sameContent } from '../change';
import type { ConfidantDatabase } from '../database';
import { readIdentity } from '../identity';
import { eachChunk } from '../tables';

/**
 * Gives every record in pieces, each table in the order of its ids. One read transaction, so that
 * nothing changes in between.
 */
export async function readAll(db: ConfidantDatabase, take: TakeRecords): Promise<void> {
  // Dexie follows native `await`s only below a function that is itself async.
  await db.transaction('r', tableNames, async () => eachTable(db, take));
}

/** Thrown by `readAllBetweenWrites`. */
export class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile';
}

/** Rows read at once there: a command that comes meanwhile waits for no more than this. */
const smallPiece = 1000;

/**
 * The same in many small transactions, so that nobody who writes has to wait for all of it. Throws
 * `ChangedMeanwhile` when somebody did: then the pieces are not of one moment.
 */
export async function readAllBetweenWrites(
  db: ConfidantDatabase,
  take: TakeRecords,
): Promise<void> {
  const before = await readIdentity(db);
  await eachTable(db, take, smallPiece);
  const after = await readIdentity(db);
  if (!sameContent(before, after)) throw new ChangedMeanwhile('The database was written meanwhile');
}

async function eachTable(db: ConfidantDatabase, take: TakeRecords, size?: number): Promise<void> {
  await eachChunk(db, 'people', take.people, size);
  await eachChunk(db, 'notes', take.notes, size);
  await eachChunk(db, 'interactions', take.interactions, size);
  await eachChunk(db, 'followUps', take.followUps, size);
  await eachChunk(db, 'promises', take.promises, size);
  await eachChunk(db, 'importantDates', take.importantDates, size);
  await eachChunk(db, 'observedChanges', take.observedChanges, size);
  await eachChunk(db, 'relationshipTypes', take.relationshipTypes, size);
  await eachChunk(db, 'savedViews', take.savedViews, size);
  await eachChunk(db, 'settings', take.settings, size);
}

/** Remembers when a backup was last saved, for its age, and what is known of it. `at` is a moment. */
export async function noteBackup(
  db: ConfidantDatabase,
  { at, sent, partial }: { at: string; sent: boolean; partial: boolean },
): Promise<void> {
  await db.device.put({ id: 'lastBackupAt', value: at, sent, partial });
}
