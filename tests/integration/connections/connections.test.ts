import { describe, expect, it } from 'vitest';
import type { Connection } from '@/domain/connection';
import { recordSchemas } from '@/domain/schema/records';
import { readBackup } from '@/interchange/backup/read';
import { writeBackup } from '@/interchange/backup/write';
import { readConnections } from '@/interchange/connections/read';
import {
  applyConnections,
  type ImportOptions,
  type Imported,
} from '@/storage/bulk/apply-connections';
import { type ConnectionsPlan, planConnections } from '@/storage/bulk/plan-connections';
import { planRestore } from '@/storage/bulk/plan-restore';
import { readAll } from '@/storage/bulk/read-all';
import type { ConfidantDatabase } from '@/storage/database';
import { rollDay } from '@/storage/day-roll';
import { deriveAll } from '@/storage/derive';
import { observeProfile } from '@/storage/observe';
import { readLastImport } from '@/storage/queries/last-import';
import { lastUndoable } from '@/storage/queries/undoable';
import { recordOf } from '@/storage/record-of';
import { writtenAt } from '../../fixtures/backup-file';
import { connectionsFile } from '../../fixtures/connections/generate';
import {
  addPerson,
  codeOf,
  contents,
  contextOn,
  did,
  id,
  newDatabase,
  person,
  run,
  today,
  tomorrow,
  writeNote,
} from '../storage/support';

const listedOn = '2026-02-20';
const options: ImportOptions = { withoutAddress: false, restorePoint: null };

let rows = 1;
function connection(fields: Partial<Connection>): Connection {
  rows += 1;
  return {
    row: rows,
    key: null,
    name: null,
    position: null,
    company: null,
    connectedOn: null,
    ...fields,
  };
}

const ada = (fields: Partial<Connection> = {}) =>
  connection({
    key: 'vanity:ada-quill',
    name: 'Ada Quill',
    position: 'CTO',
    company: 'Acme',
    connectedOn: '2020-05-06',
    ...fields,
  });
const bo = () => connection({ key: 'vanity:bo-fen', name: 'Bo Fen', connectedOn: '2021-01-02' });

function plan(db: ConfidantDatabase, connections: Connection[], on = listedOn) {
  return planConnections(db, { connections, on });
}

async function bringIn(
  db: ConfidantDatabase,
  connections: Connection[],
  {
    on = listedOn,
    day = today,
    ...rest
  }: Partial<ImportOptions> & { on?: string; day?: string } = {},
): Promise<Imported> {
  const list = { connections, on };
  const planned = await planConnections(db, list);
  const outcome = await applyConnections(db, list, planned, contextOn(day), {
    ...options,
    ...rest,
  });
  if (outcome.is !== 'done') throw new Error(outcome.is);
  return outcome.imported;
}

/** How many people of each kind. */
function counts({
  added,
  updated,
  same,
  inTrash,
  sameNameAndDay,
  withoutAddress,
}: ConnectionsPlan) {
  const found = { added, updated, inTrash, sameNameAndDay, withoutAddress };
  const lengths = Object.entries(found).map(([name, list]) => [name, list.length] as const);
  return Object.fromEntries([...lengths, ['same', same] as const].filter(([, count]) => count > 0));
}

async function onlyPerson(db: ConfidantDatabase) {
  const [row, ...others] = await db.people.toArray();
  if (!row || others.length > 0) throw new Error('Not one person.');
  return recordOf(row);
}

/** What is kept beside people has to equal what is worked out from scratch. */
async function expectDerived(db: ConfidantDatabase): Promise<void> {
  const kept = await db.people.toArray();
  await deriveAll(db, today);
  expect(kept).toEqual(await db.people.toArray());
}

describe('bringing in a list', () => {
  it('adds people with what the list says beside what is still to be typed', async () => {
    const db = newDatabase();
    const imported = await bringIn(db, [ada()]);
    expect(imported).toMatchObject({ added: 1, updated: 0 });
    const added = await onlyPerson(db);
    expect(recordSchemas.people.parse(added)).toEqual(added);
    expect(added).toMatchObject({
      name: null,
      headline: null,
      company: null,
      seen: {
        name: 'Ada Quill',
        headline: 'CTO',
        company: 'Acme',
        on: listedOn,
        from: 'connections',
      },
      connectedOn: '2020-05-06',
      keys: [{ key: 'vanity:ada-quill', lastSeenOn: listedOn }],
      howMet: '',
    });
    await expectDerived(db);
  });

  it('makes nobody due, and nobody recent', async () => {
    const db = newDatabase();
    const own = await addPerson(db, { name: 'Own' });
    const file = new Blob([connectionsFile(500, '2026-03-01')]);
    const read = await readConnections(file, today);
    if (!read.ok) throw new Error('refused');
    await bringIn(db, read.file.connections, { on: '2026-03-01' });
    await expectDerived(db);
    const all = await db.people.toArray();
    expect(all).toHaveLength(1 + 498);
    expect(all.filter(({ state, mustShowOn }) => state.nextDueOn ?? mustShowOn)).toEqual([]);
    expect(all.every(({ trackingSince }) => trackingSince === null)).toBe(true);
    expect((await db.people.orderBy('touchedAt').last())?.id).toBe(own);
    for (const row of all) expect(recordSchemas.people.safeParse(recordOf(row)).success).toBe(true);
  });

  it('adds only what is new the second time', async () => {
    const db = newDatabase();
    await bringIn(db, [ada()]);
    const before = await contents(db);
    expect(counts(await plan(db, [ada()]))).toEqual({ same: 1 });
    expect(await bringIn(db, [ada(), bo()])).toMatchObject({ added: 1, updated: 0 });
    const after = await contents(db);
    expect(after['people']).toEqual(expect.arrayContaining(before['people'] ?? []));
    expect(after['people']).toHaveLength(2);
  });

  it('never takes one person for another by the name', async () => {
    const db = newDatabase();
    await addPerson(db, { name: 'Ada Quill', keys: ['vanity:another-ada'] });
    expect(counts(await plan(db, [ada(), ada({ key: 'vanity:third' })]))).toEqual({ added: 2 });
  });

  it('knows somebody by an address they had before', async () => {
    const db = newDatabase();
    await addPerson(db, { keys: ['vanity:ada-now', 'vanity:ada-quill', 'member:7'] });
    expect(counts(await plan(db, [ada()]))).toEqual({ updated: 1 });
  });

  it('leaves people in the trash there, and says so', async () => {
    const db = newDatabase();
    const personId = await addPerson(db, { keys: ['vanity:ada-quill'] });
    await did(db, 'trash.put', { table: 'people', id: personId });
    const planned = await plan(db, [ada({ row: 9 })]);
    expect(planned.inTrash).toEqual([9]);
    expect(counts(planned)).toEqual({ inTrash: 1 });
  });
});

describe('what a list says of people who are kept', () => {
  it('fills what nobody has said, and never what was typed', async () => {
    const db = newDatabase();
    const personId = await addPerson(db, { name: 'Countess', keys: ['vanity:ada-quill'] });
    await did(db, 'person.change', { who: { personId }, fields: { company: 'Typed' } });
    const { revision } = await person(db, personId);
    expect(await bringIn(db, [ada()])).toMatchObject({ added: 0, updated: 1 });
    expect(await person(db, personId)).toMatchObject({
      name: 'Countess',
      company: 'Typed',
      seen: { name: 'Ada Quill', company: 'Acme', from: 'connections' },
      connectedOn: '2020-05-06',
      revision,
    });
    await expectDerived(db);
  });

  it('does not speak over a page, but for the day', async () => {
    const db = newDatabase();
    const personId = await addPerson(db, { keys: ['vanity:ada-quill'] });
    const page = { name: 'Ada Q.', headline: 'Builds engines', company: 'Engines' };
    await observeProfile(db, { keys: ['vanity:ada-quill'], ...page }, contextOn(today));
    await bringIn(db, [ada()]);
    const { seen, connectedOn } = await person(db, personId);
    expect(seen).toEqual({ ...page, on: today });
    expect(connectedOn).toBe('2020-05-06');
    expect(await db.observedChanges.count()).toBe(0);
  });

  it('brings an older list up to date, and not the other way round; neither is a change to act on', async () => {
    const db = newDatabase();
    await bringIn(db, [ada()]);
    expect(await bringIn(db, [ada({ company: 'Beta' })], { on: '2026-03-01' })).toMatchObject({
      updated: 1,
    });
    expect((await onlyPerson(db)).seen?.company).toBe('Beta');
    expect(counts(await plan(db, [ada()]))).toEqual({ same: 1 });
    expect(await db.observedChanges.count()).toBe(0);
    await expectDerived(db);
  });

  it('is no change when a page then says it in its own words; what the page says next is', async () => {
    const db = newDatabase();
    await bringIn(db, [ada()]);
    const look = (headline: string | null, day: string) =>
      observeProfile(
        db,
        { keys: ['vanity:ada-quill'], name: 'Ada Quill', headline, company: 'Acme Inc.' },
        contextOn(day),
      );
    await look(null, today);
    await look('CTO at Acme. Engines!', today);
    expect(await db.observedChanges.count()).toBe(0);
    expect((await onlyPerson(db)).seen).not.toHaveProperty('from');
    await look('Founder', tomorrow);
    expect(await db.observedChanges.toArray()).toMatchObject([
      { before: 'CTO at Acme. Engines!', after: 'Founder' },
    ]);
  });
});

describe('people without an address', () => {
  const nameless = (fields: Partial<Connection> = {}) => ada({ key: null, ...fields });

  it('are added only when that is chosen', async () => {
    const db = newDatabase();
    expect(await bringIn(db, [nameless()])).toMatchObject({ added: 0 });
    expect(await bringIn(db, [nameless()], { withoutAddress: true })).toMatchObject({ added: 1 });
    expect((await onlyPerson(db)).keys).toEqual([]);
  });

  it('are not there twice after the same list again: they are left out, and that is said', async () => {
    const db = newDatabase();
    const undated = nameless({ connectedOn: null });
    await bringIn(db, [nameless(), undated], { withoutAddress: true });
    const planned = await plan(db, [
      nameless({ row: 4 }),
      { ...undated, row: 5 },
      nameless({ connectedOn: '2020-05-07' }),
    ]);
    expect(new Set(planned.sameNameAndDay)).toEqual(new Set([4, 5]));
    expect(counts(planned)).toEqual({ sameNameAndDay: 2, withoutAddress: 1 });
  });

  it('of an old list without addresses are left out when a newer one has brought them', async () => {
    const db = newDatabase();
    await bringIn(db, [ada()]);
    expect(counts(await plan(db, [nameless()]))).toEqual({ sameNameAndDay: 1 });
  });
});

describe('taking an import back', () => {
  const undo = (db: ConfidantDatabase, { commandId }: Imported) => did(db, 'undo', { commandId });

  it('is one step that leaves nothing behind', async () => {
    const db = newDatabase();
    const kept = await addPerson(db, { name: 'Countess', keys: ['vanity:ada-quill'] });
    const before = await contents(db);
    const imported = await bringIn(db, [ada(), bo()]);
    expect(await lastUndoable(db, contextOn(today).now)).toMatchObject({
      commandId: imported.commandId,
      name: 'connections.import',
    });
    await undo(db, imported);
    expect(await contents(db)).toEqual(before);
    expect(await person(db, kept)).not.toHaveProperty('connectedOn');
    expect(await readLastImport(db)).toMatchObject({
      added: 1,
      updated: 1,
      undone: { removed: 1, stayed: 0 },
      isUndoable: false,
    });
    expect(await lastUndoable(db, contextOn(today).now)).toMatchObject({ name: 'person.add' });
    await expectDerived(db);
  });

  it('leaves whoever you have done something about since, and counts them', async () => {
    const db = newDatabase();
    const names = ['tagged', 'noted', 'noted-then-seen', 'seen', 'untouched'] as const;
    const imported = await bringIn(
      db,
      names.map((name) => connection({ key: `vanity:${name}`, name, position: 'CTO' })),
    );
    const idOf = async (name: string): Promise<string> => {
      const row = await db.people.where('keyIds').equals(`vanity:${name}`).first();
      if (!row) throw new Error(name);
      return row.id;
    };
    await did(db, 'person.change', {
      who: { personId: await idOf('tagged') },
      fields: { tags: ['x'] },
    });
    for (const name of ['noted', 'noted-then-seen']) await writeNote(db, await idOf(name), 'Hello');
    for (const [name, day] of [
      ['seen', today],
      ['seen', tomorrow],
      ['noted-then-seen', tomorrow],
    ] as const) {
      const said = { name: `${name} on ${day}`, headline: 'CEO', company: 'Acme' };
      await observeProfile(db, { keys: [`vanity:${name}`], ...said }, contextOn(day));
    }
    expect(await db.observedChanges.count()).toBe(1);
    await undo(db, imported);
    const left = (await db.people.toArray()).flatMap(({ keyIds }) => keyIds);
    expect(left.toSorted()).toEqual(['vanity:noted', 'vanity:noted-then-seen', 'vanity:tagged']);
    expect(await db.observedChanges.count()).toBe(0);
    expect(await readLastImport(db)).toMatchObject({ undone: { removed: 2, stayed: 3 } });
    await expectDerived(db);
  });

  it('does not take back what was said of somebody since', async () => {
    const db = newDatabase();
    const personId = await addPerson(db, { keys: ['vanity:ada-quill'] });
    const first = await bringIn(db, [ada()]);
    await bringIn(db, [ada({ company: 'Beta' })]);
    await undo(db, first);
    expect((await person(db, personId)).seen?.company).toBe('Beta');
  });

  it('does not claim to be undone in its turn, which it cannot be', async () => {
    const db = newDatabase();
    const { commandId } = await undo(db, await bringIn(db, [ada()]));
    expect(codeOf(await run(db, 'undo', { commandId }))).toBe('conflict');
    expect(await db.people.count()).toBe(0);
  });

  it('can be done again after it', async () => {
    const db = newDatabase();
    await undo(db, await bringIn(db, [ada()]));
    expect(await bringIn(db, [ada()])).toMatchObject({ added: 1 });
  });
});

it('is the same in a backup that was made of it', async () => {
  const db = newDatabase();
  await addPerson(db, { keys: ['vanity:bo-fen'] });
  await bringIn(db, [ada(), bo()]);
  const { file } = await writeBackup((take) => readAll(db, take), writtenAt);
  const result = await readBackup(file);
  if (!result.ok) throw new Error(result.refusal.code);
  const { counts: found } = await planRestore(db, result.backup.data);
  expect(found.people).toMatchObject({ same: 2, newerHere: 0, conflicting: 0 });
});

it('leaves what a page said when somebody of the list is joined with them', async () => {
  const db = newDatabase();
  const into = await addPerson(db, { keys: ['vanity:countess'] }, '2026-02-01');
  const page = { name: 'Ada Q.', headline: 'Builds engines', company: 'Engines' };
  await observeProfile(db, { keys: ['vanity:countess'], ...page }, contextOn('2026-02-01'));
  await bringIn(db, [ada()]);
  const from = await db.people.where('keyIds').equals('vanity:ada-quill').first();
  await did(db, 'person.merge', { into, from: from?.id ?? '' });
  expect((await person(db, into)).seen).toEqual({ ...page, on: '2026-02-01' });
});

it('gives the day of connecting to whom somebody is joined with, until that is undone', async () => {
  const db = newDatabase();
  const into = await addPerson(db, { name: 'Countess' });
  await bringIn(db, [ada()]);
  const from = await db.people.where('keyIds').equals('vanity:ada-quill').first();
  const { commandId } = await did(db, 'person.merge', { into, from: from?.id ?? '' });
  expect(await person(db, into)).toMatchObject({ connectedOn: '2020-05-06' });
  await did(db, 'undo', { commandId });
  expect(await person(db, into)).not.toHaveProperty('connectedOn');
});

describe('an import that ends early', () => {
  const many = Array.from({ length: 3_000 }, (_, index) =>
    connection({ key: `vanity:somebody-${index}`, name: `Somebody ${index}` }),
  );

  it('has written nothing when it is cancelled', async () => {
    const db = newDatabase();
    await addPerson(db);
    const before = [await contents(db), await db.commands.count(), await db.device.toArray()];
    const list = { connections: many, on: listedOn };
    let share = 0;
    const outcome = await applyConnections(db, list, await plan(db, many), contextOn(today), {
      ...options,
      onProgress: (done) => {
        share = done;
      },
      isCancelled: () => share > 0.5,
    });
    expect(outcome).toEqual({ is: 'cancelled' });
    expect(share).toBeGreaterThan(0.5);
    expect([await contents(db), await db.commands.count(), await db.device.toArray()]).toEqual(
      before,
    );
  });

  it('keeps what the new day has noted since it was planned', async () => {
    const db = newDatabase();
    const personId = await addPerson(db, { keys: ['vanity:ada-quill'] }, '2023-01-01');
    for (const day of ['2023-01-01', '2023-05-01', '2023-09-01', '2024-01-01']) {
      await did(db, 'interaction.talkedToday', { who: { personId }, interactionId: id() }, day);
    }
    const planned = await plan(db, [ada()]);
    await rollDay(db, today);
    const list = { connections: [ada()], on: listedOn };
    await applyConnections(db, list, planned, contextOn(today), options);
    expect((await person(db, personId)).suggestedOn).toBe(today);
  });

  it('plans again when the database was written meanwhile', async () => {
    const db = newDatabase();
    const planned = await plan(db, [ada(), bo()]);
    await addPerson(db, { name: 'Ada', keys: ['vanity:ada-quill'] });
    const list = { connections: [ada(), bo()], on: listedOn };
    const outcome = await applyConnections(db, list, planned, contextOn(today), options);
    expect(outcome).toMatchObject({ imported: { added: 1, updated: 1 } });
    expect(await db.people.count()).toBe(2);
  });
});
