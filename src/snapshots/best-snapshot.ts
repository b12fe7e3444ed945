import type { Moment } from '@/domain/day';
import { bestFirst, type Snapshot } from '@/domain/snapshots';
import { listSnapshots, openSnapshot, type SnapshotFiles } from './files';

/**
 * The snapshot to offer when `knownRecords` (0 when that is not known) were here: the newest good
 * one from before the loss was noticed at `lostAt`, read and checked; null when there is none.
 */
export async function bestSnapshot(
  files: SnapshotFiles,
  knownRecords: number,
  now: Moment,
  lostAt: Moment = now,
): Promise<Snapshot | null> {
  for (const snapshot of bestFirst(await listSnapshots(files), knownRecords, now, lostAt)) {
    if (await openSnapshot(files, snapshot.name)) return snapshot;
  }
  return null;
}
