/** What is in the trash. */
import type { Table } from 'dexie';
import { isCovered, withoutWords } from '@/domain/confidentiality';
import type { Moment } from '@/domain/day';
import type { Records } from '@/domain/schema/records';
import type { ConfidantDatabase, PersonRow } from '../database';
import { recordOf } from '../record-of';
import { type PartTable, peopleOf } from '../tables';

type TrashedTable = PartTable | 'people';
type Trashed<Name extends TrashedTable> = {
  table: Name;
  id: string;
  deletedAt: Moment;
  record: Records[Name];
  /** Whose it is (the person themself for `people`); several for an interaction. */
  people: PersonRow[];
};
/** One line of the trash. */
export type TrashItem = { [Name in TrashedTable]: Trashed<Name> }[TrashedTable];

/** What is in the trash, newest first; what belongs to a person in the trash goes with them. */
export function readTrash(db: ConfidantDatabase): Promise<TrashItem[]> {
  return db.transaction('r', db.tables, async () => {
    const people = await db.people.where('deletedAt').above('').toArray();
    const items: TrashItem[] = [
      ...people.flatMap((row) => lineOf('people', recordOf(row), [row])),
      ...(await trashedOf(db, 'notes')),
      ...(await trashedOf(db, 'interactions')),
      ...(await trashedOf(db, 'followUps')),
      ...(await trashedOf(db, 'promises')),
      ...(await trashedOf(db, 'importantDates')),
      ...(await trashedOf(db, 'observedChanges')),
    ];
    return items.toSorted((a, b) => (a.deletedAt > b.deletedAt ? -1 : 1));
  });
}

async function trashedOf<Name extends PartTable>(
  db: ConfidantDatabase,
  table: Name,
): Promise<Trashed<Name>[]> {
  const tables: { [Each in PartTable]: Table<Records[Each], string> } = db;
  const records = await tables[table].where('deletedAt').above('').toArray();
  const ids = [...new Set(records.flatMap((record) => peopleOf[table](record)))];
  const rows = await db.people.bulkGet(ids);
  const kept = new Map(rows.flatMap((row) => (row?.deletedAt === null ? [[row.id, row]] : [])));
  return records.flatMap((record) => {
    const owners = peopleOf[table](record).flatMap((id) => kept.get(id) ?? []);
    if (owners.length === 0) return [];
    const shown = isCovered(record, owners) ? withoutWords[table](record) : record;
    return lineOf(table, shown, owners);
  });
}

function lineOf<Name extends TrashedTable>(
  table: Name,
  record: Records[Name],
  people: PersonRow[],
): Trashed<Name>[] {
  const { id, deletedAt } = record;
  return deletedAt === null ? [] : [{ table, id, deletedAt, record, people }];
}
