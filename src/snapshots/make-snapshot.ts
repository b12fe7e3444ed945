/**
 * Makes a snapshot: a backup file of what is here, read again and compared before it counts, and the
 * old ones thinned. The page or the worker that does it may die at any moment: until the last step
 * the file has a name that no list shows.
 */
import type { Moment } from '@/domain/day';
import type { TakeRecords } from '@/domain/schema/records';
import { type Snapshot, snapshotName, type SnapshotReason } from '@/domain/snapshots';
import { tooManyOf } from '@/domain/thinning';
import { type BackupHeader, mostBytes } from '@/interchange/backup/format';
import { verifiedHeader } from '@/interchange/backup/verify';
import { writeBackup } from '@/interchange/backup/write';
import { readAll, readAllBetweenWrites } from '@/storage/bulk/read-all';
import { recordsIn } from '@/storage/canary';
import type { ConfidantDatabase } from '@/storage/database';
import { type Identity, readIdentity } from '@/storage/identity';
import { withOlderVersion } from '@/storage/older-version';
import { listSnapshots, openSnapshot, type SnapshotFiles } from './files';

/** Where a snapshot is made. */
export type SnapshotPlace = {
  db: ConfidantDatabase;
  files: SnapshotFiles;
  appVersion: string;
  now: Moment;
};

type HowToMake = {
  reason: SnapshotReason;
  /** Nobody who writes meanwhile has to wait; then it fails with `ChangedMeanwhile`. */
  behind?: boolean;
  /** None of the others goes: a loss is open, and what is here may be what it left. */
  keepsAll?: boolean;
};

/** Thrown when what was written does not read back as it should. */
export class SnapshotFailed extends Error {
  override readonly name = 'SnapshotFailed';
}

/** Held while files are written, thinned or removed. */
const lockName = 'confidant.snapshots';
const unfinished = 'writing-';

/**
 * Keeps what is here. When nothing was written since the newest one, and it still reads well, that
 * is the snapshot. Rejects when it cannot be made; then nothing is there.
 */
export function makeSnapshot(place: SnapshotPlace, how: HowToMake): Promise<Snapshot> {
  return navigator.locks.request(lockName, async () => {
    const { db, files } = place;
    await tidyUp(files).catch(ignore);
    const made = await make(place, how.reason, {
      identity: await readIdentity(db),
      read: (take) => (how.behind ? readAllBetweenWrites(db, take) : readAll(db, take)),
    });
    // It is there, whatever becomes of the older ones: the next one thins them, too.
    if (!how.keepsAll) await thin(place).catch(ignore);
    return made;
  });
}

/**
 * Keeps a database of an earlier version before it is opened, which brings it up to this one.
 * Rejects when it cannot be kept.
 */
export async function snapshotBeforeUpgrade(place: SnapshotPlace): Promise<void> {
  await navigator.locks.request(lockName, () =>
    withOlderVersion(place.db, (older) => make(place, 'upgrade', older)),
  );
}

/** Whether the newest snapshot holds what is here. */
export async function isKept({
  db,
  files,
  now,
}: Omit<SnapshotPlace, 'appVersion'>): Promise<boolean> {
  return (await newestOf(signOf(await readIdentity(db)), { files, now })) !== undefined;
}

/** Removes every file, for good. */
export function removeAllSnapshots(files: SnapshotFiles): Promise<void> {
  return navigator.locks.request(lockName, async () => {
    for (const { name } of await files.list()) await files.remove(name);
  });
}

type Sign = Pick<Snapshot, 'database' | 'sequence'>;

function signOf({ databaseId, sequence }: Identity = { databaseId: '', sequence: 0 }): Sign {
  return { database: databaseId.slice(0, 8).padEnd(8, '0'), sequence };
}

/** The newest snapshot, when it is of this very state of the database. */
async function newestOf(
  { database, sequence }: Sign,
  { files, now }: Pick<SnapshotPlace, 'files' | 'now'>,
): Promise<Snapshot | undefined> {
  // Not of a moment in the future: the clock went back since.
  const newest = (await listSnapshots(files)).find(({ at }) => at <= now);
  return newest?.database === database && newest.sequence === sequence ? newest : undefined;
}

type Source = {
  identity: Identity | undefined;
  read: (take: TakeRecords) => Promise<void>;
};

async function make(
  { files, appVersion, now }: Omit<SnapshotPlace, 'db'>,
  reason: SnapshotReason,
  { identity, read }: Source,
): Promise<Snapshot> {
  const sign = signOf(identity);
  const same = await newestOf(sign, { files, now });
  if (same && (await openSnapshot(files, same.name))) return same;
  const { file, header } = await writeBackup(read, { appVersion, createdAt: now });
  const part = `${unfinished}${crypto.randomUUID()}`;
  try {
    await files.write(part, file);
    const written = await files.read(part, mostBytes);
    if (!written || !isSame(await verifiedHeader(written), header)) {
      throw new SnapshotFailed('What was written does not read back');
    }
    const { people, notes } = header.counts;
    const records = recordsIn(header.counts);
    const facts = { at: now, reason, people, notes, records, bytes: file.size, ...sign };
    const name = snapshotName(facts);
    await files.rename(part, name);
    const size = (await files.list()).find((each) => each.name === name)?.size ?? 0;
    return { ...facts, name, size };
  } catch (error) {
    await files.remove(part).catch(ignore);
    throw error;
  }
}

function isSame(read: BackupHeader | null, written: BackupHeader): boolean {
  return (
    read?.checksum === written.checksum &&
    recordsIn(read.counts) === recordsIn(written.counts) &&
    read.counts.people === written.counts.people
  );
}

/** Removes what somebody who died left half written. */
async function tidyUp(files: SnapshotFiles): Promise<void> {
  for (const { name } of await files.list()) {
    if (name.startsWith(unfinished)) await files.remove(name);
  }
}

/** Removes what is too old or too much. */
async function thin({ db, files, now }: SnapshotPlace): Promise<void> {
  const point = await db.device.get('restorePoint');
  const pinned = point?.id === 'restorePoint' ? point.value.file : null;
  const answered = await db.device.get('answeredLoss');
  const lostAt = answered?.id === 'answeredLoss' ? answered.value.noticedAt : null;
  const snapshots = await listSnapshots(files);
  for (const name of tooManyOf(snapshots, now, pinned, lostAt)) await files.remove(name);
}

/** For what the next time does as well. */
function ignore(): void {}
