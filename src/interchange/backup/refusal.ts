/** Why a file is not taken as a backup, and where in it the reason stands. */
import type { TableName } from '@/domain/schema/table-names';

export type RefusalCode =
  | 'unreadable' // the browser could not read the file
  | 'tooLarge'
  | 'foreign' // not a backup of Confidant
  | 'newerFormat' // written by a newer version
  | 'truncated' // ends before it is complete
  | 'damaged' // not JSON, or not UTF-8
  | 'tooDeep'
  | 'longRecord' // longer than any record can be
  | 'badHeader'
  | 'missingTable'
  | 'unknownTable'
  | 'wrongCount' // the header says another number of records
  | 'missingField'
  | 'unknownField'
  | 'wrongType'
  | 'tooLong'
  | 'badValue'
  | 'duplicateId'
  | 'duplicateKey' // a profile that belongs to two people
  | 'dangling' // about somebody who is not in the file
  | 'wrongChecksum'; // changed after it was written

/** Each part is null where it does not apply. */
export type Place = {
  /** Line of the file, from 1. */
  line: number | null;
  table: TableName | null;
  /** Record in its table, from 1. */
  row: number | null;
  /** Path of the field in the record or in the header, such as `keys.0.lastSeenOn`. */
  field: string | null;
};

export type Refusal = { code: RefusalCode; place: Place };

type Where = Partial<Omit<Place, 'line'>> & {
  /** Byte of the file. */
  offset?: number;
};

/** Thrown inside this folder; `readBackup` turns it into its answer. */
export class BackupRefusal extends Error {
  override name = 'BackupRefusal';

  readonly code: RefusalCode;
  readonly where: Where;

  constructor(code: RefusalCode, where: Where = {}) {
    super(code);
    this.code = code;
    this.where = where;
  }
}

/** The place as people count it. */
export function placeIn(bytes: Uint8Array, { where }: BackupRefusal): Place {
  const { offset, table = null, row = null, field = null } = where;
  return { line: offset === undefined ? null : lineOf(bytes, offset), table, row, field };
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  // A search for each would take a minute for a file of nothing but line ends.
  for (let at = 0; at < offset; at += 1) if (bytes[at] === 10) line += 1;
  return line;
}
