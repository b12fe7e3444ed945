/**
 * The one way a record is written: the keys in the order of its schema, nothing else, no spaces.
 * The same records always give the same bytes, so two backups can be compared as they are.
 */
import { z } from 'zod';
import { type Records, recordSchemas } from '@/domain/schema/records';
import type { TableName } from '@/domain/schema/table-names';

/** A value with its keys in order; null where a schema has nothing to put in order. */
type Arrange = ((value: unknown) => unknown) | null;

/** A record as one line of JSON. What is derived or unknown is left out. */
export const recordLine: { [Name in TableName]: (record: Records[Name]) => string } = {
  people: lineWriter(recordSchemas.people),
  notes: lineWriter(recordSchemas.notes),
  interactions: lineWriter(recordSchemas.interactions),
  followUps: lineWriter(recordSchemas.followUps),
  promises: lineWriter(recordSchemas.promises),
  importantDates: lineWriter(recordSchemas.importantDates),
  observedChanges: lineWriter(recordSchemas.observedChanges),
  relationshipTypes: lineWriter(recordSchemas.relationshipTypes),
  savedViews: lineWriter(recordSchemas.savedViews),
  settings: lineWriter(recordSchemas.settings),
};

function lineWriter(schema: z.ZodType): (record: object) => string {
  const arrange = arrangerOf(schema);
  return (record) => JSON.stringify(arrange ? arrange(record) : record);
}

function arrangerOf(schema: unknown): Arrange {
  if (schema instanceof z.ZodNullable) return arrangerOf(schema.unwrap());
  if (schema instanceof z.ZodArray) {
    const each = arrangerOf(schema.element);
    return each && ((value) => (Array.isArray(value) ? value.map(each) : value));
  }
  if (!(schema instanceof z.ZodObject)) return null;
  const fields = Object.entries(schema.shape).map(([key, inner]) => ({
    key,
    arrange: arrangerOf(inner),
  }));
  const keys = fields.map(({ key }) => key);
  const isFlat = fields.every(({ arrange }) => arrange === null);
  return (value) => {
    if (!isRecord(value)) return value;
    // What was checked on its way in is in order; copying it would take longer than writing it.
    if (isFlat && hasKeysInOrder(value, keys)) return value;
    const arranged: Record<string, unknown> = {};
    for (const { key, arrange } of fields) {
      arranged[key] = arrange ? arrange(value[key]) : value[key];
    }
    return arranged;
  };
}

function hasKeysInOrder(value: object, keys: readonly string[]): boolean {
  let at = 0;
  for (const key in value) {
    // Some fields may be left out.
    while (at < keys.length && key !== keys[at]) at += 1;
    if (at === keys.length) return false;
    at += 1;
  }
  return true;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
