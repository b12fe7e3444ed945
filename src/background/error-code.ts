/** Which code a caller gets for something that was thrown under it. */
import type { ErrorCode } from '@/domain/commands';
import { databaseErrorCode } from '@/storage/database-error';

/** What is not the database's fault is ours, and means the same to the user: it was not done. */
export function codeOf(error: unknown): ErrorCode {
  return databaseErrorCode(error) ?? 'storage';
}

/** Whether a code says that something is broken, rather than that it cannot be done. */
export function isOurTrouble(code: ErrorCode): boolean {
  return ['storage', 'quota', 'newerDatabase', 'lost', 'unavailable'].includes(code);
}
