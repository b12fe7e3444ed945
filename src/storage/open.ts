/** Opening the database: in time, or with the reason why not. */
import type { Outcome } from '@/domain/commands';
import { ConfidantDatabase } from './database';
import { databaseErrorCode, messageOf } from './database-error';

/** The one database of this context. */
export const database = new ConfidantDatabase();

/**
 * Opens it, or says why not: `newerDatabase`, `storage`, or `unavailable` when there is no answer
 * in time (a damaged database can hang in Firefox). Open already, it answers at once.
 */
export async function openDatabase(
  db: ConfidantDatabase = database,
  deadlineMs = 5000,
): Promise<Outcome<null>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), deadlineMs);
  });
  try {
    const first = await Promise.race([db.open(), late]);
    if (first !== 'late') return { ok: true, value: null };
    return {
      ok: false,
      error: { code: 'unavailable', message: `The database did not open in ${deadlineMs} ms` },
    };
  } catch (error) {
    const code = databaseErrorCode(error);
    if (code === undefined) throw error;
    return { ok: false, error: { code, message: messageOf(error) } };
  } finally {
    clearTimeout(timer);
  }
}
