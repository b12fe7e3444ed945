/** Everybody who is kept, in memory: one table for the whole page, kept while it is open. */
import { useEffect, useSyncExternalStore } from 'react';
import { database } from '@/storage/open';
import { type PeopleLines, PeopleTable } from '@/storage/queries/people-table';
import { useCovering } from '../../screen-cover/covered';
import { useToday } from '../../today';

const table = new PeopleTable(database);

/** The lines of everybody as they are today; they change with the database. */
export function usePeopleTable(): PeopleLines {
  const today = useToday();
  useEffect(() => {
    // After what the page's first paint asks of the database, which would wait behind it.
    const soon = setTimeout(() => table.bringTo(today));
    return () => clearTimeout(soon);
  }, [today]);
  return useCovering(useSyncExternalStore(table.subscribe, table.snapshot));
}
