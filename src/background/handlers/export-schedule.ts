import type { Handlers } from '@/messaging/dispatch';
import { readExportSchedule } from '@/storage/queries/export-schedule';
import { withDatabase, type Background } from '../context';

/** Backups that are saved by themselves: switched on, off, or changed. The wake saves the first. */
export function exportScheduleHandler(background: Background): Handlers['export.schedule'] {
  const { db, wake } = background;
  return (plan) =>
    withDatabase(background, async () => {
      await db.transaction('rw', db.device, async () => {
        if (plan === null) {
          await db.device.delete('exportSchedule');
          return;
        }
        const before = await readExportSchedule(db);
        const isAnother = before?.key?.recipient !== plan.key?.recipient;
        await db.device.put({
          id: 'exportSchedule',
          value: {
            ...plan,
            // With another passphrase, or none, what was saved before does not count.
            looked: (isAnother ? null : before?.looked) ?? null,
            savedAt: before?.savedAt ?? null,
            // Asking anew is trying anew.
            trouble: null,
          },
        });
      });
      await wake();
      return { ok: true, value: null };
    });
}
