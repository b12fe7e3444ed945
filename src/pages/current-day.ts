import type { Day } from '@/domain/day';

/** Today, local. */
export function currentDay(): Day {
  return Temporal.Now.plainDateISO().toString();
}
