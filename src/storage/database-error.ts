/** What went wrong with the database itself, as a code that a caller can act on. */
import { Dexie } from 'dexie';
import type { ErrorCode } from '@/domain/commands';

/** Thrown when the database was written by a newer version of Confidant: database.ts. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';
}

/** Rows are there that the browser cannot read any more: read-through.ts. */
export class UnreadableRows extends Error {
  override readonly name = 'UnreadableRows';
}

const storageNames = new Set<string>([...Object.values(Dexie.errnames), 'UnreadableRows']);

/** The code; undefined for an error that is not the database's. */
export function databaseErrorCode(error: unknown): ErrorCode | undefined {
  const chain = causesOf(error);
  if (chain.some((cause) => cause.name === 'NewerDatabase')) return 'newerDatabase';
  if (chain.some((cause) => cause.name === 'QuotaExceededError')) return 'quota';
  return chain.some(({ name }) => storageNames.has(name)) ? 'storage' : undefined;
}

/** Whether the browser could not read what is stored, as opposed to a database that was closed. */
export function isUnreadable(error: unknown): boolean {
  return causesOf(error).some(({ name }) => name === 'UnknownError');
}

/** The message for the log. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * The error and what is behind it. A full disk arrives as Dexie's AbortError with the
 * QuotaExceededError as `inner`, or among the `failures` of a bulk write.
 */
function causesOf(error: unknown): { name: string }[] {
  if (typeof error !== 'object' || error === null) return [];
  const name = 'name' in error ? String(error.name) : '';
  const inner = 'inner' in error ? causesOf(error.inner) : [];
  const failures =
    'failures' in error && Array.isArray(error.failures) ? error.failures.flatMap(causesOf) : [];
  return [{ name }, ...inner, ...failures];
}
