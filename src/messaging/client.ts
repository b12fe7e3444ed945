/**
 * How our own pages ask the background. Nothing here throws: what went wrong is an outcome.
 */
import type { CommandInput, CommandName, CommandReply, Outcome } from '@/domain/commands';
import { sendToBackground } from '@/platform/runtime';
import { askTwice, deadline, isOutcome, noAnswer } from './deadline';
import type { Message, Reply, RouteName, Routes } from './protocol';
import { routes } from './routes';

export type ClientOptions = {
  /** Milliseconds for each of the two attempts. */
  deadline?: number;
  /** How the message travels; tests bring their own. */
  transport?: (message: Message) => Promise<unknown>;
};

/**
 * Asks once, and once more with the very same message when the worker died over it ("message
 * channel closed"). Every route is idempotent, commands by their id, so twice is as good as once.
 * `unavailable` when there was no answer in time: asking again, with the same command id, is safe.
 */
export function send<Name extends RouteName>(
  route: Name,
  request: Routes[Name]['request'],
  { deadline: milliseconds = deadline, transport = sendToBackground }: ClientOptions = {},
): Promise<Reply<Name>> {
  const message: Message = { to: 'background', route, request };
  return askTwice(async (): Promise<Reply<Name>> => {
    const answer = await transport(message);
    if (!isOutcome(answer)) return noAnswer;
    if (!answer.ok) return answer;
    const value = routes[route].reply.safeParse(answer.value);
    return value.success ? { ok: true, value: value.data } : noAnswer;
  }, milliseconds);
}

/**
 * Runs a command. Whoever wants to try again after `unavailable` keeps the id and gives it again:
 * the command acts once.
 */
export function sendCommand<Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
  commandId: string = crypto.randomUUID(),
  options: ClientOptions = {},
): Promise<Outcome<CommandReply>> {
  return send('command', { commandId, name, input }, options);
}
