/**
 * Whom triage brings up: people without a role, those most worth it first. Who they are is looked
 * up while one goes through them; only ids and what they are sorted by are held in memory.
 */
import type { Collection } from 'dexie';
import { isSampleId } from '@/domain/sample/sample-ids';
import type { ConfidantDatabase, PersonRow } from '../database';

/** Whom triage was told not to bring up again. */
export async function readSkipped(db: ConfidantDatabase): Promise<string[]> {
  const row = await db.device.get('triage');
  return row?.id === 'triage' ? row.value.skipped : [];
}

export type TriageQueue = {
  /** Ids, in the order in which to go through them. */
  personIds: string[];
  /** There is nobody beyond these. */
  isAll: boolean;
};

/** More than that is more than one sitting. */
const mostAtOnce = 200;

/**
 * People without a role: first whom you were concerned with last, then the newest connections (an
 * imported one was touched on the day of the connection). An index read as far as it is needed.
 */
export async function readTriage(db: ConfidantDatabase): Promise<TriageQueue> {
  const rows = (await waiting(db)).limit(mostAtOnce + 1);
  const ids = (await rows.toArray()).map(({ id }) => id);
  return { personIds: ids.slice(0, mostAtOnce), isAll: ids.length <= mostAtOnce };
}

/** Whether there is anybody to bring up. After an import the first one looked at will do. */
export async function isAnybodyWaiting(db: ConfidantDatabase): Promise<boolean> {
  return (await (await waiting(db)).first()) !== undefined;
}

async function waiting(db: ConfidantDatabase): Promise<Collection<PersonRow, string>> {
  const skipped = new Set(await readSkipped(db));
  const newestLast = db.people.orderBy('touchedAt');
  newestLast.reverse(); // Dexie turns the collection itself round.
  return newestLast.filter((row) => isWaiting(row) && !skipped.has(row.id));
}

function isWaiting({ id, relationships, deletedAt, archivedOn }: PersonRow): boolean {
  return relationships.length === 0 && deletedAt === null && archivedOn === null && !isSampleId(id);
}
