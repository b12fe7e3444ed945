/** What went into the trash with one action comes back as one. */
import type { Moment } from '@/domain/day';
import type { TrashItem } from '@/storage/queries/trash';

export type TrashGroup = { deletedAt: Moment; items: readonly [TrashItem, ...TrashItem[]] };

/** Groups of what has the same `deletedAt`, in the order of the items. */
export function trashGroups(items: readonly TrashItem[]): TrashGroup[] {
  return [...Map.groupBy(items, ({ deletedAt }) => deletedAt)].flatMap(
    ([deletedAt, [first, ...rest]]) => (first ? [{ deletedAt, items: [first, ...rest] }] : []),
  );
}
