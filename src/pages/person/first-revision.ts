/** What a form finds of the record it is about to make. */
import { database } from '@/storage/open';

/**
 * The revision that a new record is written on: 0, or 1 when an earlier try was saved and only its
 * answer was lost. Whoever changed it since then has the last word: the save is refused. A database
 * that does not answer here does not take the save either, which says so.
 */
export async function firstRevision(
  table: 'followUps' | 'promises' | 'importantDates',
  id: string,
): Promise<0 | 1> {
  try {
    return (await database[table].get(id)) ? 1 : 0;
  } catch {
    return 0;
  }
}
