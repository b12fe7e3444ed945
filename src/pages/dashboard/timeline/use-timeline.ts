/** What happened, for the section of that name: filters, and the stretches read so far. */
import { useMemo, useSyncExternalStore } from 'react';
import type { Day } from '@/domain/day';
import type { TimelineQuery } from '@/storage/queries/timeline';
import { useCovering } from '../../screen-cover/covered';
import { TimelinePages, type TimelineView } from './timeline-pages';

/**
 * `before`: only what happened before this day; `tables` is the same array while it says the same.
 * A failing read throws in render.
 */
export function useTimeline(
  { tables, personId }: TimelineQuery,
  before: Day | null,
): TimelineView & { readOn: () => void } {
  const pages = useMemo(
    () => new TimelinePages({ tables, personId }, before),
    [tables, personId, before],
  );
  const view = useCovering(useSyncExternalStore(pages.subscribe, pages.view));
  if (view.error !== undefined) throw view.error;
  return { ...view, readOn: pages.readOn };
}
