import { type CommandReply, commandSchemas, type Outcome } from '@/domain/commands';
import { runCommand, type Command } from '@/storage/run-command';
import { afterChange } from './after-change';
import { snapshotFirst } from './snapshot-first';
import { storeContext, withDatabase, type Background } from './context';

/**
 * Runs a command and answers at once; alarms, badge and the marks on open pages follow while the
 * answer travels. Should the worker die in between, the next wake derives them from what was saved.
 */
export function doCommand(
  background: Background,
  command: Command,
): Promise<Outcome<CommandReply>> {
  return withDatabase(background, async () => {
    await snapshotFirst(background.db, command, background.outside);
    const outcome = await runCommand(background.db, command, storeContext(background.outside));
    if (outcome.ok) void afterChange(background);
    // Notices from before have names, and stand until they are clicked.
    if (outcome.ok && hidesNames(command)) void background.outside.clearNotices().catch(ignore);
    return outcome;
  });
}

/**
 * Whether somebody may be confidential or covered now who was not. The input of a command that was
 * done is what its schema says.
 */
function hidesNames({ name, input }: Command): boolean {
  switch (name) {
    case 'screen.cover':
      return commandSchemas[name].parse(input).covered;
    case 'person.change':
      return commandSchemas[name].parse(input).fields.confidential === true;
    case 'person.merge':
    case 'undo':
      return true;
    default:
      return false;
  }
}

/** It is done all the same; notices are the browser's to take away. */
function ignore(): void {}
