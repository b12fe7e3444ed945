/** Records and rows: the same, but for people, whose derived part is put when it is worked out. */
import type { Records } from '@/domain/schema/records';
import type { TableName } from '@/domain/schema/table-names';
import type { ConfidantDatabase, Rows } from './database';
import { recordOf } from './record-of';

/** The record in a row. */
export const toRecord: { [Name in TableName]: (row: Rows[Name]) => Records[Name] } = {
  people: recordOf,
  notes: (row) => row,
  interactions: (row) => row,
  followUps: (row) => row,
  promises: (row) => row,
  importantDates: (row) => row,
  observedChanges: (row) => row,
  relationshipTypes: (row) => row,
  savedViews: (row) => row,
  settings: (row) => row,
};

/** Puts a record at once; a person's row is put when it has been derived. */
export const putRecord: {
  [Name in TableName]: (db: ConfidantDatabase, record: Records[Name]) => PromiseLike<unknown>;
} = {
  people: () => Promise.resolve(),
  notes: (db, record) => db.notes.put(record),
  interactions: (db, record) => db.interactions.put(record),
  followUps: (db, record) => db.followUps.put(record),
  promises: (db, record) => db.promises.put(record),
  importantDates: (db, record) => db.importantDates.put(record),
  observedChanges: (db, record) => db.observedChanges.put(record),
  relationshipTypes: (db, record) => db.relationshipTypes.put(record),
  savedViews: (db, record) => db.savedViews.put(record),
  settings: (db, record) => db.settings.put(record),
};
