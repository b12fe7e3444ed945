/**
 * Snapshots: what was here, kept as a file beside the database. The name of a file says all that a
 * list needs, so the folder is the list. And which of them stay as they grow old.
 */
import type { Moment } from './day';

/** Why one was made: before what, or `timed` because the data had changed for a while. */
export const snapshotReasons = [
  'restore',
  'undo',
  'import',
  'takeBack',
  'bulk',
  'sample',
  'upgrade',
  'timed',
] as const;
export type SnapshotReason = (typeof snapshotReasons)[number];

/** What the name of a file says. No personal data: counts, and the first letters of a random id. */
export type SnapshotFacts = {
  at: Moment;
  reason: SnapshotReason;
  people: number;
  notes: number;
  /** Records of all kinds but settings. */
  records: number;
  /** Bytes as a backup file, unpacked. */
  bytes: number;
  /** The first eight letters of the database's id, and how often it had been written. */
  database: string;
  sequence: number;
};

/** A file in the folder. */
export type Snapshot = SnapshotFacts & {
  name: string;
  /** Bytes on disk. */
  size: number;
};

/** `20260304T093000.000Z-timed-p12-n30-r99-b4000-d1a2b3c4d-s42.json.gz` */
export function snapshotName(facts: SnapshotFacts): string {
  const { at, reason, people, notes, records, bytes, database, sequence } = facts;
  const moment = at.replaceAll(/[-:]/gu, '');
  return `${moment}-${reason}-p${people}-n${notes}-r${records}-b${bytes}-d${database}-s${sequence}.json.gz`;
}

const pattern =
  /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d\.\d{3}Z)-([a-zA-Z]+)-p(\d+)-n(\d+)-r(\d+)-b(\d+)-d([0-9a-f]{8})-s(\d+)\.json\.gz$/u;

/** What a name says; null for the name of anything else, such as a file that is still being written. */
export function factsIn(name: string): SnapshotFacts | null {
  const found = pattern.exec(name)?.slice(1);
  if (!found) return null;
  const [year, month, date, hour, minute, seconds, word, ...rest] = found;
  const [people, notes, records, bytes, database = '', sequence] = rest;
  const reason = snapshotReasons.find((each) => each === word);
  if (reason === undefined) return null;
  return {
    at: `${year}-${month}-${date}T${hour}:${minute}:${seconds}`,
    reason,
    people: Number(people),
    notes: Number(notes),
    records: Number(records),
    bytes: Number(bytes),
    database,
    sequence: Number(sequence),
  };
}

/** Newest first. */
export function newestFirst(snapshots: readonly Snapshot[]): Snapshot[] {
  return snapshots.toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/**
 * Less than half of what an earlier one holds: it may be what damage left. Whoever removed that much
 * on purpose loses nothing by having the earlier one kept as well.
 */
export function shrunkenAmong(snapshots: readonly Snapshot[]): ReadonlySet<Snapshot> {
  const shrunken = new Set<Snapshot>();
  let most = 0;
  for (const snapshot of newestFirst(snapshots).toReversed()) {
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
 * age and the room it takes: the newest, the newest that is not shrunken, the largest, and the
 * `pinned` name. A snapshot of an empty database never takes the place of another.
 */
export function tooManyOf(
  snapshots: readonly Snapshot[],
  now: Moment,
  pinned: string | null = null,
): string[] {
  const all = newestFirst(snapshots);
  const shrunken = shrunkenAmong(all);
  const whole = all.filter((each) => !shrunken.has(each));
  const kept = new Set(
    [all, whole].flatMap((some) => oneOfEach(some, now)).concat(alwaysKept(all, whole, pinned)),
  );
  const never = new Set(alwaysKept(all, whole, pinned));
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

function alwaysKept(
  all: readonly Snapshot[],
  whole: readonly Snapshot[],
  pinned: string | null,
): Snapshot[] {
  const largest = all.toSorted((a, b) => b.records - a.records)[0];
  const byName = all.find(({ name }) => name === pinned);
  return [all[0], whole[0], largest, byName].filter((each) => each !== undefined);
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
  // A moment in the future was written before the clock went back: it is as good as new.
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

/** When snapshots come by themselves: every 30 minutes of changes, of much data once a day. */
export const timing = { minutes: 30, bytes: 20 * 2 ** 20, hoursWhenLarge: 24 } as const;

/** Whether one is due, when the data differs from that of the `newest` that came by itself. */
export function isSnapshotDue(newest: Snapshot | undefined, now: Moment): boolean {
  if (!newest) return true;
  const age = (Date.parse(now) - Date.parse(newest.at)) / hour;
  // Of a moment in the future nothing can be said: the clock went back.
  if (age < 0) return true;
  return age >= (newest.bytes < timing.bytes ? timing.minutes / 60 : timing.hoursWhenLarge);
}

/**
 * What to offer after a loss, the best first: the newest that holds at least half of what there was,
 * then by how much they hold. One of a moment in the future is older than those of the past: they
 * were made since the clock went back.
 */
export function bestFirst(
  snapshots: readonly Snapshot[],
  knownRecords: number,
  now: Moment,
): Snapshot[] {
  const newest = newestFirst(snapshots);
  const past = newest.filter(({ at }) => at <= now);
  const future = newest.filter(({ at }) => at > now);
  const filled = [...past, ...future].filter(({ records }) => records > 0);
  const good = filled.filter(({ records }) => records * 2 >= knownRecords);
  const rest = filled.filter((each) => !good.includes(each));
  return [...good, ...rest.toSorted((a, b) => b.records - a.records)];
}
