/**
 * Runs a command: at most once per command id, whole or not at all, with its way back recorded in
 * the same transaction.
 */
import {
  type CommandInput,
  type CommandName,
  type CommandReply,
  commandReply,
  commandSchemas,
  type ErrorCode,
  type Outcome,
} from '@/domain/commands';
import { check, type Schema } from '@/domain/schema/check';
import { id } from '@/domain/schema/primitives';
import type { Handler } from './commands/handler';
import { handlers } from './commands/handlers';
import type { Context } from './context';
import type { CommandRow, ConfidantDatabase } from './database';
import { databaseErrorCode, messageOf } from './database-error';
import { foldNoteWrite } from './fold-note-write';
import { countWrite } from './identity';
import { Refusal } from './refusal';
import { writtenTables } from './tables';
import { Writer } from './writer';

export type Command = {
  /** A uuid; the same one twice acts once and answers the same. */
  commandId: string;
  name: CommandName;
  /** Checked against the command's schema. */
  input: unknown;
};

/** Answers what was done or why not; throws only for mistakes in the code. */
export async function runCommand(
  db: ConfidantDatabase,
  command: Command,
  context: Context,
): Promise<Outcome<CommandReply>> {
  try {
    const commandId = checked(id, command.commandId);
    // Everything is awaited inside: nothing but the database may be, or it would commit early.
    const reply = await db.transaction('rw', writtenTables(db), async () => {
      const earlier = await db.commands.get(commandId);
      if (earlier) return commandReply.parse(earlier.reply);
      const writer = new Writer(db, context);
      const { name, input } = command;
      const answer = await handle({ name, input, writer }, commandSchemas, handlers);
      const row: CommandRow = {
        id: commandId,
        name: command.name,
        at: context.now,
        reply: answer,
        personId: answer.personId,
        changes: await writer.finish(),
        undoneAt: null,
        ...(writer.isFinal ? { isFinal: true } : {}),
      };
      await db.commands.put(await foldNoteWrite(db, row));
      await countWrite(db, context);
      return answer;
    });
    return { ok: true, value: reply };
  } catch (error) {
    return { ok: false, error: { code: codeOf(error), message: messageOf(error) } };
  }
}

type Schemas<Name extends CommandName> = { [Each in Name]: Schema<CommandInput<Each>> };
type Handlers<Name extends CommandName> = { [Each in Name]: Handler<Each> };

function handle<Name extends CommandName>(
  { name, input, writer }: { name: Name; input: unknown; writer: Writer },
  schemas: Schemas<Name>,
  doing: Handlers<Name>,
): Promise<CommandReply> {
  return doing[name](checked(schemas[name], input), writer);
}

function checked<Value>(schema: Schema<Value>, value: unknown): Value {
  const result = check(schema, value);
  if (!result.ok) throw new Refusal('invalid', result.message);
  return result.value;
}

/** Throws what is no trouble of a command or of the database: a mistake in the code. */
function codeOf(error: unknown): ErrorCode {
  if (error instanceof Refusal) return error.code;
  const code = databaseErrorCode(error);
  if (code === undefined) throw error;
  return code;
}
