/** What no single record can say: ids are given once, and everything is about somebody there. */
import { type AllRecords, type Records, type TableName, tableNames } from '@/domain/schema/records';
import { BackupRefusal } from './refusal';

/** Whom a record is about, with the field that says so. */
function mentionsOf(record: Records[TableName]): [field: string, personId: string][] {
  if ('personId' in record) return [['personId', record.personId]];
  if (!('personIds' in record)) return [];
  return [
    ...record.personIds.map((id): [string, string] => ['personIds', id]),
    ...record.contactIds.map((id): [string, string] => ['contactIds', id]),
  ];
}

/** Throws `duplicateId`, `duplicateKey` or `dangling`, with the row. */
export function checkReferences(data: AllRecords): void {
  for (const table of tableNames) checkIds(data, table);
  checkKeys(data.people);
  const people = new Set(data.people.map(({ id }) => id));
  for (const table of tableNames) checkMentions(data, table, people);
}

function checkIds(data: AllRecords, table: TableName): void {
  const ids = new Set<string>();
  data[table].forEach(({ id }, index) => {
    if (ids.has(id)) throw new BackupRefusal('duplicateId', { table, row: index + 1, field: 'id' });
    ids.add(id);
  });
}

/** A profile is one person's: the store relies on it. */
function checkKeys(people: AllRecords['people']): void {
  const keys = new Set<string>();
  people.forEach((person, index) => {
    for (const { key } of person.keys) {
      if (keys.has(key)) {
        throw new BackupRefusal('duplicateKey', { table: 'people', row: index + 1, field: 'keys' });
      }
      keys.add(key);
    }
  });
}

function checkMentions(data: AllRecords, table: TableName, people: ReadonlySet<string>): void {
  data[table].forEach((record, index) => {
    for (const [field, id] of mentionsOf(record)) {
      if (!people.has(id)) throw new BackupRefusal('dangling', { table, row: index + 1, field });
    }
  });
}
