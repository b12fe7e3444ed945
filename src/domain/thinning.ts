/** Which snapshots stay as they grow old. */
import type { Moment } from './day';
import { lastMadeFirst, type Snapshot } from './snapshots';

/**
 * Less than half of what an earlier one holds: it may be what damage left. Whoever removed that much
 * on purpose loses nothing by having the earlier one kept as well.
 */
export function shrunkenAmong(snapshots: readonly Snapshot[], now: Moment): ReadonlySet<Snapshot> {
  const shrunken = new Set<Snapshot>();
  let most = 0;
  for (const snapshot of lastMadeFirst(snapshots, now).toReversed()) {
    if (snapshot.records * 2 < most) shrunken.add(snapshot);
    most = Math.max(most, snapshot.records);
  }
  return shrunken;
}

/** What is kept. Bytes are those on disk; shrunken ones have room of their own and take none away. */
export const thinning = {
  /** All that are younger. */
  allHours: 4,
  /** Then one for each two hours. */
  hoursOfOne: 2,
  hourlyFor: 24,
  dailyFor: 14,
  monthlyFor: 365,
  mostBytes: 200 * 2 ** 20,
  mostShrunkenBytes: 50 * 2 ** 20,
} as const;

const hour = 3_600_000;

/**
 * The names that can go: all of the last hours stay, then one for two hours, a day, a month, up to a
 * year; of each such time the newest, and the newest that is not shrunken. What stays whatever its
 * age and the room it takes: the newest, the newest that is not shrunken, the largest, the `pinned`
 * name, and of those before the last loss was noticed, at `lostAt`, the same two newest: what it left
 * may be too much to be shrunken, and grows again. A snapshot of an empty database never takes the
 * place of another.
 */
export function tooManyOf(
  snapshots: readonly Snapshot[],
  now: Moment,
  pinned: string | null = null,
  lostAt: Moment | null = null,
): string[] {
  const all = lastMadeFirst(snapshots, now);
  const shrunken = shrunkenAmong(all, now);
  const whole = all.filter((each) => !shrunken.has(each));
  const beforeLoss = ({ at }: Snapshot): boolean => lostAt !== null && at <= lostAt;
  const never = new Set(
    [
      all[0],
      whole[0],
      all.find(beforeLoss),
      whole.find(beforeLoss),
      all.toSorted((a, b) => b.records - a.records)[0],
      all.find(({ name }) => name === pinned),
    ].filter((each) => each !== undefined),
  );
  const kept = new Set([all, whole].flatMap((some) => oneOfEach(some, now)).concat(...never));
  const isKept = (each: Snapshot): boolean => kept.has(each);
  const room = new Set([
    ...within(whole.filter(isKept), thinning.mostBytes, never),
    ...within(
      all.filter((each) => shrunken.has(each) && isKept(each)),
      thinning.mostShrunkenBytes,
      never,
    ),
  ]);
  return all.filter((each) => !room.has(each)).map(({ name }) => name);
}

/** The newest of each span of time. */
function oneOfEach(newestToOldest: readonly Snapshot[], now: Moment): Snapshot[] {
  const seen = new Set<string>();
  return newestToOldest.filter((each) => {
    const span = spanOf(each, now);
    if (span === null || seen.has(span)) return false;
    seen.add(span);
    return true;
  });
}

/** Snapshots of one span stand for each other; null for those that are too old. */
function spanOf({ at, name }: Snapshot, now: Moment): string | null {
  // A moment in the future was written before the clock went back: nobody knows how old it is.
  const age = (Date.parse(now) - Date.parse(at)) / hour;
  if (age < thinning.allHours) return name;
  if (age < thinning.hourlyFor)
    return `h${Math.floor(Date.parse(at) / hour / thinning.hoursOfOne)}`;
  if (age < thinning.dailyFor * 24) return at.slice(0, 10);
  return age < thinning.monthlyFor * 24 ? at.slice(0, 7) : null;
}

/** As many of the newest as there is room for, after those that stay anyway. */
function within(
  newestToOldest: readonly Snapshot[],
  most: number,
  always: ReadonlySet<Snapshot>,
): Snapshot[] {
  let left = most;
  for (const each of newestToOldest) if (always.has(each)) left -= each.size;
  return newestToOldest.filter((each) => {
    if (always.has(each)) return true;
    left -= each.size;
    return left >= 0;
  });
}
