/** The newest answer to what is typed; kept up to date with what is kept. */
import { useDeferredValue, useLayoutEffect, useRef } from 'react';
import type { Day } from '@/domain/day';
import { database } from '@/storage/open';
import { search, type SearchAnswer } from '@/storage/queries/search';
import { readTypes } from '@/storage/queries/settings';
import { useLive } from '../use-live';

export type Searched = SearchAnswer & {
  /** What it answers: while one types on, it may be a letter behind. */
  text: string;
};

/** Undefined until the first answer. */
export function useSearch(text: string, today: Day, limit: number): Searched | undefined {
  const newest = useRef(text);
  useLayoutEffect(() => {
    newest.current = text;
  }, [text]);
  const answer = useLive(async () => {
    const types = await readTypes(database);
    // Who types on does not wait for the letter before.
    const isOutdated = () => newest.current !== text;
    return { text, ...(await search(database, text, { today, types, limit, isOutdated })) };
  }, [text, today, limit]);
  // The next letter goes before the lines of this one.
  return useDeferredValue(answer);
}
