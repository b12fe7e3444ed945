import type { Outcome } from '@/domain/commands';
import { snapshotBeforeUpgrade } from '@/snapshots/make-snapshot';
import type { ConfidantDatabase } from '@/storage/database';
import { openDatabase } from '@/storage/open';
import type { Outside } from './outside';

/**
 * Opens the database; one of an earlier version is kept as a snapshot first. The background is the
 * first to run after an update, so that is here and not in every page; where there is no room for
 * a snapshot, the data is still wanted.
 */
export async function openSafely(
  db: ConfidantDatabase,
  { snapshots: files, appVersion, now }: Outside,
): Promise<Outcome<null>> {
  if (!db.isOpen()) {
    try {
      await snapshotBeforeUpgrade({ db, files, appVersion: appVersion(), now: now() });
    } catch {
      // See above.
    }
  }
  return openDatabase(db);
}
