/** Backups that are saved by themselves. */
import type { ExportSchedule } from '@/domain/export-schedule';
import type { ConfidantDatabase } from '../database';

/** Undefined while they are switched off. */
export async function readExportSchedule(
  db: ConfidantDatabase,
): Promise<ExportSchedule | undefined> {
  const row = await db.device.get('exportSchedule');
  return row?.id === 'exportSchedule' ? row.value : undefined;
}
