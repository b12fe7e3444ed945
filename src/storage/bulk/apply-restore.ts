/**
 * Puts a backup into the database: merged by id, or in place of what is here. Everything is
 * prepared first; then one transaction writes all of it or, whatever goes wrong, nothing.
 */
import { resolveTypes } from '@/domain/relationship-types';
import type { Moment } from '@/domain/day';
import type { AllRecords, Records } from '@/domain/schema/records';
import { tableNames } from '@/domain/schema/table-names';
import { answerLoss, type Loss } from '../canary';
import { mergePeople } from '../commands/person-merge';
import type { Context } from '../context';
import type { ConfidantDatabase, PersonRow } from '../database';
import { deriveRow, PartsByPerson } from '../derive';
import { countWrite, readIdentity } from '../identity';
import { readParts } from '../parts';
import { readTypes } from '../queries/settings';
import { recordOf } from '../record-of';
import { indexAnew } from '../search/pending';
import { type PartTable, partTables } from '../tables';
import { Writer } from '../writer';
import type { RestorePlan } from './plan-restore';

export type RestoreMode = 'merge' | 'replace';

export type ApplyOptions = {
  mode: RestoreMode;
  /** The file that holds what was here before; null when there was nothing. */
  restorePoint: { file: string; at: Moment; undone: boolean } | null;
  /** The loss that this is the answer to. */
  answers?: Loss;
  /** Called with a share from 0 to 1. */
  onProgress?: (share: number) => void;
  /** Lets the page breathe while rows are prepared. */
  pause?: () => Promise<void>;
};

/** `changedMeanwhile`: the database was written since the plan was made; make another. */
export type ApplyOutcome = 'done' | 'changedMeanwhile';

/** Rows prepared or written at once. */
const piece = 2000;

/** Applies a plan. Rejects, with nothing changed, when the database refuses. */
export async function applyRestore(
  db: ConfidantDatabase,
  plan: RestorePlan,
  context: Context,
  options: ApplyOptions,
): Promise<ApplyOutcome> {
  // With nothing here both come to the same, and replacing needs no second look at what is there.
  const replaces = options.mode === 'replace' || plan.isEmptyHere;
  const { onProgress } = options;
  const people = replaces ? await derivePeople(plan.data, context, options) : [];
  return db.transaction('rw', db.tables, async (): Promise<ApplyOutcome> => {
    const sequence = (await readIdentity(db))?.sequence ?? 0;
    if (sequence !== plan.sequence) return 'changedMeanwhile';
    if (replaces) await replaceAll(db, { ...plan.data, people }, onProgress);
    else await merge(db, plan, context, onProgress);
    await indexAnew(db, context.newId);
    // Undo must not reach back past this, and the day's list is made anew.
    await db.commands.clear();
    await db.device.delete('dayList');
    if (options.restorePoint) {
      await db.device.put({ id: 'restorePoint', value: options.restorePoint });
    }
    if (options.answers) await answerLoss(db, options.answers, context);
    await countWrite(db, context);
    return 'done';
  });
}

type PreparedRecords = Omit<AllRecords, 'people'> & { people: PersonRow[] };

async function derivePeople(
  data: AllRecords,
  { today }: Context,
  { pause, onProgress }: ApplyOptions,
): Promise<PersonRow[]> {
  const parts = new PartsByPerson();
  for (const table of partTables) {
    await inPieces<Records[PartTable]>(data[table], async (records) => {
      for (const record of records) parts.add<PartTable>(table, record);
      await pause?.();
    });
  }
  const types = resolveTypes(data.relationshipTypes);
  const rows: PersonRow[] = [];
  await inPieces(data.people, async (people) => {
    for (const person of people) rows.push(deriveRow(person, parts.of(person.id), types, today));
    onProgress?.((0.2 * rows.length) / data.people.length);
    await pause?.();
  });
  return rows;
}

async function replaceAll(
  db: ConfidantDatabase,
  data: PreparedRecords,
  onProgress: ApplyOptions['onProgress'],
): Promise<void> {
  const total = tableNames.reduce((sum, table) => sum + data[table].length, 1);
  let written = 0;
  for (const table of tableNames) {
    await db[table].clear();
    await inPieces<unknown>(data[table], async (records) => {
      await db.table(table).bulkAdd(records);
      written += records.length;
      onProgress?.(0.2 + (0.8 * written) / total);
    });
    const count = await db[table].count();
    if (count !== data[table].length) throw new Error(`${count} rows arrived in ${table}`);
  }
}

async function merge(
  db: ConfidantDatabase,
  plan: RestorePlan,
  context: Context,
  onProgress: ApplyOptions['onProgress'],
): Promise<void> {
  const { winners } = plan;
  for (const [index, table] of tableNames.entries()) {
    if (table !== 'people')
      await inPieces<unknown>(winners[table], (records) => db.table(table).bulkPut(records));
    onProgress?.((0.5 * (index + 1)) / tableNames.length);
  }
  await putPeople(db, plan, context);
  onProgress?.(0.9);
  if (plan.sharing.length === 0) return;
  const writer = new Writer(db, context);
  for (const step of plan.sharing) {
    if (step.is === 'join') await mergePeople(step, writer);
    else await dropKey(step, writer);
  }
  await writer.finish();
}

/** Writes the people of the backup, and works out anew everybody that something changed about. */
async function putPeople(
  db: ConfidantDatabase,
  plan: RestorePlan,
  { today }: Context,
): Promise<void> {
  const changed = new Map(plan.winners.people.map((person) => [person.id, person]));
  // An edited type may change the rhythm of everybody who has it.
  const everybody = plan.winners.relationshipTypes.length > 0;
  const ids = everybody ? await db.people.toCollection().primaryKeys() : [];
  const touched = [...new Set([...plan.touched, ...ids])];
  const types = await readTypes(db);
  const parts = await readParts(db, touched);
  await inPieces(touched, async (personIds) => {
    const rows = await db.people.bulkGet(personIds);
    const derived = personIds.flatMap((id, index) => {
      const row = rows[index];
      const person = changed.get(id) ?? (row && recordOf(row));
      return person ? [deriveRow(person, parts.of(id), types, today)] : [];
    });
    await db.people.bulkPut(derived);
  });
}

async function dropKey(
  { personId, key }: { personId: string; key: string },
  writer: Writer,
): Promise<void> {
  const person = await writer.read('people', personId);
  if (!person) return;
  await writer.change('people', person, { keys: person.keys.filter((each) => each.key !== key) });
}

async function inPieces<Item>(
  items: readonly Item[],
  take: (piece: Item[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let at = 0; at < items.length; at += piece) await take(items.slice(at, at + piece));
}
