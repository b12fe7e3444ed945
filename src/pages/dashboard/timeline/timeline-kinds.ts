/** The kinds of things that happen, as the timeline is filtered by them. */
import { type TimelineTable, timelineTables } from '@/storage/queries/timeline';

export const timelineKinds = ['all', 'contact', 'notes', 'done', 'changes'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export const tablesOfKind: Record<TimelineKind, readonly TimelineTable[]> = {
  all: timelineTables,
  contact: ['interactions'],
  notes: ['notes'],
  done: ['followUps', 'promises'],
  changes: ['observedChanges'],
};

/** The kind of that name; everything for any other text. */
export function kindNamed(name: string): TimelineKind {
  return timelineKinds.find((kind) => kind === name) ?? 'all';
}
