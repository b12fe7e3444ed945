import type { Outcome } from '@/domain/commands';
import { snapshotBeforeUpgrade } from '@/snapshots/make-snapshot';
import type { ConfidantDatabase } from '@/storage/database';
import { isOlder } from '@/storage/older-version';
import { openDatabase, upgradeLock } from '@/storage/open';
import type { Outside } from './outside';

/** Milliseconds an upgrade may take; pages say that it goes on. */
const longestUpgrade = 5 * 60_000;

/**
 * Opens the database; one of an earlier version is kept as a snapshot first. Nothing else brings one
 * up to this version: a page that meets an earlier one asks us. Where there is no room for a
 * snapshot, the data is still wanted.
 */
export async function openSafely(db: ConfidantDatabase, outside: Outside): Promise<Outcome<null>> {
  if (db.isOpen() || !(await needsUpgrade(db))) return openHere(db);
  return navigator.locks.request(upgradeLock, async () => {
    if (!db.isOpen()) await keepFirst(db, outside);
    return openHere(db, longestUpgrade);
  });
}

function openHere(db: ConfidantDatabase, deadline?: number): Promise<Outcome<null>> {
  db.leavesOlder = false;
  return openDatabase(db, deadline);
}

/** Where the browser does not say, the data is still wanted, too. */
async function needsUpgrade(db: ConfidantDatabase): Promise<boolean> {
  try {
    return await isOlder(db);
  } catch {
    return false;
  }
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
