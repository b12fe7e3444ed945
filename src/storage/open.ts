/** Opening the database: in time, or with the reason why not. And deleting one that does not open. */
import type { Outcome } from '@/domain/commands';
import { ConfidantDatabase } from './database';
import { databaseErrorCode, messageOf } from './database-error';

/**
 * The one database of this context. Pages never bring it up from an earlier version: the background
 * does, and keeps a snapshot first (src/background/open-safely.ts).
 */
export const database = new ConfidantDatabase();
database.leavesOlder = true;

/** Held by the background from before that snapshot until the database is of this version. */
export const upgradeLock = 'confidant.upgrade';

/** Milliseconds the browser has to answer. */
const deadline = 4_000;

/**
 * Opens it, or says why not: `newerDatabase`, `storage`, or `unavailable` when there is no answer
 * in time (a damaged database can hang in Firefox). Open already, it answers at once.
 */
export function openDatabase(
  db: ConfidantDatabase = database,
  deadlineMs = deadline,
): Promise<Outcome<null>> {
  return inTime(db.open(), deadlineMs);
}

/** Deletes it with all that is in it, then opens it empty. Damage can keep the browser from it. */
export function deleteDatabase(
  db: ConfidantDatabase = database,
  deadlineMs = deadline,
): Promise<Outcome<null>> {
  const deleteAndOpen = async () => {
    // Or it would wait for an opening that may never end.
    db.close();
    await db.delete();
    await db.open();
  };
  return inTime(deleteAndOpen(), deadlineMs);
}

/** The outcome of work on the database; `unavailable` when it has none in time. */
export async function inTime(
  work: PromiseLike<unknown>,
  deadlineMs: number,
): Promise<Outcome<null>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), deadlineMs);
  });
  try {
    const first = await Promise.race([work, late]);
    if (first !== 'late') return { ok: true, value: null };
    const message = `The database did not answer in ${deadlineMs} ms`;
    return { ok: false, error: { code: 'unavailable', message } };
  } catch (error) {
    const code = databaseErrorCode(error);
    if (code === undefined) throw error;
    return { ok: false, error: { code, message: messageOf(error) } };
  } finally {
    clearTimeout(timer);
  }
}
