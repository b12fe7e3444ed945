/**
 * A second kind of store vouches for the database. A damaged IndexedDB opens without an error and
 * with fewer rows or none (docs/architecture.md, three kinds of store), so an empty database is not
 * a first run. The caller brings the other store; this folder knows no browser.
 */
import type { Moment } from '@/domain/day';
import { type TableName, tableNames } from '@/domain/schema/table-names';
import { sameContent } from './change';
import type { Context } from './context';
import type { ConfidantDatabase } from './database';
import { type Identity, readIdentity } from './identity';

export type Counts = Partial<Record<TableName, number>>;

/** What the other store remembers of this database. No personal data. */
export type CanaryValue = Identity & {
  counts: Counts;
  /** The sequence at which these counts were taken; writes since then moved only the sequence. */
  countedAt: number;
};

/** A loss that was noticed and about which the user has not chosen yet. No personal data. */
export type Loss = {
  noticedAt: Moment;
  known: CanaryValue;
  /** What is here instead; sequence null for a database that was never written. */
  found: { sequence: number | null; counts: Counts };
};

type Remembered = {
  known: CanaryValue | null;
  loss: Loss | null;
  /** What is being erased on purpose, as it was then; there until that is done. */
  erasing?: Identity | null;
};

/** The other store: `storage.local` in the extension. */
export type Canary = {
  /** All at one moment: read apart, one could be of before and another of after a choice. */
  read(): Promise<Remembered>;
  /** Remembers the database. */
  write(value: CanaryValue): Promise<void>;
  writeLoss(loss: Loss): Promise<void>;
  /** Remembers the database and forgets the loss, at one moment; null when there is none any more. */
  begin(value: CanaryValue | null): Promise<void>;
};

type Look = {
  now: Moment;
  /** Also counts every row, which takes a moment: once a session and hourly. */
  counting: boolean;
  /** What a third store says was here; asked when the canary knows of nothing. */
  otherwise?: () => Promise<CanaryValue | null>;
};

/**
 * The loss about which nothing is chosen yet, an earlier one or one that shows now; null when all is
 * well. A database ahead of its canary is fine: a crash may come between the two. Never the other
 * way round, as writes reach the disk (`strict`) before the canary hears of them.
 */
export async function findLoss(
  db: ConfidantDatabase,
  canary: Canary,
  look: Look,
): Promise<Loss | null> {
  // The canary first: read last, it could know of a write that comes in between.
  const before = await canary.read();
  const { loss, erasing } = before;
  if (loss) {
    if (!(await isAnswered(db, loss)) && !(await isBack(db, loss))) return loss;
    await beginAnew(db, canary);
    return null;
  }
  const known = before.known ?? (await knownOtherwise(db, erasing, look));
  if (!known || !(await isLost(db, known, look.counting))) return null;
  const found = await measure(db);
  // Erased, put back or noticed by another meanwhile: what was just compared is of two times.
  if (!sameContent(await canary.read(), before)) return findLoss(db, canary, look);
  // Written to for the first time meanwhile: whoever did has put something back, or knows of no loss.
  if (!before.known && found) return null;
  if (!found && isOf(known, erasing)) {
    // Erasing it ended halfway, and somebody had counted it meanwhile.
    await canary.begin(null);
    return null;
  }
  const noticed: Loss = {
    noticedAt: look.now,
    known,
    found: { sequence: found?.sequence ?? null, counts: found?.counts ?? {} },
  };
  await canary.writeLoss(noticed);
  return noticed;
}

/** The canary went too, then; or nothing was ever here, or what was is gone on purpose. */
async function knownOtherwise(
  db: ConfidantDatabase,
  erasing: Identity | null | undefined,
  { otherwise }: Look,
): Promise<CanaryValue | null> {
  if (!otherwise || erasing || (await readIdentity(db))) return null;
  const wasAsked = await db.device.get('answeredLoss');
  return wasAsked ? null : otherwise();
}

async function isLost(
  db: ConfidantDatabase,
  known: CanaryValue,
  counting: boolean,
): Promise<boolean> {
  if (isBehind(await readIdentity(db), known)) return true;
  return counting && hasOtherRows(await measure(db), known);
}

/**
 * Whether all is here that was known: the files were only out of reach. One that was there in part
 * and has been written since may be as far as it was with rows missing; only counts vouch for it.
 */
async function isBack(db: ConfidantDatabase, { known, found }: Loss): Promise<boolean> {
  if (await isLost(db, known, true)) return false;
  return found.sequence === null || (await readIdentity(db))?.sequence === known.countedAt;
}

/** Of what a snapshot remembers, the id is only the beginning of one. */
function isBehind(found: Identity | undefined, known: CanaryValue): boolean {
  return !found?.databaseId.startsWith(known.databaseId) || found.sequence < known.sequence;
}

/** Not written since, that is. */
function isOf(known: CanaryValue, erasing: Identity | null | undefined): boolean {
  return known.databaseId === erasing?.databaseId && known.sequence === erasing.sequence;
}

/** With no write since they were counted, other counts mean that rows went by themselves. */
function hasOtherRows(found: CanaryValue | undefined, known: CanaryValue): boolean {
  if (found?.sequence !== known.countedAt) return false;
  return tableNames.some((name) => (found.counts[name] ?? 0) !== (known.counts[name] ?? 0));
}

/** Counts the rows and tells the canary. Only for a database about which nothing is to be chosen. */
export async function countForCanary(db: ConfidantDatabase, canary: Canary): Promise<void> {
  const found = await measure(db);
  if (found) await canary.write(found);
}

/**
 * Tells the canary of the writes since, without counting. Two at once do no harm: a canary that is
 * behind still notices a loss.
 */
export async function followWrites(db: ConfidantDatabase, canary: Canary): Promise<void> {
  const { known } = await canary.read();
  const identity = await readIdentity(db);
  if (!identity) return;
  if (!known) await countForCanary(db, canary);
  else if (known.databaseId === identity.databaseId && known.sequence < identity.sequence) {
    await canary.write({ ...known, sequence: identity.sequence });
  }
}

/** After a page replaced or erased everything on purpose, or chose to go on without what was lost. */
export async function beginAnew(db: ConfidantDatabase, canary: Canary): Promise<void> {
  await canary.begin((await measure(db)) ?? null);
}

/**
 * Notes the user's choice about a loss: goes on with what is here. Within a transaction when more
 * belongs to it, as a restore, so that the choice holds exactly when that has happened. From now on
 * it is another database: sequences that were lost come again, with something else in them.
 */
export function answerLoss(
  db: ConfidantDatabase,
  { noticedAt, known: { databaseId } }: Loss,
  { newId }: Pick<Context, 'newId'>,
): Promise<void> {
  return db.transaction('rw', db.device, async () => {
    await db.device.put({ id: 'answeredLoss', value: { databaseId, noticedAt } });
    const identity = await readIdentity(db);
    if (!identity) return;
    await db.device.put({ id: 'identity', value: { ...identity, databaseId: newId() } });
  });
}

/** Of this loss: more may go from the same database, even with no write in between. */
async function isAnswered(db: ConfidantDatabase, { noticedAt, known }: Loss): Promise<boolean> {
  const row = await db.device.get('answeredLoss');
  if (row?.id !== 'answeredLoss') return false;
  return row.value.databaseId === known.databaseId && row.value.noticedAt === noticedAt;
}

/** Records of all kinds but settings, which are there before anything is kept. */
export function recordsIn(counts: Counts): number {
  return tableNames.reduce(
    (sum, name) => (name === 'settings' ? sum : sum + (counts[name] ?? 0)),
    0,
  );
}

/** undefined for a database that was never written. */
function measure(db: ConfidantDatabase): Promise<CanaryValue | undefined> {
  return db.transaction('r', [...tableNames, 'device'], async () => {
    const identity = await readIdentity(db);
    if (!identity) return undefined;
    const counts: Counts = {};
    for (const name of tableNames) counts[name] = await db[name].count();
    return { ...identity, counts, countedAt: identity.sequence };
  });
}
