/** Everybody who is kept, in memory: one table for the whole page, kept while it is open. */
import { useEffect, useSyncExternalStore } from 'react';
import { database } from '@/storage/open';
import { type PeopleLines, PeopleTable } from '@/storage/queries/people-table';
import { afterPaint } from '../../after-paint';
import { useCovering } from '../../screen-cover/covered';
import { useToday } from '../../today';

const table = new PeopleTable(database);

/** The lines of everybody as they are today, once `useEverybody` had them read; they change with the database. */
export function usePeopleTable(): PeopleLines {
  return useCovering(useSyncExternalStore(table.subscribe, table.snapshot));
}

/**
 * Has everybody read: once what the page's first paint needs is there, and painted. That
 * would wait behind this.
 */
export function useEverybody(isFirstThere: boolean): void {
  const today = useToday();
  useEffect(
    () => (isFirstThere ? afterPaint(() => table.bringTo(today)) : undefined),
    [isFirstThere, today],
  );
}
