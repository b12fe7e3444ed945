/**
 * Autosave makes a `note.write` a second. Writes that follow each other become one change to undo,
 * held by the first of them; the later ones keep only their reply. So the table of commands holds a
 * note twice for each time somebody wrote in it, not for each second. A pin or another day is an
 * action of its own, with an undo of its own, which must not take back what was typed round it.
 */
import type { Moment } from '@/domain/day';
import { joinChanges, sameContent } from './change';
import type { Change, CommandRow, ConfidantDatabase } from './database';

/** A pause this long begins a new change, in milliseconds. */
const pause = 5 * 60_000;

/** Answers the row to keep for this command; within its transaction. */
export async function foldNoteWrite(db: ConfidantDatabase, row: CommandRow): Promise<CommandRow> {
  if (row.name !== 'note.write') return row;
  const change = row.changes.find(({ table }) => table === 'notes');
  if (!change) return row;
  const first = await lastWriteOf(db, change.id);
  const firstChange = first?.changes.find(({ table, id }) => table === 'notes' && id === change.id);
  const follows =
    row.changes.length === 1 &&
    first?.undoneAt === null &&
    milliseconds(row.at) - milliseconds(first.at) < pause &&
    continues(firstChange, change);
  if (!first || !firstChange || !follows) return { ...row, subjectId: change.id };
  await db.commands.put({
    ...first,
    at: row.at,
    changes: first.changes.map((each) =>
      each === firstChange ? joinChanges(firstChange, change) : each,
    ),
  });
  return { ...row, changes: [], foldedInto: first.id };
}

/** Both are typing, and nobody else wrote between the two what the second one changes. */
function continues(first: Change | undefined, second: Change): boolean {
  const after = first?.after ?? null;
  const { before } = second;
  if (!first || after === null || before === null || !isTyping(first) || !isTyping(second)) {
    return false;
  }
  return Object.keys(before).every(
    (field) => !(field in after) || sameContent(after[field], before[field]),
  );
}

/** A note that came into being, or its text alone. */
function isTyping({ before }: Change): boolean {
  return before === null || Object.keys(before).every((field) => field === 'text');
}

async function lastWriteOf(db: ConfidantDatabase, noteId: string): Promise<CommandRow | undefined> {
  const rows = await db.commands.where('subjectId').equals(noteId).sortBy('at');
  return rows.at(-1);
}

function milliseconds(moment: Moment): number {
  return Date.parse(moment);
}
