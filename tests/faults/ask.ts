/** Talks to the background as a page of ours does. */
import assert from 'node:assert/strict';
import {
  type CommandInput,
  type CommandName,
  type CommandReply,
  commandReply,
  type Outcome,
} from '@/domain/commands';
import type { RouteName } from '../../src/messaging/protocol.ts';
import type { Installation } from '../e2e/support/installation.ts';

/** What a page of the extension has, under this name in both browsers; evaluated there. */
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** One question; 'lost' when the worker died over it. */
export async function ask(
  installed: Pick<Installation, 'run'>,
  route: RouteName,
  request: unknown,
): Promise<Outcome<unknown> | 'lost'> {
  const answer = await installed.run(
    async (message) => {
      try {
        // Nobody answers, too, when the worker died after it took the question.
        return JSON.stringify((await chrome.runtime.sendMessage(JSON.parse(message))) ?? 'lost');
      } catch {
        return '"lost"';
      }
    },
    JSON.stringify({ to: 'background', route, request }),
  );
  return JSON.parse(answer);
}

export type Command = { commandId: string; name: CommandName; input: unknown };

/** A command that has to be done. */
export async function command<Name extends CommandName>(
  installed: Pick<Installation, 'run'>,
  name: Name,
  input: CommandInput<Name>,
): Promise<void> {
  const answer = await ask(installed, 'command', { commandId: crypto.randomUUID(), name, input });
  assert.ok(answer !== 'lost' && answer.ok, `${name}: ${JSON.stringify(answer)}`);
}

/** A command, sent again under its id when the answer was lost, as our own pages do. */
export async function commandTwice(
  installed: Pick<Installation, 'run'>,
  request: Command,
): Promise<Outcome<CommandReply>> {
  for (let times = 0; times < 5; times += 1) {
    const answer = await ask(installed, 'command', request);
    if (answer === 'lost') continue;
    return answer.ok ? { ok: true, value: commandReply.parse(answer.value) } : answer;
  }
  throw new Error(`${request.name} was never answered`);
}

/** Everything of the wakes so far is done: bulk work is answered after the wake that follows it. */
export async function settled(installed: Pick<Installation, 'run'>): Promise<void> {
  const answer = await ask(installed, 'data.changed', null);
  assert.ok(answer !== 'lost' && answer.ok, `data.changed: ${JSON.stringify(answer)}`);
}
