/** What the browser says about the space we take, and whether it may take it back. */
import { useCallback, useEffect, useRef, useState } from 'react';

/** `persistence` is `refused` when the browser was asked here and said no. */
export type StorageUse = { bytes: number; persistence: 'yes' | 'no' | 'refused' };

/** Asked anew whenever `changes` is another value. `use` is null until there is an answer. */
export function useStorageUse(changes: unknown): {
  use: StorageUse | null;
  askToPersist: () => Promise<void>;
} {
  const [use, setUse] = useState<StorageUse | null>(null);
  const asked = useRef(false);
  const look = useCallback(async () => {
    const [{ usage = 0 }, persisted] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    setUse({ bytes: usage, persistence: persisted ? 'yes' : asked.current ? 'refused' : 'no' });
  }, []);
  useEffect(() => void look(), [look, changes]);
  const askToPersist = useCallback(async () => {
    await navigator.storage.persist();
    asked.current = true;
    await look();
  }, [look]);
  return { use, askToPersist };
}
