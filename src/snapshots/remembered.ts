import type { Moment } from '@/domain/day';
import { bestFirst } from '@/domain/snapshots';
import type { CanaryValue } from '@/storage/canary';
import { listSnapshots, type SnapshotFiles } from './files';

/** Only people and notes are in a name: with these counts nothing is to be compared. */
const neverCounted = -1;

/**
 * What the name of the best snapshot says was here, for when the canary went with the database; of
 * the database's id it has the beginning. Null when there is none, or when the folder cannot be read.
 */
export async function rememberedBySnapshots(
  files: SnapshotFiles,
  now: Moment,
): Promise<CanaryValue | null> {
  try {
    const [best] = bestFirst(await listSnapshots(files), 0, now);
    if (!best) return null;
    const { database: databaseId, sequence, people, notes } = best;
    return { databaseId, sequence, counts: { people, notes }, countedAt: neverCounted };
  } catch {
    return null;
  }
}
