import { isBulkWorkOn } from './bulk-lock';

/**
 * Calls back once the database has not answered for `milliseconds`, and nobody does work for which
 * everybody has to wait: that is no damage. Returns how to stop.
 */
export function whenLate(callback: () => void, milliseconds: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const wait = () => {
    timer = setTimeout(() => void look(), milliseconds);
  };
  const look = async () => {
    const isBusy = await isBulkWorkOn().catch(() => false);
    if (stopped) return;
    if (isBusy) wait();
    else callback();
  };
  wait();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
