import { upgradeLock } from '@/storage/open';
import { bulkLock } from './bulk-lock';

type Late = {
  /** It has not answered in time. */
  late: () => void;
  /** It has not answered yet because it is brought up to this version. */
  upgrading: () => void;
};

/**
 * Calls back once the database has not answered for `milliseconds`, and nobody does work for which
 * everybody has to wait: that is no damage. Returns how to stop.
 */
export function whenLate({ late, upgrading }: Late, milliseconds: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const wait = () => {
    timer = setTimeout(() => void look(), milliseconds);
  };
  const look = async () => {
    const names = await locksHeld();
    if (stopped) return;
    if (names.includes(upgradeLock)) upgrading();
    else if (!names.includes(bulkLock)) {
      late();
      return;
    }
    wait();
  };
  wait();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

async function locksHeld(): Promise<(string | undefined)[]> {
  try {
    const { held } = await navigator.locks.query();
    return held?.map(({ name }) => name) ?? [];
  } catch {
    return [];
  }
}
