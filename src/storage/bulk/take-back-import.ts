/**
 * Takes an import of connections back: the people it brought go, and what it said of others goes
 * back. Whoever you have done something about since stays as they are.
 */
import type { Person } from '@/domain/schema/records';
import { sameContent } from '../change';
import type { Change, CommandRow, ConfidantDatabase, PersonRow } from '../database';
import { deriveRow, touchedByItself } from '../derive';
import { readParts } from '../parts';
import { readTypes } from '../queries/settings';
import { recordOf } from '../record-of';
import { indexPeopleAnew } from '../search/pending';
import { partTables, tableOf } from '../tables';
import type { Writer } from '../writer';

/** People removed at once. */
const piece = 2000;

/** Does it, within the writer's transaction, and remembers how many stay. */
export async function takeBackImport(row: CommandRow, { db, context }: Writer): Promise<void> {
  const ids = row.imported ?? [];
  let removed = 0;
  for (let at = 0; at < ids.length; at += piece) {
    const rows = await db.people.bulkGet(ids.slice(at, at + piece));
    removed += await removeUntouched(
      db,
      rows.filter((each) => each !== undefined),
    );
  }
  await putFactsBack(db, row.changes, context);
  await indexPeopleAnew(db, context.newId);
  const last = await db.device.get('lastImport');
  if (last?.id !== 'lastImport' || last.value.commandId !== row.id) return;
  const undone = { removed, stayed: ids.length - removed };
  await db.device.put({ id: 'lastImport', value: { ...last.value, undone } });
}

/** Answers how many there were. */
async function removeUntouched(db: ConfidantDatabase, rows: PersonRow[]): Promise<number> {
  const removed: string[] = [];
  const visited: string[] = [];
  for (const row of rows) {
    if (row.revision > 1) continue;
    const isAsListed =
      row.seen?.from === 'connections' && row.touchedAt === touchedByItself(recordOf(row));
    if (!isAsListed && (await hasParts(db, row.id))) continue;
    removed.push(row.id);
    if (!isAsListed) visited.push(row.id);
  }
  // What pages said of them since goes with them.
  if (visited.length > 0) await db.observedChanges.where('personId').anyOf(visited).delete();
  await db.people.bulkDelete(removed);
  return removed.length;
}

/** Whether there is anything about somebody but what pages said. */
async function hasParts(db: ConfidantDatabase, personId: string): Promise<boolean> {
  for (const name of partTables) {
    if (name === 'observedChanges') continue;
    const index = name === 'interactions' ? 'personIds' : 'personId';
    if ((await tableOf(db, name).where(index).equals(personId).count()) > 0) return true;
  }
  return false;
}

/** Gives people the facts they had, where the import's still stand. */
async function putFactsBack(
  db: ConfidantDatabase,
  changes: readonly Change[],
  { now, today }: Writer['context'],
): Promise<void> {
  const ids = changes.map(({ id }) => id);
  const types = await readTypes(db);
  const parts = await readParts(db, ids);
  const rows = await db.people.bulkGet(ids);
  const back = changes.flatMap((change, index) => {
    const row = rows[index];
    const person = row && factsBack(recordOf(row), change);
    return person
      ? [deriveRow({ ...person, updatedAt: now }, parts.of(person.id), types, today)]
      : [];
  });
  await db.people.bulkPut(back);
}

/** Undefined when something else has been said since. */
function factsBack(person: Person, { before, after }: Change): Person | undefined {
  if (before === null || after === null) return undefined;
  const stands = (['seen', 'connectedOn'] as const).every(
    (field) => !(field in after) || sameContent(person[field], after[field]),
  );
  if (!stands) return undefined;
  const { connectedOn, ...rest } = { ...person, ...before };
  return connectedOn === undefined ? rest : { ...rest, connectedOn };
}
