import type { Moment } from '@/domain/day';
import { bestFirst } from '@/domain/snapshots';
import type { CanaryValue } from '@/storage/canary';
import { listSnapshots, type SnapshotFiles } from './files';

/** Milliseconds the file system has to answer: whoever asks waits. Asked again until something is written. */
const longestList = 1_000;

function after(milliseconds: number): Promise<never[]> {
  return new Promise((resolve) => {
    setTimeout(() => resolve([]), milliseconds);
  });
}

/** Only people and notes are in a name: with these counts nothing is to be compared. */
const neverCounted = -1;

/**
 * What the name of the best snapshot says was here, for when the canary went with the database; of
 * the database's id it has the beginning. Null when there is none, or when the folder cannot be read or does not answer.
 */
export async function rememberedBySnapshots(
  files: SnapshotFiles,
  now: Moment,
): Promise<CanaryValue | null> {
  try {
    const listed = await Promise.race([listSnapshots(files), after(longestList)]);
    const [best] = bestFirst(listed, 0, now);
    if (!best) return null;
    const { database: databaseId, sequence, people, notes } = best;
    return { databaseId, sequence, counts: { people, notes }, countedAt: neverCounted };
  } catch {
    return null;
  }
}
