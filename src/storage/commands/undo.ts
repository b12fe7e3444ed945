/**
 * Puts everything back as it was before a command. Refused with `conflict` when anything it
 * concerned has changed since; undoing is a command itself, so it can be undone too.
 */
import type { CommandRow } from '../database';
import { Refusal } from '../refusal';
import type { Writer } from '../writer';
import type { Handler } from './handler';
import { putBack } from '../put-back';

export const undo: Handler<'undo'> = async ({ commandId }, writer) => {
  const row = await commandOf(commandId, writer);
  if (!row) throw new Refusal('notFound', `There is no command ${commandId} any more`);
  if (row.undoneAt !== null) throw new Refusal('conflict', `Command ${commandId} was undone`);
  for (const change of row.changes) await putBack(change, writer);
  // The list was chosen from what was due after it.
  if (row.name === 'freshStart.answer') await writer.db.device.delete('dayList');
  await writer.db.commands.put({ ...row, undoneAt: writer.context.now });
  return { personId: row.personId, revision: null };
};

/** The command, or the one that holds its changes. */
async function commandOf(commandId: string, { db }: Writer): Promise<CommandRow | undefined> {
  const row = await db.commands.get(commandId);
  return row?.foldedInto === undefined ? row : db.commands.get(row.foldedInto);
}
