/**
 * What the list of people shows. A link says it in its address, `#/people?q=tag:rust&sort=nextDue`; on
 * the way there, and when something is typed or chosen, the query is taken out (usePrivateField says
 * why).
 */
import { useCallback, useMemo } from 'react';
import type { PeopleSort } from '@/domain/schema/records';
import { parseQuery, type Query } from '@/search/query';
import { addressWith } from '../routes';
import { usePrivateField, useQueryField } from '../use-route';

type PeopleAsked = {
  /** The query as text. */
  text: string;
  query: Query;
  sort: PeopleSort;
  ask: (text: string) => void;
  sortBy: (sort: PeopleSort) => void;
};

/** The orders offered, the first when the address names none. */
export const sorts: readonly [PeopleSort, ...PeopleSort[]] = [
  'name',
  'lastContact',
  'nextDue',
  'changed',
];

/** What is asked for, and how to ask for something else; the place in the history is the same. */
export function usePeopleAsked(): PeopleAsked {
  const [text, ask] = usePrivateField('q');
  const [sortText, setSort] = useQueryField('sort');
  const sort = sortOf(sortText);
  return {
    text,
    query: useMemo(() => parseQuery(text), [text]),
    sort,
    ask,
    sortBy: useCallback((next) => setSort(next === sorts[0] ? '' : next), [setSort]),
  };
}

/** The order that an address names. */
export function sortIn(query: URLSearchParams): PeopleSort {
  return sortOf(query.get('sort'));
}

function sortOf(text: string | null): PeopleSort {
  return sorts.find((each) => each === text) ?? sorts[0];
}

/** The address of a view of the list. */
export function viewAddress({ query, sort }: { query: string; sort: PeopleSort }): string {
  const fields = new URLSearchParams();
  if (query !== '') fields.set('q', query);
  if (sort !== sorts[0]) fields.set('sort', sort);
  return addressWith('people', fields);
}
