import type { CommandReply, Outcome } from '@/domain/commands';
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
    return outcome;
  });
}
