import type { Outcome } from '@/domain/commands';
import { snapshotBeforeUpgrade } from '@/snapshots/make-snapshot';
import type { ConfidantDatabase } from '@/storage/database';
import { openDatabase, upgradeLock } from '@/storage/open';
import type { Outside } from './outside';

/** Milliseconds an upgrade may take; pages say that it goes on. */
const longestUpgrade = 5 * 60_000;

/**
 * Opens the database; one of an earlier version, of which the browser tells while it opens, is kept
 * as a snapshot first. Nothing else brings one up to this version: a page that meets an earlier one
 * asks us. Where there is no room for a snapshot, the data is still wanted.
 */
export async function openSafely(db: ConfidantDatabase, outside: Outside): Promise<Outcome<null>> {
  if (db.isOpen()) return openDatabase(db);
  if (db.leavesOlder) {
    const opened = await Promise.race([openDatabase(db), db.leftOlder]);
    if (opened) return opened;
  }
  return navigator.locks.request(upgradeLock, async () => {
    // Whoever was first has done it.
    if (!db.leavesOlder) return openDatabase(db);
    await keepFirst(db, outside);
    await db.endLeaving();
    return openDatabase(db, longestUpgrade);
  });
}

async function keepFirst(
  db: ConfidantDatabase,
  { snapshots: files, appVersion, now }: Outside,
): Promise<void> {
  try {
    await snapshotBeforeUpgrade({ db, files, appVersion: appVersion(), now: now() });
  } catch {
    // See above.
  }
}
