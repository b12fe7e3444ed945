/**
 * Nothing is written to a database that lost something before the user has chosen. Asked before
 * everything that may write; cheap, but for the first time in a session, when every row is counted.
 */
import { rememberedBySnapshots } from '@/snapshots/remembered';
import { findLoss, type Loss } from '@/storage/canary';
import type { ConfidantDatabase } from '@/storage/database';
import { UnreadableRows } from '@/storage/database-error';
import type { Outside } from './outside';

/** The loss about which nothing is chosen yet. Rejects when the database, or a row of it, cannot be read. */
export async function openLoss(
  db: ConfidantDatabase,
  { canary, lookedAt, snapshots, now }: Outside,
  { counting = false } = {},
): Promise<Loss | null> {
  const { counted, unreadable } = await lookedAt.read();
  if (unreadable) throw new UnreadableRows();
  const isFirst = !counted;
  const otherwise = () => rememberedBySnapshots(snapshots, now());
  const loss = await findLoss(db, canary, {
    now: now(),
    counting: counting || isFirst,
    otherwise,
  });
  if (isFirst && loss === null) await lookedAt.noteCounted();
  return loss;
}
