/** Puts data in the way the pages do: by commands to the background. */
import { expect } from '@playwright/test';
import type { CommandInput, CommandName } from '../../../src/domain/commands.ts';

/** A page of the extension, whichever driver has opened it. */
export type SomePage = {
  evaluate(run: (given: unknown) => Promise<unknown>, given: unknown): Promise<unknown>;
};

/** What a page of the extension has, in Firefox too; evaluated there. */
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** Sends a command from a page of the extension and returns the id it was sent with. */
export async function sendCommand<Name extends CommandName>(
  page: SomePage,
  name: Name,
  input: CommandInput<Name>,
): Promise<string> {
  const commandId = crypto.randomUUID();
  const outcome: unknown = await page.evaluate((message) => chrome.runtime.sendMessage(message), {
    to: 'background',
    route: 'command',
    request: { commandId, name, input },
  });
  expect(outcome, `${name} is done`).toMatchObject({ ok: true });
  return commandId;
}
