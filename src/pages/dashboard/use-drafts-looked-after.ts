/**
 * What is written on somebody's page outlives it: saved when the tab goes away, also from another
 * section, and what an earlier page could not save is sent on. Loaded after the first paint.
 */
import { useEffect } from 'react';

export function useDraftsLookedAfter(): void {
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    const begin = async () => {
      const { saveDraftsOnLeaving, sendLeftBehind } = await import('../person/drafts');
      if (gone) return;
      stop = saveDraftsOnLeaving();
      void sendLeftBehind();
    };
    void begin();
    return () => {
      gone = true;
      stop?.();
    };
  }, []);
}
