/** One wake after the other, so that an older look at the database never has the last word. */
import type { ConfidantDatabase } from '@/storage/database';
import { openDatabase } from '@/storage/open';
import type { Outside } from './outside';
import { keepHeartbeat, wake } from './scheduler';
import { vouch } from './vouch';

/**
 * Waits its turn and wakes. Never rejects: the heartbeat, set first, tries again within the hour.
 * @param options.vouching whether to check and renew the canary as well
 */
export async function wakeInTurn(
  db: ConfidantDatabase,
  outside: Outside,
  { vouching = false } = {},
): Promise<void> {
  try {
    await keepHeartbeat(outside);
    await navigator.locks.request('confidant.wake', async () => {
      const opened = await openDatabase(db);
      if (!opened.ok) return;
      await wake(db, outside);
      if (vouching) await vouch(db, outside);
    });
  } catch {
    // Whoever works with the data gets the reason from their own call.
  }
}
