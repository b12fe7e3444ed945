/**
 * A second kind of store vouches for the database. A damaged IndexedDB opens without an error and
 * with fewer rows or none (docs/architecture.md, three kinds of store), so an empty database is not
 * a first run. The caller brings the other store; this folder knows no browser.
 */
import type { TableName } from '@/domain/schema/records';
import type { ConfidantDatabase } from './database';
import { readIdentity } from './identity';
import { recordTables } from './tables';

/** What the other store remembers of this database. No personal data. */
export type CanaryValue = {
  databaseId: string;
  /** How often the database was written. */
  sequence: number;
  counts: Partial<Record<TableName, number>>;
};
/** The other store: `storage.local` in the extension. */
export type Canary = {
  read(): Promise<CanaryValue | null>;
  write(value: CanaryValue): Promise<void>;
};

/**
 * `lost`: the database has less than it had when the canary was last written. A database ahead of
 * its canary is fine: a crash may come between the two.
 */
export async function checkCanary(
  db: ConfidantDatabase,
  canary: Canary,
): Promise<'fine' | 'firstRun' | 'lost'> {
  const known = await canary.read();
  const found = await measure(db);
  if (known === null) return found === undefined ? 'firstRun' : 'fine';
  if (found?.databaseId !== known.databaseId || found.sequence < known.sequence) return 'lost';
  const fewer = recordTables.some(
    (name) => (found.counts[name] ?? 0) !== (known.counts[name] ?? 0),
  );
  return found.sequence === known.sequence && fewer ? 'lost' : 'fine';
}

/** Tells the canary what the database holds now. After writes, and after bulk work. */
export async function writeCanary(db: ConfidantDatabase, canary: Canary): Promise<void> {
  const found = await measure(db);
  if (found) await canary.write(found);
}

/** undefined for a database that was never written. */
function measure(db: ConfidantDatabase): Promise<CanaryValue | undefined> {
  return db.transaction('r', db.tables, async () => {
    const identity = await readIdentity(db);
    if (!identity) return undefined;
    const counts: CanaryValue['counts'] = {};
    for (const name of recordTables) counts[name] = await db[name].count();
    return { ...identity, counts };
  });
}
