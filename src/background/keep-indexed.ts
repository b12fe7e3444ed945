/**
 * Keeps the word index of search up to date, behind everything else. What it has not come to is
 * found all the same (src/storage/search), so nothing waits for it and it may stop anywhere.
 */
import type { ConfidantDatabase } from '@/storage/database';
import { indexStep } from '@/storage/search/index-step';
import { openLoss } from './loss-gate';
import { openSafely } from './open-safely';
import type { Outside } from './outside';

/** Whatever woke the worker goes first: a popup that opens, a command and its undo. */
const waitMs = 1500;

/** Indexes what is not indexed yet. Never rejects: the next start of the worker goes on. */
export async function keepIndexed(db: ConfidantDatabase, outside: Outside): Promise<void> {
  try {
    await navigator.locks.request('confidant.search', { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      await new Promise((resolve) => {
        setTimeout(resolve, waitMs);
      });
      if (!(await openSafely(db, outside)).ok || (await openLoss(db, outside))) return;
      while ((await indexStep(db, outside)) === 'more') {
        // A question to the browser, so that it does not put the worker to sleep between two steps.
        await outside.alarms();
      }
    });
  } catch {
    // Search says that it is not complete.
  }
}
