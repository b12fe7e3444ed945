/**
 * Writes a backup. One record a line, so that a person can read it, compare two with any tool, and
 * is told the line when something is wrong. Rows are turned into bytes as they come: what is held
 * is the file, not the database.
 */
import type { Records, TableName, TakeRecords } from '@/domain/schema/records';
import { recordLine } from './canonical';
import { type BackupHeader, backupFormat, backupTables, backupVersion } from './format';
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
  const data = new Blob(tables.parts(), { type: 'application/json' });
  const header: BackupHeader = {
    format: backupFormat,
    formatVersion: backupVersion,
    appVersion,
    createdAt,
    counts: tables.counts(),
    checksum: await checksumOf(await data.arrayBuffer()),
  };
  const head = Object.entries(header).map(
    ([key, value]) => `"${key}": ${JSON.stringify(value)},\n`,
  );
  const file = new Blob(['{\n', ...head, '"data": ', data, '\n}\n'], { type: 'application/json' });
  return { file, header };
}

/** A table as it grows. Each piece leaves the script's memory for the browser's as a blob. */
class TableWriter<Name extends TableName> {
  readonly pieces: Blob[] = [];
  count = 0;

  readonly #line: (record: Records[Name]) => string;

  constructor(line: (record: Records[Name]) => string) {
    this.#line = line;
  }

  take(records: readonly Records[Name][]): void {
    if (records.length === 0) return;
    const lines = records.map(this.#line).join(',\n');
    this.pieces.push(new Blob([this.count === 0 ? '\n' : ',\n', lines]));
    this.count += records.length;
  }
}

class Tables {
  readonly #tables: { [Name in TableName]: TableWriter<Name> } = {
    people: new TableWriter<'people'>(recordLine.people),
    notes: new TableWriter<'notes'>(recordLine.notes),
    interactions: new TableWriter<'interactions'>(recordLine.interactions),
    followUps: new TableWriter<'followUps'>(recordLine.followUps),
    promises: new TableWriter<'promises'>(recordLine.promises),
    importantDates: new TableWriter<'importantDates'>(recordLine.importantDates),
    observedChanges: new TableWriter<'observedChanges'>(recordLine.observedChanges),
    relationshipTypes: new TableWriter<'relationshipTypes'>(recordLine.relationshipTypes),
    settings: new TableWriter<'settings'>(recordLine.settings),
  };

  readonly take: TakeRecords = {
    people: (records) => this.#tables.people.take(records),
    notes: (records) => this.#tables.notes.take(records),
    interactions: (records) => this.#tables.interactions.take(records),
    followUps: (records) => this.#tables.followUps.take(records),
    promises: (records) => this.#tables.promises.take(records),
    importantDates: (records) => this.#tables.importantDates.take(records),
    observedChanges: (records) => this.#tables.observedChanges.take(records),
    relationshipTypes: (records) => this.#tables.relationshipTypes.take(records),
    settings: (records) => this.#tables.settings.take(records),
  };

  counts(): BackupHeader['counts'] {
    // `as`: fromEntries forgets the keys, which are all of the tables.
    return Object.fromEntries(
      backupTables.map((name) => [name, this.#tables[name].count]),
    ) as BackupHeader['counts'];
  }

  /** The value of `data`, to be joined. */
  parts(): BlobPart[] {
    const members = backupTables.flatMap((name, index): BlobPart[] => {
      const { pieces, count } = this.#tables[name];
      return [index === 0 ? '\n' : ',\n', `"${name}": [`, ...pieces, count === 0 ? ']' : '\n]'];
    });
    return ['{', ...members, '\n}'];
  }
}
