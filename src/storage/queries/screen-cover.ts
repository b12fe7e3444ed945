/** Whether names and notes are covered on every surface, because the screen is shared. */
import type { ConfidantDatabase } from '../database';

/** A fact about this machine, so it stands beside the records. Stays until it is switched off. */
export async function isScreenCovered(db: ConfidantDatabase): Promise<boolean> {
  const row = await db.device.get('screenCover');
  return row?.id === 'screenCover' && row.value.covered;
}
