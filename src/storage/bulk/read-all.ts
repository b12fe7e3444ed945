/** Everything that a backup holds, as it is at one moment. */
import { tableNames, type TakeRecords } from '@/domain/schema/records';
import type { ConfidantDatabase } from '../database';
import { eachChunk } from '../tables';

/**
 * Gives every record in pieces, each table in the order of its ids. One read transaction, so that
 * nothing changes in between.
 */
export async function readAll(db: ConfidantDatabase, take: TakeRecords): Promise<void> {
  await db.transaction('r', tableNames, async () => {
    await eachChunk(db, 'people', take.people);
    await eachChunk(db, 'notes', take.notes);
    await eachChunk(db, 'interactions', take.interactions);
    await eachChunk(db, 'followUps', take.followUps);
    await eachChunk(db, 'promises', take.promises);
    await eachChunk(db, 'importantDates', take.importantDates);
    await eachChunk(db, 'observedChanges', take.observedChanges);
    await eachChunk(db, 'relationshipTypes', take.relationshipTypes);
    await eachChunk(db, 'savedViews', take.savedViews);
    await eachChunk(db, 'settings', take.settings);
  });
}

/** Remembers when a backup was last saved, for its age. `at` is a moment. */
export async function noteBackup(db: ConfidantDatabase, at: string): Promise<void> {
  await db.device.put({ id: 'lastBackupAt', value: at });
}
