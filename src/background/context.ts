/** What every handler gets: the database and the world outside it. No state of its own. */
import { dayOf } from '@/domain/day';
import type { Outcome } from '@/domain/commands';
import type { ConfidantDatabase } from '@/storage/database';
import type { Context as StoreContext } from '@/storage/context';
import { openLoss } from './loss-gate';
import { openSafely } from './open-safely';
import type { Outside } from './outside';

export type Background = {
  db: ConfidantDatabase;
  outside: Outside;
  /** Rolls, announces, badge, alarms: scheduler.ts, one wake after the other. Never rejects. */
  wake: () => Promise<void>;
};

/** The moment, the local day and the source of ids, as the store wants them. */
export function storeContext({ now, timeZone, newId }: Outside): StoreContext {
  const moment = now();
  return { now: moment, today: dayOf(moment, timeZone()), newId };
}

/**
 * Opens the database first: one that hangs, is newer than we are, or lost something about which the
 * user has not chosen yet, is an outcome with its code.
 */
export async function withDatabase<Value>(
  { db, outside }: Background,
  work: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const opened = await openSafely(db, outside);
  if (!opened.ok) return opened;
  if (await openLoss(db, outside)) {
    return { ok: false, error: { code: 'lost', message: 'Something was lost: choose first' } };
  }
  return work();
}
