/** Whether this page covers names and notes, and the one way in which it does. */
import { createContext, use, useMemo } from 'react';
import { coverPersonal } from '@/domain/screen-cover';

const CoverContext = createContext(false);
export const CoverProvider = CoverContext.Provider;

/** Whether names and notes are covered because the screen is shared. */
export function useScreenCovered(): boolean {
  return use(CoverContext);
}

/** What may be shown of what was read. Every way from the database to a page goes through it. */
export function useCovering<Value>(value: Value): Value {
  const covered = useScreenCovered();
  return useMemo(() => (covered ? coverPersonal(value) : value), [covered, value]);
}
