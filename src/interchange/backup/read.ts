/**
 * Reads a backup whole and checks everything before anything is done with it: size, what it is and
 * which version, nesting, each record against its schema, ids and mentions, counts, checksum. A
 * file is not trusted, whoever wrote it. Works in pieces, so that a page stays alive meanwhile.
 */
import type { AllRecords, Records } from '@/domain/schema/records';
import { type TableName, tableNames } from '@/domain/schema/table-names';
import { checkRecord, refusalOf } from './check-record';
import { checksumOf } from './checksum';
import {
  backupFormat,
  type BackupHeader,
  backupHeader,
  backupVersion,
  laterTables,
  longestHeadValue,
  mostBytes,
} from './format';
import { checkReferences } from './references';
import { BackupRefusal, placeIn, type Refusal, type RefusalCode } from './refusal';
import { Scanner, type Span } from './scanner';

export type Backup = { header: BackupHeader; data: AllRecords };
export type ReadResult = { ok: true; backup: Backup } | { ok: false; refusal: Refusal };

export type ReadOptions = {
  /** Called with a share from 0 to 1. */
  onProgress?: (share: number) => void;
  /** Lets the page breathe between two pieces. */
  pause?: () => Promise<void>;
};

const noPlace = { line: null, table: null, row: null, field: null };

/** Bytes that are looked at first: what is wrong there is said without reading on. */
const beginning = 2 ** 20;

/** The backup in a file, its records in the order of their ids, or why it is none. */
export async function readBackup(file: Blob, options: ReadOptions = {}): Promise<ReadResult> {
  if (file.size > mostBytes) return { ok: false, refusal: { code: 'tooLarge', place: noPlace } };
  if (file.size > beginning) {
    const begun = await readWhole(file.slice(0, beginning));
    if (!begun.ok && begun.refusal.code !== 'truncated') return begun;
  }
  return readWhole(file, options);
}

async function readWhole(file: Blob, options: ReadOptions = {}): Promise<ReadResult> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await bytesOf(file);
  } catch {
    return { ok: false, refusal: { code: 'unreadable', place: noPlace } };
  }
  try {
    return { ok: true, backup: await new BackupReader(bytes, options).read() };
  } catch (error) {
    if (!(error instanceof BackupRefusal)) throw error;
    return { ok: false, refusal: { code: error.code, place: placeIn(bytes, error) } };
  }
}

/** As it comes, into one place: `arrayBuffer` may hold a large file twice meanwhile. */
async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for await (const part of file.stream()) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

class BackupReader {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #options: ReadOptions;
  readonly #scanner: Scanner;
  readonly #header: Record<string, unknown> = {};
  readonly #tables: AllRecords = noRecords();
  /** Checks a value and takes it in. */
  readonly #take: { [Name in TableName]: (value: unknown) => void } = {
    people: (value) => this.#tables.people.push(this.#checked('people', value)),
    notes: (value) => this.#tables.notes.push(this.#checked('notes', value)),
    interactions: (value) => this.#tables.interactions.push(this.#checked('interactions', value)),
    followUps: (value) => this.#tables.followUps.push(this.#checked('followUps', value)),
    promises: (value) => this.#tables.promises.push(this.#checked('promises', value)),
    importantDates: (value) =>
      this.#tables.importantDates.push(this.#checked('importantDates', value)),
    observedChanges: (value) =>
      this.#tables.observedChanges.push(this.#checked('observedChanges', value)),
    relationshipTypes: (value) =>
      this.#tables.relationshipTypes.push(this.#checked('relationshipTypes', value)),
    savedViews: (value) => this.#tables.savedViews.push(this.#checked('savedViews', value)),
    settings: (value) => this.#tables.settings.push(this.#checked('settings', value)),
  };
  /** Of the table that is being read. */
  readonly #ids = new Set<string>();
  readonly #found = new Set<TableName>();
  #data: Span | null = null;

  constructor(bytes: Uint8Array<ArrayBuffer>, options: ReadOptions) {
    this.#bytes = bytes;
    this.#options = options;
    this.#scanner = new Scanner(bytes);
  }

  async read(): Promise<Backup> {
    const scanner = this.#scanner;
    if (scanner.peek() !== '{'.charCodeAt(0)) throw new BackupRefusal('foreign');
    let seen = 0;
    await scanner.members(async (key) => {
      seen += 1;
      // The first two say what it is. Nothing else is looked at before they have.
      if (seen <= 2) this.#checkKind(key, seen);
      else if (key === 'data' && this.#data === null) await this.#readData();
      else this.#readHeaderField(key);
    });
    if (seen < 2) throw new BackupRefusal('foreign');
    if (scanner.peek() !== undefined) throw new BackupRefusal('damaged', { offset: scanner.at });

    const header = this.#checkedHeader();
    if (this.#data === null) throw new BackupRefusal('badHeader', { field: 'data' });
    const data = this.#allTables(header);
    await this.#options.pause?.();
    checkReferences(data);
    const { start, end } = this.#data;
    if ((await checksumOf(this.#bytes.subarray(start, end))) !== header.checksum) {
      throw new BackupRefusal('wrongChecksum');
    }
    return { header, data: inOrder(data) };
  }

  #checkKind(key: string, position: number): void {
    if (key !== (position === 1 ? 'format' : 'formatVersion')) throw new BackupRefusal('foreign');
    const value = this.#readHeaderField(key, position === 1 ? 'foreign' : 'badHeader');
    if (position === 1 && value !== backupFormat) throw new BackupRefusal('foreign');
    if (position === 2 && typeof value === 'number' && value > backupVersion) {
      throw new BackupRefusal('newerFormat');
    }
  }

  #readHeaderField(key: string, tooLong: RefusalCode = 'badHeader'): unknown {
    // The same key twice could mean one thing here and another to the next reader.
    if (!Object.hasOwn(backupHeader.shape, key) || Object.hasOwn(this.#header, key)) {
      throw new BackupRefusal('badHeader', { field: key, offset: this.#scanner.at });
    }
    const bound = { most: longestHeadValue, code: tooLong, field: key };
    const value = this.#scanner.parse(this.#scanner.skip(bound));
    this.#header[key] = value;
    return value;
  }

  async #readData(): Promise<void> {
    const start = this.#scanner.at;
    await this.#scanner.members(async (key) => {
      const table = tableNames.find((name) => name === key);
      const offset = this.#scanner.at;
      if (!table) throw new BackupRefusal('unknownTable', { field: key, offset });
      if (this.#found.has(table)) throw new BackupRefusal('damaged', { table, offset });
      this.#found.add(table);
      await this.#readTable(table);
    });
    this.#data = { start, end: this.#scanner.at };
  }

  async #readTable(table: TableName): Promise<void> {
    const records = this.#tables[table];
    this.#ids.clear();
    await this.#scanner.records(async (spans) => {
      this.#values(spans, table, records.length).forEach((value, index) => {
        try {
          this.#take[table](value);
        } catch (error) {
          if (!(error instanceof BackupRefusal)) throw error;
          const { field } = error.where;
          const offset = spans[index]?.start;
          throw new BackupRefusal(error.code, {
            table,
            row: records.length + 1,
            ...(field === undefined ? {} : { field }),
            ...(offset === undefined ? {} : { offset }),
          });
        }
      });
      this.#options.onProgress?.(this.#scanner.at / this.#bytes.length);
      await this.#options.pause?.();
    });
  }

  /** An id that comes twice is said at once: a file of one record over and over is not read on. */
  #checked<Name extends TableName>(table: Name, value: unknown): Records[Name] {
    const record = checkRecord(table, value);
    if (this.#ids.has(record.id)) throw new BackupRefusal('duplicateId', { field: 'id' });
    this.#ids.add(record.id);
    return record;
  }

  /** The values of some elements, parsed together; one by one to find which of them is damaged. */
  #values(spans: readonly Span[], table: TableName, before: number): unknown[] {
    const [first, last] = [spans[0], spans.at(-1)];
    if (!first || !last) return [];
    try {
      const text = this.#scanner.text({ start: first.start, end: last.end });
      const values: unknown = JSON.parse(`[${text}]`);
      if (Array.isArray(values) && values.length === spans.length) return values;
    } catch {
      // Said with its row below.
    }
    return spans.map((span, index) => {
      try {
        return this.#scanner.parse(span);
      } catch {
        throw new BackupRefusal('damaged', { table, row: before + index + 1, offset: span.start });
      }
    });
  }

  #checkedHeader(): BackupHeader {
    const result = backupHeader.safeParse(this.#header);
    if (result.success) return result.data;
    const { field = null } = refusalOf(result.error, this.#header).where;
    throw new BackupRefusal('badHeader', { field });
  }

  #allTables({ counts }: BackupHeader): AllRecords {
    for (const table of tableNames) {
      if (!this.#found.has(table) && !laterTables.has(table)) {
        throw new BackupRefusal('missingTable', { table });
      }
      if (this.#tables[table].length !== counts[table]) {
        throw new BackupRefusal('wrongCount', { table });
      }
    }
    return this.#tables;
  }
}

/** A network of nobody. */
export function noRecords(): AllRecords {
  return {
    people: [],
    notes: [],
    interactions: [],
    followUps: [],
    promises: [],
    importantDates: [],
    observedChanges: [],
    relationshipTypes: [],
    savedViews: [],
    settings: [],
  };
}

/** Records by id. Ours stand so already; sorting what is sorted costs a pass. */
function inOrder(data: AllRecords): AllRecords {
  for (const table of tableNames) data[table].sort((a, b) => (a.id < b.id ? -1 : 1));
  return data;
}
