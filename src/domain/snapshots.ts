/**
 * Snapshots: what was here, kept as a file beside the database. The name of a file says all that a
 * list needs, so the folder is the list. Which of them stay: thinning.ts.
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
 * The one made last first. Those of a moment in the future are older than those of the past: these
 * were made since the clock went back.
 */
export function lastMadeFirst(snapshots: readonly Snapshot[], now: Moment): Snapshot[] {
  const newest = newestFirst(snapshots);
  return [...newest.filter(({ at }) => at <= now), ...newest.filter(({ at }) => at > now)];
}

const hour = 3_600_000;

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
 * then by how much they hold. Last come those made since the loss was noticed, at `lostAt`: nothing
 * is written meanwhile, so they hold what it left.
 */
export function bestFirst(
  snapshots: readonly Snapshot[],
  knownRecords: number,
  now: Moment,
  lostAt: Moment = now,
): Snapshot[] {
  const filled = lastMadeFirst(snapshots, now).filter(({ records }) => records > 0);
  const since = filled.filter(({ at }) => at > lostAt && at <= now);
  const before = filled.filter((each) => !since.includes(each));
  const good = before.filter(({ records }) => records * 2 >= knownRecords);
  const rest = before.filter((each) => !good.includes(each));
  return [...good, ...rest.toSorted((a, b) => b.records - a.records), ...since];
}
