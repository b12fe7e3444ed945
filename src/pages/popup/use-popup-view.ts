/**
 * All that the popup's first paint needs: the day's list, the relationship types and who is on the
 * page in front. Straight from the database, so no worker has to wake for it.
 */
import type { Day } from '@/domain/day';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { readToday, type TodayView } from '@/storage/queries/today';
import { readTypes } from '@/storage/queries/settings';
import { database } from '@/storage/open';
import { currentDay } from '../today';
import { beginLive, useBegun, useLive } from '../use-live';
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

// A popup lives for seconds, and the budget of its first paint is tight: its one query begins with
// the script. Only when the day changes under it another one takes over.
const firstDay = currentDay();
const firstList = beginLive(() => readList(firstDay));

/** Undefined until everything is there: what is painted first does not move afterwards. */
export function usePopupView(today: Day): PopupView | undefined {
  const front = useHere();
  const first = useBegun(firstList);
  const later = useLive(
    async () => (today === firstDay ? undefined : await readList(today)),
    [today],
  );
  const read = today === firstDay ? first : later;
  return front && read ? { ...read, ...front } : undefined;
}

async function readList(today: Day): Promise<Pick<PopupView, 'list' | 'types' | 'anybody'>> {
  const [list, types, people] = await Promise.all([
    readToday(database, today),
    readTypes(database),
    database.people.limit(1).count(),
  ]);
  return { list, types, anybody: people > 0 };
}
