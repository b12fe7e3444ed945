import type { Handlers } from '@/messaging/dispatch';
import { runCommand } from '@/storage/run-command';
import { afterChange } from '../after-change';
import { storeContext, withDatabase, type Background } from '../context';

/**
 * Runs a command and answers at once; alarms, badge and the marks on open pages follow while the
 * answer travels. Should the worker die in between, the next wake derives them from what was saved.
 */
export function commandHandler(background: Background): Handlers['command'] {
  return (request) =>
    withDatabase(background, async () => {
      const outcome = await runCommand(background.db, request, storeContext(background.outside));
      if (outcome.ok) void afterChange(background);
      return outcome;
    });
}
