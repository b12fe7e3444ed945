/** What happened with a person, newest first: the order and the kinds of the timeline. */
import type { Day } from '@/domain/day';
import type {
  FollowUp,
  Interaction,
  Note,
  ObservedChange,
  PromiseRecord,
} from '@/domain/schema/records';
import type { ShownPage } from './person-scope';

export type TimelineEntry = { id: string; day: Day; pinned: boolean; at: string } & (
  | { kind: 'note'; note: Note }
  | { kind: 'interaction'; interaction: Interaction }
  | { kind: 'change'; change: ObservedChange }
  | { kind: 'followUp'; followUp: FollowUp }
  | { kind: 'promise'; promise: PromiseRecord }
);

/** Pinned notes first, then by day; on one day, what was made last comes first. */
export function timelineEntries(page: ShownPage): TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...page.notes.map((note) => ({
      kind: 'note' as const,
      note,
      id: note.id,
      day: note.on,
      pinned: note.pinned,
      at: note.createdAt,
    })),
    ...page.interactions.map((interaction) => ({
      kind: 'interaction' as const,
      interaction,
      id: interaction.id,
      day: interaction.on,
      pinned: false,
      at: interaction.createdAt,
    })),
    ...page.dossier.observedChanges.map((change) => ({
      kind: 'change' as const,
      change,
      id: change.id,
      day: change.on,
      pinned: false,
      at: change.createdAt,
    })),
    ...page.closedFollowUps.map((followUp) => ({
      kind: 'followUp' as const,
      followUp,
      id: followUp.id,
      day: followUp.closedOn ?? followUp.dueOn,
      pinned: false,
      at: followUp.updatedAt,
    })),
    ...page.closedPromises.map((promise) => ({
      kind: 'promise' as const,
      promise,
      id: promise.id,
      day: promise.closedOn ?? promise.promisedOn,
      pinned: false,
      at: promise.updatedAt,
    })),
  ];
  return entries.toSorted(
    (a, b) => Number(b.pinned) - Number(a.pinned) || compare(b.day, a.day) || compare(b.at, a.at),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
