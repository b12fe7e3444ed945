/** What is due still, of somebody who may not be on the day's list. */
import type { Day } from '@/domain/day';
import type { DueItem } from '@/domain/due-item';
import { dueItemOf } from '@/domain/re-engagement-list';
import type { ConfidantDatabase } from '../database';
import { dossierOf } from '../derive';
import { readOpenItems } from '../parts';
import { readTypes } from './settings';

/**
 * The lines of whoever these reasons were about, as far as they are due on `today`. A source is the
 * person, or the observed change: all that the day's budget holds back.
 */
export function readStillDue(
  db: ConfidantDatabase,
  sourceIds: readonly string[],
  today: Day,
): Promise<DueItem[]> {
  return db.transaction('r', db.tables, async () => {
    const changes = await db.observedChanges.bulkGet([...sourceIds]);
    const people = changes.flatMap((change) => change?.personId ?? []);
    const rows = await db.people.bulkGet([...new Set([...sourceIds, ...people])]);
    const found = rows.filter((row) => row !== undefined);
    const [types, items] = await Promise.all([readTypes(db), readOpenItems(db, found)]);
    return found.flatMap((row) => dueItemOf(dossierOf(row, items.of(row.id)), types, today) ?? []);
  });
}
