import type { Handlers } from '@/messaging/dispatch';
import type { Background } from '../context';
import { doCommand } from '../do-command';

/** Runs a command for a page. */
export function commandHandler(background: Background): Handlers['command'] {
  return (request) => doCommand(background, request);
}
