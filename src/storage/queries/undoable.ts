import type { Moment } from '@/domain/day';
import type { ConfidantDatabase } from '../database';

export type Undoable = {
  commandId: string;
  name: string;
  at: Moment;
  personId: string | null;
  /** It ended what commands of its name begin: a pause, an archive, a snooze. */
  ended: boolean;
  /** How many people's own records it changed. */
  people: number;
};

/** How long Ctrl/⌘ Z reaches back, in milliseconds. */
const reach = 10 * 60_000;
/** The field or switch these came from takes them back itself. */
const undoneElsewhere = new Set(['note.write', 'settings.change', 'undo']);

/** The field that says since when or until when a person is silent, by the command that sets it. */
const silences = new Map([
  ['person.pause', 'pausedOn'],
  ['person.archive', 'archivedOn'],
  ['person.snooze', 'snooze'],
  ['people.archive', 'archivedOn'],
  ['people.snooze', 'snooze'],
]);

/** The last action that Ctrl/⌘ Z takes back; null when there is none of the last ten minutes. */
export async function lastUndoable(db: ConfidantDatabase, now: Moment): Promise<Undoable | null> {
  const from = new Date(Date.parse(now) - reach).toISOString();
  const newestLast = db.commands.where('at').aboveOrEqual(from);
  newestLast.reverse(); // Dexie turns the collection itself round.
  const row = await newestLast
    .filter(
      ({ name, undoneAt, changes, imported }) =>
        !undoneElsewhere.has(name) &&
        undoneAt === null &&
        (changes.length > 0 || imported !== undefined),
    )
    .first();
  if (!row) return null;
  const { id: commandId, name, at, personId, changes } = row;
  const silence = silences.get(name);
  const ended = silence !== undefined && changes.some(({ after }) => after?.[silence] === null);
  const people = changes.filter(({ table }) => table === 'people').length;
  return { commandId, name, at, personId, ended, people };
}
