/** Whether the last backup is so old that it is worth a word. */
import { addDays, type Day, dayOf } from '@/domain/day';
import type { ConfidantDatabase } from '../database';
import { readExportSchedule } from './export-schedule';

/** Days that changes may wait for a backup before it is mentioned. */
const patience = 30;

/**
 * True when something has changed since the last backup, and that was 30 days ago; when there was none
 * and somebody has been kept for as long; and when a scheduled one failed. Reads a few rows.
 */
export async function isBackupMissed(
  db: ConfidantDatabase,
  { today, timeZone }: { today: Day; timeZone: string },
): Promise<boolean> {
  if ((await readExportSchedule(db))?.trouble) return true;
  const row = await db.device.get('lastBackupAt');
  const at = row?.id === 'lastBackupAt' ? row.value : null;
  const unsaved = await db.people
    .where('touchedAt')
    .above(at ?? '')
    .first();
  if (!unsaved) return false;
  const since = dayOf(at ?? unsaved.touchedAt, timeZone);
  return addDays(since, patience) <= today;
}
