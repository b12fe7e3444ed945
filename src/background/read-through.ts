/**
 * Once a session of the browser, every row is read: see src/storage/read-through.ts. When one cannot
 * be, nothing more is written, and every page shows the way out: also after a restart, until all can
 * be read or the database was set aside.
 */
import type { ConfidantDatabase } from '@/storage/database';
import { canReadAll, readingLock } from '@/storage/read-through';
import { openSafely } from './open-safely';
import type { Outside } from './outside';

/** Never rejects: what could not be tried is tried at the next wake. */
export async function readThrough(db: ConfidantDatabase, outside: Outside): Promise<void> {
  const { lookedAt } = outside;
  try {
    await navigator.locks.request(readingLock, { ifAvailable: true }, async (lock) => {
      if (!lock || (await lookedAt.read()).tried) return;
      if (!(await openSafely(db, outside)).ok) return;
      const readable = await canReadAll(db, async () => {
        // A question to the browser, so that it does not put us to sleep before the last row.
        await outside.alarms();
      });
      await lookedAt.noteReadable(readable);
      if (!readable) await outside.showBadge('!');
    });
  } catch {
    // See above.
  }
}
