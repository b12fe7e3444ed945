/** The key for screen sharing, and what the background says while it is on. */
import { isScreenCovered } from '@/storage/queries/screen-cover';
import { readSettings } from '@/storage/queries/settings';
import type { ConfidantDatabase } from '@/storage/database';
import type { Background } from './context';
import { doCommand } from './do-command';
import { openSafely } from './open-safely';

/** Covers names and notes on every surface, or shows them again. */
export async function turnScreenCover(background: Background): Promise<void> {
  // It may be what woke us after an update.
  if (!(await openSafely(background.db, background.outside)).ok) return;
  const covered = !(await isScreenCovered(background.db));
  const commandId = background.outside.newId();
  await doCommand(background, { commandId, name: 'screen.cover', input: { covered } });
}

/** The settings, with names hidden while the screen is shared. */
export async function readDiscreetSettings(db: ConfidantDatabase): ReturnType<typeof readSettings> {
  const [settings, covered] = await Promise.all([readSettings(db), isScreenCovered(db)]);
  return covered ? { ...settings, hideNames: true } : settings;
}
