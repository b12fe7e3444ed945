/** What a page and its worker say to each other about an encrypted backup. */
import type { OpenResult } from '@/interchange/encrypted/open';
import type { BackupKey } from '@/interchange/encrypted/seal';

export type SealRequest =
  | { ask: 'seal' | 'open'; file: Blob; passphrase: string }
  | { ask: 'key'; passphrase: string };

/** Every request is ended by one that is not `progress`. */
export type SealAnswer =
  | { is: 'progress'; share: number }
  | { is: 'sealed'; file: Blob }
  | { is: 'opened'; result: OpenResult }
  | { is: 'key'; key: BackupKey }
  | { is: 'failed' };
