/**
 * Whom triage passes over is a fact about this machine's queue and not about the person, so it
 * stands beside the records and is taken back by the opposite command.
 */
import { readSkipped } from '../queries/triage';
import type { Family } from './handler';

export const triageCommands: Family<'triage'> = {
  'triage.skip': async ({ personId, skipped }, { db }) => {
    const others = (await readSkipped(db)).filter((id) => id !== personId);
    const value = { skipped: skipped ? [...others, personId] : others };
    await db.device.put({ id: 'triage', value });
    return { personId, revision: null };
  },
};
