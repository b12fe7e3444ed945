/**
 * Backups into the downloads folder, as often as the user chose, at the first wake after one is due
 * and only when something changed. Derived from the database at each wake, so no alarm is needed;
 * what was killed halfway is done again. Old files are nobody's to delete but the user's.
 */
import { leavingOutConfidential } from '@/storage/bulk/leave-out-confidential';
import { dayOf } from '@/domain/day';
import { type ExportSchedule, type ExportTrouble, isExportDue } from '@/domain/export-schedule';
import type { TakeRecords } from '@/domain/schema/records';
import { backupFileName } from '@/interchange/backup/format';
import { writeBackup } from '@/interchange/backup/write';
import { encryptedFileName } from '@/interchange/encrypted/recognise';
import { sealForKey } from '@/interchange/encrypted/seal';
import type { SaveOutcome } from '@/platform/downloads';
import { isSomethingConfidential } from '@/storage/bulk/count-confidential';
import { ChangedMeanwhile, noteBackup, readAllBetweenWrites } from '@/storage/bulk/read-all';
import type { ConfidantDatabase } from '@/storage/database';
import { readIdentity } from '@/storage/identity';
import { readExportSchedule } from '@/storage/queries/export-schedule';
import { openLoss } from './loss-gate';
import { openSafely } from './open-safely';
import type { Outside } from './outside';

/** Where the files go: src/platform/downloads.ts, or what a test puts there. */
export type Downloads = {
  maySave: () => Promise<boolean>;
  saveDownload: (path: string, file: Blob) => Promise<SaveOutcome>;
};

/** In the downloads folder. */
const folder = 'Confidant';

/** Saves a backup when one is due. Never rejects: what went wrong is shown where its age is. */
export async function exportWhenDue(
  db: ConfidantDatabase,
  outside: Outside,
  downloads: Downloads,
): Promise<void> {
  try {
    // In turn, none left out: the one before may have looked when nothing was chosen yet.
    await navigator.locks.request('confidant.export', async () => {
      if (!(await openSafely(db, outside)).ok || (await openLoss(db, outside))) return;
      const schedule = await readExportSchedule(db);
      const now = outside.now();
      const today = dayOf(now, outside.timeZone());
      if (schedule && isExportDue(schedule, { now, today })) {
        const known = await look(db, schedule, { outside, downloads, now, today });
        if (known) await change(db, schedule, known);
      }
    });
  } catch (error) {
    // Somebody wrote meanwhile, and with that comes the next wake.
    if (!(error instanceof ChangedMeanwhile)) await noteFailure(db, outside);
  }
}

type Round = { outside: Outside; downloads: Downloads; now: string; today: string };

/** What is known afterwards; null while there is nothing to save. */
async function look(
  db: ConfidantDatabase,
  schedule: ExportSchedule,
  { outside, downloads, now, today }: Round,
): Promise<Partial<ExportSchedule> | null> {
  const { looked, key, trouble } = schedule;
  const sequence = (await readIdentity(db))?.sequence ?? 0;
  if (looked?.sequence === sequence) return { looked: { ...looked, on: today }, trouble: null };
  if ((await db.people.limit(1).primaryKeys()).length === 0) return null;
  if (!(await downloads.maySave())) {
    // Asked at every wake, written down once.
    return trouble?.code === 'permission' ? null : troubled('permission', now);
  }
  // Nobody is there to say that a file in the open may hold what is confidential.
  const read = (take: TakeRecords) =>
    readAllBetweenWrites(db, key ? take : leavingOutConfidential(take));
  const { file, header } = await writeBackup(read, {
    appVersion: outside.appVersion(),
    createdAt: now,
  });
  const { checksum } = header;
  const found = { looked: { on: today, sequence, checksum }, trouble: null };
  // Written to, and the same again: done and undone.
  if (looked?.checksum === checksum) return found;
  const [name, content] = key
    ? [encryptedFileName(today), await sealForKey(file, key)]
    : [backupFileName(today), file];
  // It may have been switched off meanwhile; and where nothing can be written down, every wake would
  // save another file.
  if (!(await change(db, schedule, {}))) return null;
  const saved = await downloads.saveDownload(`${folder}/${name}`, content);
  if (saved !== 'saved') return troubled(saved, now);
  const partial = key === null && (await isSomethingConfidential(db));
  await noteBackup(db, { at: now, sent: false, partial });
  return { ...found, savedAt: now };
}

function troubled(code: ExportTrouble, at: string): Pick<ExportSchedule, 'trouble'> {
  return { trouble: { code, at } };
}

async function noteFailure(db: ConfidantDatabase, { now }: Outside): Promise<void> {
  try {
    const schedule = await readExportSchedule(db);
    if (schedule) await change(db, schedule, troubled('failed', now()));
  } catch {
    // The database is out of reach, which every page says.
  }
}

/**
 * Unless it was switched off meanwhile, or is for another key; false then. How often may have changed:
 * what was saved counts all the same.
 */
function change(
  db: ConfidantDatabase,
  { key }: ExportSchedule,
  fields: Partial<ExportSchedule>,
): Promise<boolean> {
  return db.transaction('rw', db.device, async () => {
    const schedule = await readExportSchedule(db);
    if (!schedule || schedule.key?.recipient !== key?.recipient) return false;
    await db.device.put({ id: 'exportSchedule', value: { ...schedule, ...fields } });
    return true;
  });
}
