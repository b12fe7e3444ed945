/**
 * All that the popup shows without a search: the day's list, the relationship types and who is on
 * the page in front. Straight from the database, so no worker has to wake for it.
 */
import type { Day } from '@/domain/day';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { readToday, type TodayView } from '@/storage/queries/today';
import { database } from '@/storage/open';
import { useLive } from '../use-live';
import type { FirstView } from './first-view';
import { useHere, type Here } from './use-here';

export type PopupView = {
  list: TodayView;
  types: RelationshipTypes;
  /** Who is on the page in front; null when that is nobody in particular. */
  here: Here | null;
  /** The tab in front: the side panel opens beside it. */
  tabId: number | null;
  /** Somebody is kept at all. */
  anybody: boolean;
};

/** Undefined until everything is there: what is painted first does not move afterwards. */
export function usePopupView(today: Day, first: FirstView | undefined): PopupView | undefined {
  const front = useHere(first);
  const list = useLive(() => readList(today), [today], first);
  if (!front || !list) return undefined;
  return { list: list.list, anybody: list.anybody, types: list.list.types, ...front };
}

async function readList(today: Day): Promise<Pick<PopupView, 'list' | 'anybody'>> {
  const [list, people] = await Promise.all([
    readToday(database, today),
    // Not `count`, which counts them all whatever the limit.
    database.people.limit(1).primaryKeys(),
  ]);
  return { list, anybody: people.length > 0 };
}
