/**
 * Writes a backup. One record a line, so that a person can read it, compare two with any tool, and
 * is told the line when something is wrong. Rows are turned into bytes as they come: what is held
 * is the file, not the database.
 */
import type { TakeRecords } from '@/domain/schema/records';
import { type TableName, tableNames } from '@/domain/schema/table-names';
import { recordLine } from './canonical';
import { type BackupHeader, backupFormat, backupVersion } from './format';
import { checksumOf } from './checksum';

export type WriteOptions = {
  appVersion: string;
  /** A moment. */
  createdAt: string;
};

/**
 * The file, made of every record that `read` gives: each table in the order of its ids, as `readAll`
 * of src/storage/bulk does.
 */
export async function writeBackup(
  read: (take: TakeRecords) => Promise<void>,
  { appVersion, createdAt }: WriteOptions,
): Promise<{ file: Blob; header: BackupHeader }> {
  const tables = new Tables();
  await read(tables.take);
  const data = tables.bytes();
  const header: BackupHeader = {
    format: backupFormat,
    formatVersion: backupVersion,
    appVersion,
    createdAt,
    counts: tables.counts(),
    checksum: await checksumOf(data),
  };
  const head = Object.entries(header).map(
    ([key, value]) => `"${key}": ${JSON.stringify(value)},\n`,
  );
  const file = new Blob(['{\n', ...head, '"data": ', data, '\n}\n'], { type: 'application/json' });
  return { file, header };
}

const encoder = new TextEncoder();

/** A table as it grows, in bytes: an array buffer is no part of the script's heap. */
class Table {
  readonly pieces: Uint8Array[] = [];
  count = 0;

  add(lines: readonly string[]): void {
    if (lines.length === 0) return;
    const separator = this.count === 0 ? '\n' : ',\n';
    this.pieces.push(encoder.encode(separator + lines.join(',\n')));
    this.count += lines.length;
  }
}

class Tables {
  readonly #tables: Record<TableName, Table> = {
    people: new Table(),
    notes: new Table(),
    interactions: new Table(),
    followUps: new Table(),
    promises: new Table(),
    importantDates: new Table(),
    observedChanges: new Table(),
    relationshipTypes: new Table(),
    savedViews: new Table(),
    settings: new Table(),
  };

  readonly take: TakeRecords = {
    people: (records) => this.#tables.people.add(records.map(recordLine.people)),
    notes: (records) => this.#tables.notes.add(records.map(recordLine.notes)),
    interactions: (records) => this.#tables.interactions.add(records.map(recordLine.interactions)),
    followUps: (records) => this.#tables.followUps.add(records.map(recordLine.followUps)),
    promises: (records) => this.#tables.promises.add(records.map(recordLine.promises)),
    importantDates: (records) =>
      this.#tables.importantDates.add(records.map(recordLine.importantDates)),
    observedChanges: (records) =>
      this.#tables.observedChanges.add(records.map(recordLine.observedChanges)),
    relationshipTypes: (records) =>
      this.#tables.relationshipTypes.add(records.map(recordLine.relationshipTypes)),
    savedViews: (records) => this.#tables.savedViews.add(records.map(recordLine.savedViews)),
    settings: (records) => this.#tables.settings.add(records.map(recordLine.settings)),
  };

  counts(): BackupHeader['counts'] {
    const tables = this.#tables;
    return {
      people: tables.people.count,
      notes: tables.notes.count,
      interactions: tables.interactions.count,
      followUps: tables.followUps.count,
      promises: tables.promises.count,
      importantDates: tables.importantDates.count,
      observedChanges: tables.observedChanges.count,
      relationshipTypes: tables.relationshipTypes.count,
      savedViews: tables.savedViews.count,
      settings: tables.settings.count,
    };
  }

  /** The value of `data`, in one piece, as a checksum is taken of one piece only. Empties this. */
  bytes(): Uint8Array<ArrayBuffer> {
    const parts: Uint8Array[] = [encoder.encode('{')];
    for (const [index, name] of tableNames.entries()) {
      const { pieces, count } = this.#tables[name];
      parts.push(encoder.encode(`${index === 0 ? '\n' : ',\n'}"${name}": [`));
      parts.push(...pieces.splice(0), encoder.encode(count === 0 ? ']' : '\n]'));
    }
    parts.push(encoder.encode('\n}'));
    return joined(parts);
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
