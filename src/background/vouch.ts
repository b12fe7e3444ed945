/**
 * Has the other kind of store remember what the database holds. Counting hundreds of thousands of
 * rows takes a moment, so it is done when the browser starts, hourly, and after bulk work; a
 * canary that is behind the database still notices one that was lost.
 */
import type { ConfidantDatabase } from '@/storage/database';
import { checkCanary, writeCanary } from '@/storage/canary';
import { readIdentity } from '@/storage/identity';
import type { Outside } from './outside';

/** Remembers the database, unless it was lost: then the memory is all there is to tell by. */
export async function vouch(db: ConfidantDatabase, { canary }: Outside): Promise<void> {
  if ((await checkCanary(db, canary)) !== 'lost') await writeCanary(db, canary);
}

/** After a page replaced or erased everything on purpose, or chose to go on without what was lost. */
export async function vouchAnew(db: ConfidantDatabase, { canary }: Outside): Promise<void> {
  if (await readIdentity(db)) await writeCanary(db, canary);
  else await canary.forget();
}
