/** The last way out of a database that cannot be read: without it, and with a snapshot in its place. */
import type { Snapshot } from '@/domain/snapshots';
import { backupFileName } from '@/interchange/backup/format';
import { canaryArea, lookedAtArea } from '@/platform/canary-area';
import { saveFile } from '@/platform/files';
import { snapshotFiles } from '@/platform/snapshots';
import { openSnapshot } from '@/snapshots/files';
import { rememberedBySnapshots } from '@/snapshots/remembered';
import { findLoss } from '@/storage/canary';
import { database, deleteDatabase, inTime } from '@/storage/open';
import { readingLock } from '@/storage/read-through';
import { type OnProgress, putBack, type WorkTrouble } from '../dashboard/backup/bulk-work';
import { localDay } from '../dashboard/moment-words';

/** Milliseconds to wait for whoever reads it: one that hangs never answers them. */
const longestReading = 4_000;

/** Milliseconds to open it and look, this once more. */
const longestLook = 4_000;

/**
 * `notDeleted`: the browser does not let go of it; `notDeletedYet`: not so far, and what it was asked
 * stays asked. Of the others the loss is asked about next.
 */
export type AsideTrouble = 'notDeleted' | 'notDeletedYet' | WorkTrouble;

/**
 * Deletes the database and puts the snapshot in its place, if there is one; one that was only slow
 * is left as it is. Never rejects; answers what did not work, null when all did.
 */
export async function setAside(
  snapshot: Snapshot | null,
  onProgress: OnProgress,
): Promise<AsideTrouble | null> {
  try {
    const end = await afterReading(deleteUnlessWell);
    if (end === 'isWell') return null;
    if (end !== 'deleted') return end;
  } catch {
    return 'notDeleted';
  }
  try {
    // Noticed first, so that putting back is the answer to it.
    const now = new Date().toISOString();
    const otherwise = () => rememberedBySnapshots(snapshotFiles, now);
    await findLoss(database, canaryArea, { now, counting: false, otherwise });
    if (snapshot === null) return null;
    const outcome = await putBack(snapshot.name, onProgress);
    return outcome.ok ? null : outcome.trouble;
  } catch {
    return 'storage';
  }
}

/**
 * Rejects when it is not the database that fails, or what vouches for it cannot be read: then nothing
 * could be put back.
 */
async function isWell(): Promise<boolean> {
  await canaryArea.read();
  if ((await lookedAtArea.read()).unreadable) return false;
  const seen = await inTime(openAndLook(), longestLook);
  if (seen.ok) return true;
  if (seen.error.code === 'storage' || seen.error.code === 'unavailable') return false;
  throw new Error(seen.error.message);
}

async function openAndLook(): Promise<void> {
  await database.open();
  await findLoss(database, canaryArea, { now: new Date().toISOString(), counting: false });
}

/** Does it once nobody reads the database any more: then it is known whether it can be read. */
async function afterReading<End>(work: () => Promise<End>): Promise<End> {
  const signal = AbortSignal.timeout(longestReading);
  try {
    return await navigator.locks.request(readingLock, { signal }, work);
  } catch (error) {
    if (error !== signal.reason) throw error;
    return work();
  }
}

async function deleteUnlessWell(): Promise<'isWell' | 'deleted' | 'notDeleted' | 'notDeletedYet'> {
  if (await isWell()) return 'isWell';
  const deleted = await deleteDatabase();
  if (!deleted.ok) return deleted.error.code === 'unavailable' ? 'notDeletedYet' : 'notDeleted';
  await lookedAtArea.noteReadable(null);
  return 'deleted';
}

/** Offers the backup file in a snapshot as a download. */
export async function saveSnapshotAsFile({ name, at }: Snapshot): Promise<void> {
  const file = await openSnapshot(snapshotFiles, name);
  if (file) saveFile(backupFileName(localDay(at)), file);
}
