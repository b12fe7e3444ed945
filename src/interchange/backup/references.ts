/** What no single record can say: a profile is one person's, and everything is about somebody there. */
import type { AllRecords, Records } from '@/domain/schema/records';
import { type TableName, tableNames } from '@/domain/schema/table-names';
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

/** Throws `duplicateKey` or `dangling`, with the row. */
export function checkReferences(data: AllRecords): void {
  checkKeys(data.people);
  const people = new Set(data.people.map(({ id }) => id));
  for (const table of tableNames) checkMentions(data, table, people);
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
