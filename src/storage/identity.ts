/** Who this database is and how often it was written, so that another store can vouch for it. */
import type { Context } from './context';
import type { ConfidantDatabase } from './database';

export type Identity = { databaseId: string; sequence: number };

/** undefined before the first write. */
export async function readIdentity(db: ConfidantDatabase): Promise<Identity | undefined> {
  const row = await db.device.get('identity');
  return row?.id === 'identity' ? row.value : undefined;
}

/** Counts one more write; within the transaction that writes, bulk work included. */
export async function countWrite(
  db: ConfidantDatabase,
  { newId }: Pick<Context, 'newId'>,
): Promise<void> {
  const { databaseId, sequence } = (await readIdentity(db)) ?? { databaseId: newId(), sequence: 0 };
  await db.device.put({ id: 'identity', value: { databaseId, sequence: sequence + 1 } });
}
