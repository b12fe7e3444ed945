/**
 * Puts everything back as it was before a command. Refused with `conflict` when anything it
 * concerned has changed since; undoing is a command itself, so it can be undone too. Of an import, what
 * has not been touched since goes back and the rest stays; that cannot be undone, since the people it
 * removed are written down nowhere: the file brings them again.
 */
import type { CommandRow } from '../database';
import { takeBackImport } from '../bulk/take-back-import';
import { Refusal } from '../refusal';
import type { Writer } from '../writer';
import type { Handler } from './handler';
import { putAllBack } from '../put-back';

/** Commands after which the day's list is another one. */
const choosesAnew = new Set(['freshStart.answer', 'sample.add', 'sample.remove']);

export const undo: Handler<'undo'> = async ({ commandId }, writer) => {
  const row = await commandOf(commandId, writer);
  if (!row) throw new Refusal('notFound', `There is no command ${commandId} any more`);
  if (row.undoneAt !== null) throw new Refusal('conflict', `Command ${commandId} was undone`);
  if (row.isFinal) throw new Refusal('conflict', `Command ${commandId} cannot be undone`);
  if (row.imported) {
    await takeBackImport(row, writer);
    writer.isFinal = true;
  } else {
    await putAllBack(row.changes, writer);
  }
  // The list was chosen from what was due after it.
  if (choosesAnew.has(row.name)) await writer.db.device.delete('dayList');
  await writer.db.commands.put({ ...row, undoneAt: writer.context.now });
  return { personId: row.personId, revision: null };
};

/** The command, or the one that holds its changes. */
async function commandOf(commandId: string, { db }: Writer): Promise<CommandRow | undefined> {
  const row = await db.commands.get(commandId);
  return row?.foldedInto === undefined ? row : db.commands.get(row.foldedInto);
}
