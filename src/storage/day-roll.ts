/**
 * The first wake of a day: what the passing of time alone changes. Dates that have passed go on to
 * their next time, the day's list is chosen, the trash is emptied of what is 30 days old, and
 * commands of seven days ago cannot be undone any more.
 */
import type { Day } from '@/domain/day';
import { suggestedIn, stillHolds } from '@/domain/re-engagement-list';
import type { RelationshipTypes } from '@/domain/relationship-types';
import type { ConfidantDatabase, PersonRow } from './database';
import { deriveAll, deriveDueDays, derivationVersion } from './derive';
import { countWrite } from './identity';
import { purgeCommands, purgeTrash } from './purge';
import { readOpenItems } from './parts';
import { makeDayList } from './queries/today';
import { readTypes } from './queries/settings';

/**
 * Brings the store to `today`; does nothing the second time. Run at every wake of the background.
 */
export async function rollDay(db: ConfidantDatabase, today: Day): Promise<void> {
  const rolled = await rolledTo(db);
  const isRolled = rolled?.on === today && rolled.derivation === derivationVersion;
  if (isRolled && ((await hasList(db, today)) || !(await isAnybodyDue(db, today)))) return;
  await db.transaction('rw', db.tables, async () => {
    const types = await readTypes(db);
    await purgeTrash(db, today);
    await purgeCommands(db, today);
    await bringUpTo(db, types, today);
    if (!(await hasList(db, today))) await chooseList(db, types, today);
    await db.device.put({ id: 'rolled', value: { on: today, derivation: derivationVersion } });
  });
}

async function isAnybodyDue(db: ConfidantDatabase, today: Day): Promise<boolean> {
  const due = await db.people.where('state.nextDueOn').belowOrEqual(today).limit(1).primaryKeys();
  return due.length > 0;
}

async function rolledTo(
  db: ConfidantDatabase,
): Promise<{ on: Day; derivation: number } | undefined> {
  const row = await db.device.get('rolled');
  return row?.id === 'rolled' ? row.value : undefined;
}

async function hasList(db: ConfidantDatabase, today: Day): Promise<boolean> {
  const row = await db.device.get('dayList');
  return row?.id === 'dayList' && stillHolds(row.value, today);
}

/** Derives the due days of those whose day has come; of everybody after a step back in time. */
async function bringUpTo(
  db: ConfidantDatabase,
  types: RelationshipTypes,
  today: Day,
): Promise<void> {
  const rolled = await rolledTo(db);
  if (rolled?.derivation !== derivationVersion || rolled.on > today) return deriveAll(db, today);
  const rows = await passedRows(db, today);
  const derived = await rederived(db, rows, types, today);
  // Whoever is overdue stays so, mostly; writing a row is dear.
  await db.people.bulkPut(derived.filter((row, index) => !sameDueDays(row, rows[index])));
}

/** Not with `or`, which would take a step of a cursor for each. */
async function passedRows(db: ConfidantDatabase, today: Day): Promise<PersonRow[]> {
  const due = await db.people.where('state.nextDueOn').below(today).toArray();
  const found = new Set(due.map(({ id }) => id));
  const inRhythm = await db.people.where('rhythmListedOn').below(today).primaryKeys();
  const others = await db.people.bulkGet(inRhythm.filter((id) => !found.has(id)));
  return [...due, ...others.filter((row) => row !== undefined)];
}

async function rederived(
  db: ConfidantDatabase,
  rows: readonly PersonRow[],
  types: RelationshipTypes,
  today: Day,
): Promise<PersonRow[]> {
  const items = await readOpenItems(db, rows);
  return rows.map((row) => deriveDueDays(row, items.of(row.id), types, today));
}

function sameDueDays(a: PersonRow, b: PersonRow | undefined): boolean {
  return (
    a.state.nextDueOn === b?.state.nextDueOn &&
    a.mustShowOn === b?.mustShowOn &&
    a.rhythmListedOn === b?.rhythmListedOn
  );
}

/** Chooses the list and remembers whom it suggests, so that they are not suggested again soon. */
async function chooseList(
  db: ConfidantDatabase,
  types: RelationshipTypes,
  today: Day,
): Promise<void> {
  const { list, items } = await makeDayList(db, types, today);
  await db.device.put({ id: 'dayList', value: list });
  const suggested = await db.people.bulkGet(suggestedIn(items, list));
  const rows = suggested.filter((row) => row !== undefined);
  // Nobody's edit: neither revision nor `updatedAt` move, so that nobody looks lately touched.
  for (const row of rows) row.suggestedOn = today;
  await db.people.bulkPut(await rederived(db, rows, types, today));
  // An import that was planned before must not put back rows of before.
  if (rows.length > 0) await countWrite(db, { newId: () => crypto.randomUUID() });
}
