import { useEffect, useState } from 'react';
import type { Snapshot } from '@/domain/snapshots';
import { snapshotFiles } from '@/platform/snapshots';
import { bestSnapshot } from '@/snapshots/best-snapshot';

/** The snapshot to offer, checked; null when there is none, undefined while it is looked for. */
export function useBestSnapshot(knownRecords: number): Snapshot | null | undefined {
  const [best, setBest] = useState<Snapshot | null>();
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const now = new Date().toISOString();
      const found = await bestSnapshot(snapshotFiles, knownRecords, now).catch(() => null);
      if (!gone) setBest(found);
    };
    void look();
    return () => {
      gone = true;
    };
  }, [knownRecords]);
  return best;
}
