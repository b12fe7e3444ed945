/** One wake after the other, so that an older look at the database never has the last word. */
import { countForCanary, followWrites } from '@/storage/canary';
import type { ConfidantDatabase } from '@/storage/database';
import { databaseErrorCode, UnreadableRows } from '@/storage/database-error';
import { openLoss } from './loss-gate';
import { openSafely } from './open-safely';
import type { Outside } from './outside';
import { keepHeartbeat, wake } from './scheduler';

/**
 * Waits its turn and wakes, unless the user has to choose first. Never rejects: the heartbeat, set
 * first, tries again within the hour.
 * @param options.vouching whether to count every row, and tell the canary
 */
export async function wakeInTurn(
  db: ConfidantDatabase,
  outside: Outside,
  { vouching = false } = {},
): Promise<void> {
  try {
    await keepHeartbeat(outside);
    await navigator.locks.request('confidant.wake', async () => {
      try {
        await wakeUnlessLost(db, outside, vouching);
      } catch (error) {
        if (!mayBeDropped(error)) throw error;
        // Opened anew, what went is missed.
        db.close({ disableAutoOpen: false });
        await wakeUnlessLost(db, outside, vouching);
      }
    });
  } catch {
    // Whoever works with the data gets the reason from their own call.
  }
}

/** Once a session. A full disk keeps it from that; the next wake tries again. */
async function leaveTornLog({ lookedAt, beginNewLog }: Outside): Promise<void> {
  if ((await lookedAt.read()).newLog) return;
  try {
    await beginNewLog();
    await lookedAt.noteNewLog();
  } catch {
    // Nothing is lost by it yet.
  }
}

/** Chromium drops a damaged database when it meets the damage. */
function mayBeDropped(error: unknown): boolean {
  return databaseErrorCode(error) === 'storage' && !(error instanceof UnreadableRows);
}

async function wakeUnlessLost(
  db: ConfidantDatabase,
  outside: Outside,
  vouching: boolean,
): Promise<void> {
  const opened = await openSafely(db, outside);
  if (!opened.ok) return;
  // First: what is written until then is still behind the tear.
  await leaveTornLog(outside);
  if (await openLoss(db, outside, { counting: vouching })) {
    await outside.showBadge('!');
    return;
  }
  await wake(db, outside);
  if (vouching) await countForCanary(db, outside.canary);
  else await followWrites(db, outside.canary);
}
