/**
 * Work on everything at once, which runs in this page because it shows its progress: export,
 * restore, its undo, and erasing. One page at a time, each in one transaction; the background hears
 * of it when it is done.
 */
import { leavingOutConfidential } from '@/storage/bulk/leave-out-confidential';
import type { AllRecords } from '@/domain/schema/records';
import type { SnapshotReason } from '@/domain/snapshots';
import { backupFileName, type BackupHeader } from '@/interchange/backup/format';
import { encryptedFileName } from '@/interchange/encrypted/recognise';
import { readBackup, type ReadResult } from '@/interchange/backup/read';
import { writeBackup } from '@/interchange/backup/write';
import { send } from '@/messaging/client';
import { saveFile } from '@/platform/files';
import { localArea } from '@/platform/local-area';
import { appVersion } from '@/platform/runtime';
import { canaryArea } from '@/platform/canary-area';
import { clearSessionArea } from '@/platform/session-area';
import { snapshotFiles } from '@/platform/snapshots';
import { troubleLog } from '@/platform/trouble-log';
import { openSnapshot } from '@/snapshots/files';
import { makeSnapshot, removeAllSnapshots } from '@/snapshots/make-snapshot';
import { applyRestore, type RestoreMode } from '@/storage/bulk/apply-restore';
import { eraseAll } from '@/storage/bulk/erase-all';
import { isSomethingConfidential } from '@/storage/bulk/count-confidential';
import { planRestore, type RestorePlan } from '@/storage/bulk/plan-restore';
import { noteBackup, readAll } from '@/storage/bulk/read-all';
import type { RestorePoint } from '@/storage/database';
import { databaseErrorCode } from '@/storage/database-error';
import { answerLoss, beginAnew } from '@/storage/canary';
import { readIdentity } from '@/storage/identity';
import { database } from '@/storage/open';
import { bulkLock } from '../../bulk-lock';
import { currentDay } from '../../current-day';
import type { SealOutcome } from './seal-run';

const newId = () => crypto.randomUUID();

/** Called with a share from 0 to 1. */
export type OnProgress = (share: number) => void;

export type WorkTrouble =
  | 'busy' // another page is at it
  | 'noRestorePoint' // what is here could not be kept first
  | 'cancelled'
  | 'failed' // what was to be encrypted could not be
  | 'changing' // the data kept changing meanwhile
  | 'notErased' // or not all of it
  | 'lostRestorePoint' // the file to go back to is gone or damaged
  | 'lost' // something was lost, and what becomes of it has to be chosen first
  | 'quota'
  | 'storage';
export type WorkOutcome<Value> = { ok: true; value: Value } | { ok: false; trouble: WorkTrouble };

/**
 * Makes a backup and offers it as a download, encrypted when `seal` does that. What is confidential
 * is in it when it was chosen so.
 */
export function saveBackup(
  { confidential }: { confidential: boolean },
  seal?: (file: Blob) => Promise<SealOutcome<Blob>>,
): Promise<WorkOutcome<{ name: string; size: number }>> {
  return alone(async () => {
    if (await isLost()) return { ok: false, trouble: 'lost' };
    const { file, header } = await backupNow(confidential);
    const sealed = await seal?.(file);
    if (sealed?.ok === false) return { ok: false, trouble: sealed.why };
    const name = (sealed ? encryptedFileName : backupFileName)(currentDay());
    const content = sealed?.value ?? file;
    saveFile(name, content);
    // The file is saved, whatever becomes of the date of it: on a full disk it is the way out.
    await noteSent({ at: header.createdAt, confidential }).catch(noteTrouble);
    return { ok: true, value: { name, size: content.size } };
  });
}

async function noteSent({ at, confidential }: { at: string; confidential: boolean }) {
  const partial = !confidential && (await isSomethingConfidential(database));
  await noteBackup(database, { at, sent: true, partial });
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
  return alone(() => restore(plan, { mode, undone: false, reason: 'restore' }, onProgress));
}

/**
 * Brings back a snapshot after a loss, and with it ends the loss: what is here and not in it stays,
 * of what is in both the later change.
 */
export function putBack(name: string, onProgress: OnProgress): Promise<WorkOutcome<null>> {
  return alone(async () => {
    const plan = await planOf(name);
    if (!plan) return { ok: false, trouble: 'lostRestorePoint' };
    return restore(plan, { mode: 'merge', undone: false, reason: 'restore' }, onProgress);
  });
}

/** After a loss: goes on with what is here. */
export function goOnWithoutIt(): Promise<WorkOutcome<null>> {
  return alone(async () => {
    const { loss } = await canaryArea.read();
    if (loss) {
      await answerLoss(database, loss, { newId });
      await beginAnew(database, canaryArea);
    }
    await send('data.changed', null);
    return { ok: true, value: null };
  });
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
    const plan = await planOf(point.file);
    if (!plan) return { ok: false, trouble: 'lostRestorePoint' };
    return restore(plan, { mode: 'replace', undone: !point.undone, reason: 'undo' }, onProgress);
  });
}

/** What restoring a snapshot would do; null when it is gone or damaged. */
async function planOf(name: string): Promise<RestorePlan | null> {
  const file = await openSnapshot(snapshotFiles, name);
  const result = file && (await readBackup(file, { pause }));
  return result?.ok ? planRestore(database, result.backup.data) : null;
}

/** Takes everything away, for good, wherever it was kept. */
export function eraseEverything(): Promise<WorkOutcome<null>> {
  return alone(async () => {
    if (await isLost()) return { ok: false, trouble: 'lost' };
    try {
      await eraseEachStore();
    } catch (error) {
      await noteTrouble(error);
      return { ok: false, trouble: 'notErased' };
    }
    await send('data.changed', null);
    return { ok: true, value: null };
  });
}

/** What is seen goes last: whoever still sees it after a crash knows to erase it again. */
async function eraseEachStore(): Promise<void> {
  await eraseBesideRows();
  // The background may count the rows once more before they go.
  const identity = await readIdentity(database);
  if (identity) await canaryArea.noteErasing(identity);
  await eraseAll(database);
  // And what the background may have remembered or kept in between.
  await eraseBesideRows();
}

async function eraseBesideRows(): Promise<void> {
  await removeAllSnapshots(snapshotFiles);
  await clearSessionArea();
  localStorage.clear();
  sessionStorage.clear();
  // Last, what vouches for the database: an empty one must not look like a loss.
  await localArea.clear();
}

/** As often as somebody else may write while the restore point is being made. */
const attempts = 3;

async function restore(
  first: RestorePlan,
  { mode, undone, reason }: { mode: RestoreMode; undone: boolean; reason: SnapshotReason },
  onProgress: OnProgress,
): Promise<WorkOutcome<null>> {
  let plan = first;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { loss } = await canaryArea.read();
    const kept = await keepRestorePoint(reason, { keepsAll: loss !== null });
    // What damage left may not even be readable: that must not stand in the way of bringing it back.
    if (kept === null && !loss) return { ok: false, trouble: 'noRestorePoint' };
    const restorePoint = kept && { ...kept, undone };
    const now = restorePoint?.at ?? new Date().toISOString();
    const context = { now, today: currentDay(), newId };
    const options = { mode, restorePoint, onProgress, pause, ...(loss ? { answers: loss } : {}) };
    if ((await applyRestore(database, plan, context, options)) === 'done') {
      if (loss) await beginAnew(database, canaryArea);
      await send('data.changed', null);
      return { ok: true, value: null };
    }
    plan = await planRestore(database, plan.data);
  }
  return { ok: false, trouble: 'changing' };
}

/** Keeps what is here as a snapshot, before something is written; null when that cannot be done. */
export async function keepRestorePoint(
  reason: SnapshotReason,
  { keepsAll = false } = {},
): Promise<RestorePoint | null> {
  const at = new Date().toISOString();
  const place = { db: database, files: snapshotFiles, appVersion: appVersion(), now: at };
  try {
    const { name } = await makeSnapshot(place, { reason, keepsAll });
    return { file: name, at, undone: false };
  } catch (error) {
    await noteTrouble(error);
    return null;
  }
}

/** Whether something was lost about which nothing is chosen yet. */
export async function isLost(): Promise<boolean> {
  return (await canaryArea.read()).loss !== null;
}

function backupNow(confidential: boolean): Promise<{ file: Blob; header: BackupHeader }> {
  const createdAt = new Date().toISOString();
  return writeBackup(
    (take) => readAll(database, confidential ? take : leavingOutConfidential(take)),
    { appVersion: appVersion(), createdAt },
  );
}

/** Not while another page does such work. */
export function alone<Value>(work: () => Promise<WorkOutcome<Value>>): Promise<WorkOutcome<Value>> {
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
