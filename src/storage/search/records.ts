/** Reading the records that documents were made from. */
import type { ConfidantDatabase } from '../database';
import type { SearchedRecord, SearchTable } from './documents';

/** The records of these ids, in no order; those that are gone are left out. */
export async function readRecords(
  db: ConfidantDatabase,
  ids: Readonly<Record<SearchTable, ReadonlySet<string>>>,
): Promise<SearchedRecord[]> {
  const [people, notes, interactions] = await Promise.all([
    ids.people.size === 0 ? [] : db.people.bulkGet([...ids.people]),
    ids.notes.size === 0 ? [] : db.notes.bulkGet([...ids.notes]),
    ids.interactions.size === 0 ? [] : db.interactions.bulkGet([...ids.interactions]),
  ]);
  return [
    ...people.flatMap((record) => (record ? ({ table: 'people', record } as const) : [])),
    ...notes.flatMap((record) => (record ? ({ table: 'notes', record } as const) : [])),
    ...interactions.flatMap((record) =>
      record ? ({ table: 'interactions', record } as const) : [],
    ),
  ];
}

/** The same where it is not known what they are. */
export function readAnyRecords(
  db: ConfidantDatabase,
  ids: readonly string[],
): Promise<SearchedRecord[]> {
  const any = new Set(ids);
  return readRecords(db, { people: any, notes: any, interactions: any });
}
