/** What the rows of the list share: they are drawn by the virtual list, which passes only a number. */
import { createContext, use } from 'react';
import type { Day } from '@/domain/day';
import type { RelationshipTypes } from '@/domain/relationship-types';
import type { PersonLine } from '@/storage/queries/person-line';
import type { Selection } from './selection';

export type ListShared = {
  shown: readonly PersonLine[];
  selection: Selection;
  /** The row the keys are on, while the list has the focus; null while it has not. */
  active: number | null;
  types: RelationshipTypes;
  today: Day;
  /** The id of a row's element. */
  rowId: (index: number) => string;
};

export const ListContext = createContext<ListShared | null>(null);

/** Throws outside a list. */
export function useList(): ListShared {
  const shared = use(ListContext);
  if (!shared) throw new Error('useList needs a ListContext above it.');
  return shared;
}
