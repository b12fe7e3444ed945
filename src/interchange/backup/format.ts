/**
 * The backup format, version 1: a JSON file with a header that says what it is, and `data`, which
 * holds every record of every table. docs/backup-format.md describes it for people,
 * docs/backup-format-v1.schema.json for programs; both are held to this file by tests.
 */
import { z } from 'zod';
import { moment } from '@/domain/schema/primitives';
import type { TableName } from '@/domain/schema/table-names';

export { backupFileName, mostBytes } from './file';

export const backupFormat = 'confidant-backup';
export const backupVersion = 1;

/**
 * Deepest nesting of a value of the head or of a record: ours reach 3, and `JSON.parse` would take
 * 200,000.
 */
export const deepestNesting = 16;

/** Most bytes of a key or a value of the head. */
export const longestHeadValue = 4096;

/**
 * Most bytes of a record. The largest that fits its schema (a person with a thousand profiles and
 * roles, each character escaped) takes 5 MB, and one that does not fit is never decoded.
 */
export const longestRecord = 8 * 2 ** 20;

/** Checksum of `data`: `sha256:` and the digest of its bytes in the file, in hex. */
const checksum = z.string().regex(/^sha256:[0-9a-f]{64}$/);

const count = z.int().min(0);
/** Tables that backups of before do not have: they are read as empty. */
export const laterTables: ReadonlySet<TableName> = new Set(['savedViews']);

const counts = {
  people: count,
  notes: count,
  interactions: count,
  followUps: count,
  promises: count,
  importantDates: count,
  observedChanges: count,
  relationshipTypes: count,
  savedViews: count.default(0),
  settings: count,
} satisfies { [Name in TableName]: z.ZodType<number> };

/** All of the file but `data`. `format` and `formatVersion` come first, in this order. */
export const backupHeader = z.strictObject({
  format: z.literal(backupFormat),
  formatVersion: z.literal(backupVersion),
  /** The version of Confidant that wrote it; for people only. */
  appVersion: z.string().max(60),
  createdAt: moment,
  /** Records in each table. */
  counts: z.strictObject(counts),
  checksum,
});
export type BackupHeader = z.infer<typeof backupHeader>;
