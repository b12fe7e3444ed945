/** What no single record can say: ids are given once, and everything is about somebody there. */
import type { AllRecords, Records, TableName } from '@/domain/schema/records';
import { backupTables } from './format';
import { BackupRefusal } from './refusal';

/** Whom a record is about, by field. */
const mentions: { [Name in TableName]?: (record: Records[Name]) => [field: string, id: string][] } =
  {
    notes: ({ personId }) => [['personId', personId]],
    interactions: ({ personIds, contactIds }) => [
      ...personIds.map((id): [string, string] => ['personIds', id]),
      ...contactIds.map((id): [string, string] => ['contactIds', id]),
    ],
    followUps: ({ personId }) => [['personId', personId]],
    promises: ({ personId }) => [['personId', personId]],
    importantDates: ({ personId }) => [['personId', personId]],
    observedChanges: ({ personId }) => [['personId', personId]],
  };

/** Throws `duplicateId`, `duplicateKey` or `dangling`, with the row. */
export function checkReferences(data: AllRecords): void {
  for (const table of backupTables) checkIds(data, table);
  checkKeys(data.people);
  const people = new Set(data.people.map(({ id }) => id));
  for (const table of backupTables) checkMentions(data, table, people);
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

function checkMentions<Name extends TableName>(
  data: AllRecords,
  table: Name,
  people: ReadonlySet<string>,
): void {
  const mentionsOf = mentions[table];
  if (!mentionsOf) return;
  const records: readonly Records[Name][] = data[table];
  records.forEach((record, index) => {
    for (const [field, id] of mentionsOf(record)) {
      if (!people.has(id)) throw new BackupRefusal('dangling', { table, row: index + 1, field });
    }
  });
}
