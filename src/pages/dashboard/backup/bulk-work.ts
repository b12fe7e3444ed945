/**
 * Work on everything at once, which runs in this page because it shows its progress: export,
 * restore, its undo, and erasing. One page at a time, each in one transaction; the background hears
 * of it when it is done.
 */
import type { AllRecords } from '@/domain/schema/records';
import { backupFileName, type BackupHeader, mostBytes } from '@/interchange/backup/format';
import { readBackup, type ReadResult } from '@/interchange/backup/read';
import { writeBackup } from '@/interchange/backup/write';
import { send } from '@/messaging/client';
import { saveFile } from '@/platform/files';
import { localArea } from '@/platform/local-area';
import { appVersion } from '@/platform/runtime';
import { clearSessionArea } from '@/platform/session-area';
import { readSnapshot, removeSnapshots, saveSnapshot } from '@/platform/snapshots';
import { troubleLog } from '@/platform/trouble-log';
import { applyRestore, type RestoreMode } from '@/storage/bulk/apply-restore';
import { eraseAll } from '@/storage/bulk/erase-all';
import { planRestore, type RestorePlan } from '@/storage/bulk/plan-restore';
import { noteBackup, readAll } from '@/storage/bulk/read-all';
import type { RestorePoint } from '@/storage/database';
import { databaseErrorCode } from '@/storage/database-error';
import { database } from '@/storage/open';
import { currentDay } from '../../current-day';

/** Called with a share from 0 to 1. */
export type OnProgress = (share: number) => void;

export type WorkTrouble =
  | 'busy' // another page is at it
  | 'noRestorePoint' // what is here could not be kept first
  | 'changing' // the data kept changing meanwhile
  | 'lostRestorePoint' // the file to go back to is gone or damaged
  | 'quota'
  | 'storage';
export type WorkOutcome<Value> = { ok: true; value: Value } | { ok: false; trouble: WorkTrouble };

/** Makes a backup of everything and offers it as a download. */
export function saveBackup(): Promise<WorkOutcome<{ name: string; size: number }>> {
  return alone(async () => {
    const { file, header } = await backupNow();
    const name = backupFileName(currentDay());
    saveFile(name, file);
    await noteBackup(database, header.createdAt);
    return { ok: true, value: { name, size: file.size } };
  });
}

/** Reads and checks a file; nothing is changed. */
export function openBackup(file: Blob, onProgress: OnProgress): Promise<ReadResult> {
  return readBackup(file, { onProgress, pause });
}

/** What a restore would do. */
export function previewRestore(data: AllRecords): Promise<WorkOutcome<RestorePlan>> {
  return answered(async () => ({ ok: true, value: await planRestore(database, data) }));
}

/** Keeps what is here, then applies a backup. */
export function restoreBackup(
  plan: RestorePlan,
  mode: RestoreMode,
  onProgress: OnProgress,
): Promise<WorkOutcome<null>> {
  return alone(() => restore(plan, { mode, undone: false }, onProgress));
}

/**
 * Puts back what was here before the last restore, exactly; what was here meanwhile becomes the
 * restore point, so that this can be taken back as well.
 */
export function undoRestore(
  point: { file: string; undone: boolean },
  onProgress: OnProgress,
): Promise<WorkOutcome<null>> {
  return alone(async () => {
    const file = await readSnapshot(point.file, mostBytes).catch(() => null);
    const result = file && (await readBackup(file, { pause }));
    if (!result?.ok) return { ok: false, trouble: 'lostRestorePoint' };
    const plan = await planRestore(database, result.backup.data);
    return restore(plan, { mode: 'replace', undone: !point.undone }, onProgress);
  });
}

/** Takes everything away, for good, wherever it was kept. */
export function eraseEverything(): Promise<WorkOutcome<null>> {
  return alone(async () => {
    // First what vouches for the database: an empty one must not look like a loss.
    await localArea.clear();
    await eraseAll(database);
    await removeSnapshots();
    await clearSessionArea();
    localStorage.clear();
    sessionStorage.clear();
    await send('data.changed', null);
    return { ok: true, value: null };
  });
}

/** As often as somebody else may write while the restore point is being made. */
const attempts = 3;

async function restore(
  first: RestorePlan,
  { mode, undone }: { mode: RestoreMode; undone: boolean },
  onProgress: OnProgress,
): Promise<WorkOutcome<null>> {
  let plan = first;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const kept = await keepRestorePoint();
    if (kept === null) return { ok: false, trouble: 'noRestorePoint' };
    const point = { ...kept, undone };
    const context = { now: point.at, today: currentDay(), newId: () => crypto.randomUUID() };
    const options = { mode, restorePoint: point, onProgress, pause };
    if ((await applyRestore(database, plan, context, options)) === 'done') {
      // It is done, whatever becomes of the older files: the next restore removes them, too.
      await removeSnapshots(point.file).catch(noteTrouble);
      await send('data.changed', null);
      return { ok: true, value: null };
    }
    plan = await planRestore(database, plan.data);
  }
  return { ok: false, trouble: 'changing' };
}

/** Keeps what is here as a file, before something is written; null when that cannot be done. */
export async function keepRestorePoint(): Promise<RestorePoint | null> {
  const at = new Date().toISOString();
  const file = `${crypto.randomUUID()}.json.gz`;
  try {
    await saveSnapshot(file, (await backupNow()).file);
    return { file, at, undone: false };
  } catch {
    return null;
  }
}

/** Removes the files that no restore point names: of work that was not done, or of before. Under the lock. */
export async function removeOldRestorePoints(): Promise<void> {
  const row = await database.device.get('restorePoint');
  await removeSnapshots(row?.id === 'restorePoint' ? row.value.file : null);
}

function backupNow(): Promise<{ file: Blob; header: BackupHeader }> {
  const createdAt = new Date().toISOString();
  return writeBackup((take) => readAll(database, take), { appVersion: appVersion(), createdAt });
}

/** Held by the page that does such work, from before its restore point is made until all is tidied. */
export const bulkLock = 'confidant.bulk';

/** Not while another page does such work. */
function alone<Value>(work: () => Promise<WorkOutcome<Value>>): Promise<WorkOutcome<Value>> {
  return navigator.locks.request(bulkLock, { ifAvailable: true }, (lock) =>
    lock ? answered(work) : { ok: false as const, trouble: 'busy' as const },
  );
}

async function answered<Value>(
  work: () => Promise<WorkOutcome<Value>>,
): Promise<WorkOutcome<Value>> {
  try {
    return await work();
  } catch (error) {
    await noteTrouble(error);
    return { ok: false, trouble: databaseErrorCode(error) === 'quota' ? 'quota' : 'storage' };
  }
}

/** For the diagnostics. Never throws: who waits for the work must hear how it ended. */
async function noteTrouble(error: unknown): Promise<void> {
  const name = error instanceof Error ? error.name : typeof error;
  try {
    await troubleLog.note(databaseErrorCode(error) ?? name, 'bulk');
  } catch {
    // The page says what to do all the same.
  }
}

/** Lets the page draw and answer between two pieces of work. */
function pause(): Promise<void> {
  return scheduler.yield();
}
