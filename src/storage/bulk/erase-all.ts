import type { ConfidantDatabase } from '../database';

/** Takes every row of every table away, for good; what this installation knows of itself too. */
export async function eraseAll(db: ConfidantDatabase): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.clear();
  });
}
