import type { Moment } from '@/domain/day';
import type { ConfidantDatabase } from '../database';

export type Undoable = { commandId: string; name: string; at: Moment; personId: string | null };

/** How long Ctrl/⌘ Z reaches back, in milliseconds. */
const reach = 10 * 60_000;
/** The field or switch these came from takes them back itself. */
const undoneElsewhere = new Set(['note.write', 'settings.change', 'undo']);

/** The last action that Ctrl/⌘ Z takes back; null when there is none of the last ten minutes. */
export async function lastUndoable(db: ConfidantDatabase, now: Moment): Promise<Undoable | null> {
  const from = new Date(Date.parse(now) - reach).toISOString();
  const newestLast = db.commands.where('at').aboveOrEqual(from);
  newestLast.reverse(); // Dexie turns the collection itself round.
  const row = await newestLast
    .filter(
      ({ name, undoneAt, changes }) =>
        !undoneElsewhere.has(name) && undoneAt === null && changes.length > 0,
    )
    .first();
  return row ? { commandId: row.id, name: row.name, at: row.at, personId: row.personId } : null;
}
