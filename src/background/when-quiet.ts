/**
 * What can wait until nothing has been written for a moment: the canary's counts, so that rows that
 * go by themselves are missed at the next start, and a snapshot when one is due. Behind everything
 * else, and may stop anywhere: the next wake goes on.
 */
import { isSnapshotDue } from '@/domain/snapshots';
import { listSnapshots } from '@/snapshots/files';
import { isKept, makeSnapshot } from '@/snapshots/make-snapshot';
import { countForCanary } from '@/storage/canary';
import type { ConfidantDatabase } from '@/storage/database';
import { readIdentity } from '@/storage/identity';
import { openLoss } from './loss-gate';
import { openSafely } from './open-safely';
import type { Outside } from './outside';

/** Milliseconds without a write; a worker with nothing to do lives three times as long. */
const quietMs = 8_000;

/** Milliseconds from one question to the browser to the next, while a snapshot is made. */
const askingMs = 10_000;

/** Waits for the quiet moment and does both. Never rejects. */
export async function whenQuiet(
  db: ConfidantDatabase,
  outside: Outside,
  waitMs = quietMs,
): Promise<void> {
  try {
    await navigator.locks.request('confidant.quiet', { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      if (!(await openSafely(db, outside)).ok || !(await settled(db, waitMs))) return;
      if (await openLoss(db, outside)) return;
      await countAnew(db, outside);
      await snapshotWhenDue(db, outside);
    });
  } catch {
    // Said by the diagnostics: how many snapshots there are, and how old the newest is.
  }
}

/** Waits until the sequence stays; false for a database that was never written. */
async function settled(db: ConfidantDatabase, waitMs: number): Promise<boolean> {
  for (;;) {
    const before = await readIdentity(db);
    if (!before) return false;
    await new Promise((resolve) => {
      setTimeout(resolve, waitMs);
    });
    if ((await readIdentity(db))?.sequence === before.sequence) return true;
  }
}

async function countAnew(db: ConfidantDatabase, { canary }: Outside): Promise<void> {
  const { known } = await canary.read();
  const identity = await readIdentity(db);
  if (known?.countedAt !== identity?.sequence) await countForCanary(db, canary);
}

async function snapshotWhenDue(db: ConfidantDatabase, outside: Outside): Promise<void> {
  const { snapshots: files, appVersion } = outside;
  const now = outside.now();
  // Those of other reasons hold what was there before a risky action, not what came of it. One of a
  // moment in the future was made before the clock went back.
  const newest = (await listSnapshots(files)).find(
    ({ at, reason }) => reason === 'timed' && at <= now,
  );
  if (!isSnapshotDue(newest, now)) return;
  if ((await isKept({ db, files, now })) || (await isEmpty(db))) return;
  const place = { db, files, appVersion: appVersion(), now };
  await awake(outside, () => makeSnapshot(place, { reason: 'timed', behind: true }));
}

/**
 * Asks the browser something now and then, or it puts the worker to sleep after 30 seconds: one of
 * much data would be begun anew for ever.
 */
async function awake(outside: Outside, work: () => Promise<unknown>): Promise<void> {
  await outside.alarms();
  const asking = setInterval(() => void outside.alarms().catch(() => {}), askingMs);
  try {
    await work();
  } finally {
    clearInterval(asking);
  }
}

/** Whoever keeps nobody has nothing to go back to. */
async function isEmpty(db: ConfidantDatabase): Promise<boolean> {
  return (await db.people.limit(1).primaryKeys()).length === 0;
}
