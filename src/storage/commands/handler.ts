import type { CommandInput, CommandName, CommandReply } from '@/domain/commands';
import type { Writer } from '../writer';

/** Does one command by a writer's means; throws `Refusal`. Awaits nothing but the database. */
export type Handler<Name extends CommandName> = (
  input: CommandInput<Name>,
  writer: Writer,
) => Promise<CommandReply>;

/** The handlers of one family, `person` for `person.add` and its like. */
export type Family<Prefix extends string> = {
  [Name in Extract<CommandName, `${Prefix}.${string}`>]: Handler<Name>;
};
