/** What every handler gets: the database and the world outside it. No state of its own. */
import { dayOf } from '@/domain/day';
import type { Outcome } from '@/domain/commands';
import type { ConfidantDatabase } from '@/storage/database';
import { openDatabase } from '@/storage/open';
import type { Context as StoreContext } from '@/storage/context';
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

/** Opens the database first: one that hangs, or is newer than we are, is an outcome with its code. */
export async function withDatabase<Value>(
  { db }: Background,
  work: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const opened = await openDatabase(db);
  return opened.ok ? work() : opened;
}
