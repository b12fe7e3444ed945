/** Commands that change so much at once that what was there is kept as a snapshot before them. */
import type { SnapshotReason } from '@/domain/snapshots';
import { makeSnapshot } from '@/snapshots/make-snapshot';
import type { ConfidantDatabase } from '@/storage/database';
import type { Command } from '@/storage/run-command';
import type { Outside } from './outside';

/** People a command may be about before it counts as one of those. */
const manyPeople = 500;

/**
 * Keeps what is here when the command is one of those. Never rejects: a command can be taken back
 * for a week, so it goes on when there is no room for a snapshot.
 */
export async function snapshotFirst(
  db: ConfidantDatabase,
  command: Command,
  outside: Outside,
): Promise<void> {
  try {
    const reason = await riskOf(db, command);
    // Done already, and only asked for a second time.
    if (reason === null || (await db.commands.get(command.commandId))) return;
    const { snapshots: files, appVersion, now } = outside;
    await makeSnapshot({ db, files, appVersion: appVersion(), now: now() }, { reason });
  } catch {
    // See above.
  }
}

async function riskOf(
  db: ConfidantDatabase,
  { name, input }: Command,
): Promise<SnapshotReason | null> {
  if (name === 'sample.remove') return 'sample';
  if (typeof input !== 'object' || input === null) return null;
  if (name === 'undo') {
    // The input was not checked yet.
    const id = 'commandId' in input && typeof input.commandId === 'string' ? input.commandId : '';
    const undone = await db.commands.get(id);
    if ((undone?.imported?.length ?? 0) > 0) return 'takeBack';
    return (undone?.changes.length ?? 0) > manyPeople ? 'bulk' : null;
  }
  if (name === 'freshStart.answer' && 'answer' in input && input.answer !== 'decline') {
    const withRhythm = await db.people.where('rhythmListedOn').above('').count();
    return withRhythm > manyPeople ? 'bulk' : null;
  }
  const people = 'personIds' in input && Array.isArray(input.personIds) ? input.personIds : [];
  return people.length > manyPeople ? 'bulk' : null;
}
