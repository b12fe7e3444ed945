/** What the page and its worker say to each other about one file. */
import type { Day } from '@/domain/day';
import type { Encoding } from '@/interchange/connections/decode';
import type { Refusal } from '@/interchange/connections/refusal';
import type { SkipReason } from '@/interchange/connections/rows';
import type { Imported } from '@/storage/bulk/apply-connections';
import type { RestorePoint } from '@/storage/database';

export type ImportRequest =
  | { ask: 'read'; file: File; today: Day }
  /** Brings in what was read last. */
  | { ask: 'apply'; withoutAddress: boolean; today: Day; restorePoint: RestorePoint | null }
  /** Nothing is written, unless it is too late; the answer tells. */
  | { ask: 'cancel' };

export type ImportAnswer =
  | { is: 'progress'; share: number }
  | { is: 'refused'; refusal: Refusal }
  | { is: 'preview'; preview: ImportPreview }
  | { is: 'done'; imported: Imported }
  | { is: 'cancelled' }
  | { is: 'trouble'; trouble: ImportTrouble };

export type ImportTrouble =
  | 'busy' // another page is at it
  | 'lost' // something was lost, and what becomes of it has to be chosen first
  | 'noRestorePoint' // what is here could not be kept first
  | 'quota'
  | 'storage'
  | 'newerDatabase'
  | 'failed'; // the worker itself

/** Why a row is left out: by itself, or because of what is here. */
export type LeftOut = SkipReason | 'inTrash' | 'sameNameAndDay';

/** What an import would do. Rows are told by their numbers in the file. */
export type ImportPreview = {
  /** Rows after the header that are not blank. */
  rows: number;
  added: number;
  updated: number;
  same: number;
  withoutAddress: number[];
  leftOut: { why: LeftOut; rows: number[] }[];
  /** Rows that are taken without a day. */
  withoutDay: number[];
  /** Some of those to add, as they will be shown, to see that the file was read well. */
  examples: { row: number; name: string; about: string }[];
  encoding: Encoding;
  newestOn: Day | null;
  isEmptyHere: boolean;
};
