import type { Day } from '@/domain/day';
import type { ProfileKey } from '@/domain/profile-key';
import type { Person } from '@/domain/schema/records';

/** The keys with these seen on `today`. */
export function keysSeen(
  kept: Person['keys'],
  seen: readonly ProfileKey[],
  today: Day,
): Person['keys'] {
  const left = new Set(seen);
  return [
    ...kept.map((each) => (left.delete(each.key) ? { ...each, lastSeenOn: today } : each)),
    ...[...left].map((key) => ({ key, lastSeenOn: today })),
  ];
}
