/**
 * What `storage.local` remembers of the database, so that one that was lost is not taken for a
 * first run. Shaped for `Canary` of src/storage/canary.ts, which decides what it means.
 */
import { localArea } from './local-area';

type Remembered = { databaseId: string; sequence: number; counts: Record<string, number> };

const key = 'canary';

export const canaryArea = {
  /** Null when there is none, or one that we cannot have written. */
  async read(): Promise<Remembered | null> {
    const value = await localArea.get(key);
    return isRemembered(value) ? value : null;
  },
  async write(value: Remembered): Promise<void> {
    await localArea.set(key, value);
  },
  async forget(): Promise<void> {
    await localArea.remove(key);
  },
};

function isRemembered(value: unknown): value is Remembered {
  return (
    typeof value === 'object' &&
    value !== null &&
    'databaseId' in value &&
    typeof value.databaseId === 'string' &&
    'sequence' in value &&
    typeof value.sequence === 'number' &&
    'counts' in value &&
    typeof value.counts === 'object' &&
    value.counts !== null &&
    Object.values(value.counts).every((count) => typeof count === 'number')
  );
}
