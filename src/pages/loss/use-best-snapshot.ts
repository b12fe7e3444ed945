import { useEffect, useState } from 'react';
import type { Snapshot } from '@/domain/snapshots';
import { canaryArea } from '@/platform/canary-area';
import { snapshotFiles } from '@/platform/snapshots';
import { bestSnapshot } from '@/snapshots/best-snapshot';
import { recordsIn } from '@/storage/canary';

/** The snapshot to offer, checked; null when there is none, undefined while it is looked for. */
export function useBestSnapshot(): Snapshot | null | undefined {
  const [best, setBest] = useState<Snapshot | null>();
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const found = await bestNow().catch(() => null);
      if (!gone) setBest(found);
    };
    void look();
    return () => {
      gone = true;
    };
  }, []);
  return best;
}

/** By what is remembered of the database, where that can be read. */
async function bestNow(): Promise<Snapshot | null> {
  const { known, loss } = await canaryArea.read().catch(() => ({ known: null, loss: null }));
  const counts = (loss?.known ?? known)?.counts ?? {};
  const now = new Date().toISOString();
  return bestSnapshot(snapshotFiles, recordsIn(counts), now, loss?.noticedAt);
}
