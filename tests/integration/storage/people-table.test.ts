/** The table of everybody in memory follows the database, reading only what changed. */
import { afterEach, describe, expect, it } from 'vitest';
import { addDays } from '@/domain/day';
import { applyRestore } from '@/storage/bulk/apply-restore';
import { planRestore } from '@/storage/bulk/plan-restore';
import type { ConfidantDatabase } from '@/storage/database';
import { readFirstLines } from '@/storage/queries/people-table-first';
import { PeopleTable } from '@/storage/queries/people-table';
import type { PersonLine } from '@/storage/queries/person-line';
import { smallNetwork } from '../../fixtures/backup-file';
import { addPerson, contextOn, did, id, mentor, newDatabase, today, tomorrow } from './support';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A table of that database, and a way to wait for its lines to be as they should. */
function tableOf(db: ConfidantDatabase) {
  const table = new PeopleTable(db);
  const until = (isIt: (lines: readonly PersonLine[]) => boolean): Promise<readonly PersonLine[]> =>
    new Promise((resolve) => {
      const look = () => {
        const { lines, isWhole } = table.snapshot();
        if (isWhole && isIt(lines)) resolve(lines);
      };
      stops.push(table.subscribe(look));
      look();
    });
  return { table, until };
}

/** Counts the rows of people that are read from now on. */
function countReads(db: ConfidantDatabase): () => number {
  let count = 0;
  db.people.hook('reading', (row) => {
    count += 1;
    return row;
  });
  return () => count;
}

const names = (lines: readonly PersonLine[]) => lines.map(({ name }) => name).toSorted();

describe('the table of people', () => {
  it('has a line for everybody who is not in the trash', async () => {
    const db = newDatabase();
    const ada = await addPerson(db, { name: 'Ada', keys: ['vanity:ada'] });
    await addPerson(db, { name: 'Grace' });
    await did(db, 'trash.put', { table: 'people', id: await addPerson(db, { name: 'Alan' }) });
    await mentor(db, ada);
    const { table, until } = tableOf(db);
    expect(table.snapshot().isWhole).toBe(false);
    table.bringTo(today);
    const lines = await until(() => true);
    expect(names(lines)).toEqual(['Ada', 'Grace']);
    expect(lines.find(({ id: each }) => each === ada)).toMatchObject({
      foldedName: 'ada',
      typeIds: ['mentor'],
      rhythmDays: 30,
      nextDueOn: addDays(today, 30),
      standing: 'inRhythm',
      linked: true,
    });
  });

  it('follows what is added, changed, put away, brought back and taken back', async () => {
    const db = newDatabase();
    const { table, until } = tableOf(db);
    table.bringTo(today);
    await until((lines) => lines.length === 0);
    const personId = await addPerson(db, { name: 'Ada' });
    await until((lines) => names(lines).join() === 'Ada');
    await did(db, 'person.change', { who: { personId }, fields: { name: 'Ada L.', tags: ['x'] } });
    await until(([line]) => line?.name === 'Ada L.' && line.tags.join() === 'x');
    await did(db, 'trash.put', { table: 'people', id: personId });
    await until((lines) => lines.length === 0);
    await did(db, 'trash.restore', { table: 'people', id: personId });
    await until((lines) => lines.length === 1);
    const { commandId } = await did(db, 'person.add', {
      who: { personId: id(), create: { name: 'Grace', keys: [], seen: null } },
    });
    await until((lines) => lines.length === 2);
    await did(db, 'undo', { commandId });
    await until((lines) => names(lines).join() === 'Ada L.');
  });

  it('reads only who changed, also after something was done to more than a piece', async () => {
    const db = newDatabase();
    const ids: string[] = [];
    for (let count = 0; count < 130; count += 1) ids.push(await addPerson(db));
    const { table, until } = tableOf(db);
    table.bringTo(today);
    await until((lines) => lines.length === 130);

    await did(db, 'person.change', { who: { personId: ids[3] ?? '' }, fields: { name: 'New' } });
    const some = ids.slice(0, 100);
    await did(db, 'people.changeTags', { personIds: some, add: ['t'], remove: [] });
    await until((lines) => lines.filter(({ tags }) => tags.includes('t')).length === 100);

    const reads = countReads(db);
    await did(db, 'people.archive', { personIds: some, archived: true });
    await until((lines) => lines.filter(({ standing }) => standing === 'archived').length === 100);
    // Twice by the command, once by the table.
    expect(reads()).toBe(300);
  });

  it('knows what a changed relationship type changes', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    await mentor(db, personId);
    const { table, until } = tableOf(db);
    table.bringTo(today);
    await until(([line]) => line?.rhythmDays === 30);
    await did(db, 'relationshipType.write', {
      typeId: 'mentor',
      label: '',
      rhythmDays: 10,
      weight: 2,
      side: 'either',
      prompts: [],
    });
    await until(([line]) => line?.rhythmDays === 10);
    expect(table.snapshot().types.get('mentor')?.rhythmDays).toBe(10);
  });

  it('sees everybody anew on another day', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    const who = { personId };
    await did(db, 'person.change', { who, fields: { rhythmDays: 1 } });
    const { table, until } = tableOf(db);
    table.bringTo(today);
    await until(([line]) => line?.standing === 'inRhythm');
    table.bringTo(tomorrow);
    await until(([line]) => line?.standing === 'due');
  });

  it('follows a restore, which says of nobody that they changed', async () => {
    const db = newDatabase();
    const { table, until } = tableOf(db);
    table.bringTo(today);
    await until((lines) => lines.length === 0);
    const data = smallNetwork();
    const plan = await planRestore(db, data);
    const done = await applyRestore(db, plan, contextOn(today), {
      mode: 'replace',
      restorePoint: null,
    });
    expect(done).toBe('done');
    const kept = data.people.filter(({ deletedAt }) => deletedAt === null).length;
    await until((lines) => lines.length === kept);
  });
});

describe('the first screen', () => {
  it('is read by index, in the order of the list, without those put away', async () => {
    const db = newDatabase();
    const ids: Record<string, string> = {};
    for (const name of ['Carl', 'Ada', 'Bob', 'Élodie', 'Zoe']) {
      ids[name] = await addPerson(db, { name });
    }
    await did(db, 'person.archive', { personId: ids['Bob'] ?? '', archived: true });
    await did(db, 'trash.put', { table: 'people', id: ids['Zoe'] ?? '' });
    await mentor(db, ids['Élodie'] ?? '');
    const first = await readFirstLines(db, 'name', today, 3);
    expect(first.kept).toBe(4);
    expect(first.lines.map(({ name }) => name)).toEqual(['Ada', 'Carl']);
    const due = await readFirstLines(db, 'nextDue', today, 5);
    expect(due.lines.map(({ name }) => name)).toEqual(['Élodie']);
    const changed = await readFirstLines(db, 'changed', today, 5);
    expect(changed.lines.map(({ name }) => name)).toEqual(['Élodie', 'Ada', 'Carl']);
    for (const [name, daysAgo] of [
      ['Ada', 9],
      ['Carl', 2],
      ['Élodie', 2],
      ['Bob', 1],
    ] as const) {
      await did(db, 'interaction.log', {
        who: { personId: ids[name] ?? '' },
        interactionId: id(),
        baseRevision: 0,
        kind: 'call',
        direction: null,
        on: addDays(today, -daysAgo),
        summary: '',
        minutes: null,
        alsoPersonIds: [],
        next: null,
      });
    }
    const talkedTo = await readFirstLines(db, 'lastContact', today, 2);
    expect(talkedTo.lines.map(({ name }) => name)).toEqual(['Carl', 'Élodie']);
  });
});
