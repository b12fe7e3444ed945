/** What there is of the sample, and what of yours hangs on it. */
import { isSampleId, samplePrefix } from '@/domain/sample/sample-ids';
import type { ConfidantDatabase } from '../database';
import { type PartTable, partTables, tableOf } from '../tables';

/** How many sample people there are, those in the trash included. A count in an index. */
export function countSample(db: ConfidantDatabase): Promise<number> {
  return db.people.where(':id').startsWith(samplePrefix).count();
}

/** How many notes, interactions and the like of yours are about sample people and nobody else. */
export async function countAddedToSample(db: ConfidantDatabase): Promise<number> {
  const ids = await db.people.where(':id').startsWith(samplePrefix).primaryKeys();
  const counts = await Promise.all(partTables.map((name) => countAdded(db, name, ids)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function countAdded(db: ConfidantDatabase, name: PartTable, ids: string[]): Promise<number> {
  const about = name === 'interactions' ? 'personIds' : 'personId';
  const records = await tableOf(db, name).where(about).anyOf(ids).distinct().toArray();
  return records.filter(
    (record) =>
      !isSampleId(record.id) && ('personId' in record || record.personIds.every(isSampleId)),
  ).length;
}
