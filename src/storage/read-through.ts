/**
 * Reads every record once. A block of the file that went bad is met by whoever reads its rows, and
 * counting passes over it (Firefox counts in an index): before a page meets it, something would be
 * written over a database that has lost a part.
 */
import { tableNames } from '@/domain/schema/table-names';
import type { ConfidantDatabase } from './database';
import { isUnreadable } from './database-error';
import { eachChunk } from './tables';

/** Held while it is read, so that nobody deletes the database in between and is told of it after. */
export const readingLock = 'confidant.reading';

/**
 * False when the browser cannot read a row; rejects when it could not be tried. `between` is awaited
 * after each piece.
 */
export async function canReadAll(
  db: ConfidantDatabase,
  between: () => Promise<void>,
): Promise<boolean> {
  try {
    for (const name of tableNames) await eachChunk(db, name, between);
    return true;
  } catch (error) {
    if (isUnreadable(error)) return false;
    throw error;
  }
}
