import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { AllRecords } from '@/domain/schema/records';
import { readBackup } from '@/interchange/backup/read';
import { writeBackup } from '@/interchange/backup/write';
import { applyRestore, type RestoreMode } from '@/storage/bulk/apply-restore';
import { eraseAll } from '@/storage/bulk/erase-all';
import { planRestore } from '@/storage/bulk/plan-restore';
import { readAll } from '@/storage/bulk/read-all';
import type { ConfidantDatabase } from '@/storage/database';
import { deriveAll } from '@/storage/derive';
import { anyRecords } from '../../fixtures/any-records';
import { dataPart, writtenAt } from '../../fixtures/backup-file';
import { indexAll, namesOf } from '../search/support';
import {
  addPerson,
  contextOn,
  did,
  id,
  mentor,
  newDatabase,
  person,
  today,
  tomorrow,
  writeNote,
} from '../storage/support';

function exported(db: ConfidantDatabase): Promise<{ file: Blob }> {
  return writeBackup((take) => readAll(db, take), writtenAt);
}

async function read(file: Blob): Promise<AllRecords> {
  const result = await readBackup(file);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.backup.data;
}

async function restore(db: ConfidantDatabase, file: Blob, mode: RestoreMode) {
  const plan = await planRestore(db, await read(file));
  const outcome = await applyRestore(db, plan, contextOn(today), { mode, restorePoint: null });
  expect(outcome).toBe('done');
  return plan;
}

function everyRow(db: ConfidantDatabase): Promise<unknown[][]> {
  return Promise.all(db.tables.map((table) => table.toArray()));
}

/** What is kept beside people has to equal what is worked out from scratch. */
async function expectDerived(db: ConfidantDatabase): Promise<void> {
  const kept = await db.people.toArray();
  await deriveAll(db, today);
  expect(kept).toEqual(await db.people.toArray());
}

/** Somebody with a note, a call and a follow-up; answers their id. */
async function someone(db: ConfidantDatabase, name: string, key: `vanity:${string}`) {
  const personId = await addPerson(db, { name, keys: [key] });
  await writeNote(db, personId, `About ${name}`);
  await did(db, 'interaction.talkedToday', { who: { personId }, interactionId: id() });
  await did(db, 'followUp.write', {
    who: { personId },
    followUpId: id(),
    baseRevision: 0,
    text: 'Ask again',
    dueOn: tomorrow,
    at: null,
    repeat: null,
  });
  return personId;
}

describe('replacing', () => {
  it('gives back exactly what was exported: export, erase, restore, export', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const db = newDatabase();
        const { file: made } = await writeBackup(async (take) => {
          take.people(records.people);
          take.notes(records.notes);
          take.interactions(records.interactions);
          take.followUps(records.followUps);
          take.promises(records.promises);
          take.importantDates(records.importantDates);
          take.observedChanges(records.observedChanges);
          take.relationshipTypes(records.relationshipTypes);
          take.savedViews(records.savedViews);
          take.settings(records.settings);
        }, writtenAt);
        await restore(db, made, 'replace');
        const { file } = await exported(db);
        await eraseAll(db);
        await restore(db, file, 'replace');
        expect(await dataPart((await exported(db)).file)).toBe(await dataPart(made));
        await expectDerived(db);
        await db.delete();
      }),
      { numRuns: 40 },
    );
  });

  it('takes away what is not in the backup, the trash included, and what could be undone', async () => {
    const db = newDatabase();
    await someone(db, 'Ada Quill', 'vanity:ada');
    const { file } = await exported(db);
    const later = await someone(db, 'Ben Orrin', 'vanity:ben');
    await did(db, 'trash.put', { table: 'people', id: later });
    await restore(db, file, 'replace');
    expect((await db.people.toArray()).map(({ name }) => name)).toEqual(['Ada Quill']);
    expect(await db.commands.count()).toBe(0);
    await expectDerived(db);
  });

  it.each<RestoreMode>(['replace', 'merge'])(
    'leaves every row as it was when the very last write fails: %s',
    async (mode) => {
      const db = newDatabase();
      await someone(db, 'Ada Quill', 'vanity:ada');
      const data = await read((await exported(db)).file);
      await someone(db, 'Ben Orrin', 'vanity:ben');
      const before = await everyRow(db);
      const plan = await planRestore(db, data);
      const put = db.device.put.bind(db.device);
      vi.spyOn(db.device, 'put').mockImplementation((row) => {
        if (row.id === 'identity') throw new Error('power cut');
        return put(row);
      });
      const restorePoint = { file: 'x', at: '2026-03-04T10:00:00.000Z', undone: false };
      const known = { databaseId: id(), sequence: 9, counts: {}, countedAt: 9 };
      const answers = { noticedAt: restorePoint.at, known, found: { sequence: null, counts: {} } };
      const applying = applyRestore(db, plan, contextOn(today), { mode, restorePoint, answers });
      await expect(applying).rejects.toThrow('power cut');
      vi.restoreAllMocks();
      // What could be undone can be still, and no loss is answered.
      expect(await everyRow(db)).toEqual(before);
    },
  );

  it('leaves every row as it was when some do not arrive, and no error says so', async () => {
    const db = newDatabase();
    await someone(db, 'Ada Quill', 'vanity:ada');
    const before = await everyRow(db);
    const plan = await planRestore(db, await read((await exported(db)).file));
    db.close();
    db.use({
      stack: 'dbcore',
      name: 'losing notes',
      create: (core) => ({
        ...core,
        table: (name) => {
          const table = core.table(name);
          const adding: typeof table.mutate = (request) =>
            name === 'notes' && request.type === 'add'
              ? Promise.resolve({ numFailures: 0, failures: {}, results: [], lastResult: '' })
              : table.mutate(request);
          return { ...table, mutate: adding };
        },
      }),
    });
    await db.open();
    const options = { mode: 'replace' as const, restorePoint: null };
    await expect(applyRestore(db, plan, contextOn(today), options)).rejects.toThrow('0 rows');
    expect(await everyRow(db)).toEqual(before);
  });

  it.each<RestoreMode>(['replace', 'merge'])(
    'is found by its words afterwards: %s',
    async (mode) => {
      const there = newDatabase();
      await someone(there, 'Ada Quill', 'vanity:ada');
      const { file } = await exported(there);
      const db = newDatabase();
      await someone(db, 'Ben Orrin', 'vanity:ben');
      await indexAll(db);
      await restore(db, file, mode);
      await indexAll(db);
      expect(await namesOf(db, 'about ada')).toEqual(['Ada Quill']);
      expect(await namesOf(db, 'orrin')).toEqual(mode === 'merge' ? ['Ben Orrin'] : []);
    },
  );

  it('writes nothing when the database was written since the plan was made', async () => {
    const db = newDatabase();
    await someone(db, 'Ada Quill', 'vanity:ada');
    const plan = await planRestore(db, await read((await exported(db)).file));
    await someone(db, 'Ben Orrin', 'vanity:ben');
    const outcome = await applyRestore(db, plan, contextOn(today), {
      mode: 'replace',
      restorePoint: null,
    });
    expect(outcome).toBe('changedMeanwhile');
    expect(await db.people.count()).toBe(2);
  });
});

describe('merging', () => {
  it('says what is new, changed, the same, newer here and only here', async () => {
    const db = newDatabase();
    const changed = await someone(db, 'Ada Quill', 'vanity:ada');
    const newerHere = await someone(db, 'Ben Orrin', 'vanity:ben');
    await someone(db, 'Cleo Tarn', 'vanity:cleo');
    const old = await exported(db);
    await did(db, 'person.change', { who: { personId: changed }, fields: { howMet: 'At school' } });
    const added = await someone(db, 'Dora Venn', 'vanity:dora');
    const { file } = await exported(db);

    const other = newDatabase();
    await restore(other, old.file, 'merge');
    await did(other, 'person.change', {
      who: { personId: newerHere },
      fields: { tags: ['harbour'] },
    });
    await someone(other, 'Emil Ask', 'vanity:emil');
    const plan = await restore(other, file, 'merge');

    expect(plan.counts.people).toEqual({
      new: 1,
      changed: 1,
      same: 1,
      newerHere: 1,
      conflicting: 0,
      onlyHere: 1,
    });
    expect(plan.counts.notes).toMatchObject({ new: 1, same: 3, onlyHere: 1 });
    expect(plan.conflicts).toEqual([]);
    expect((await person(other, changed)).howMet).toBe('At school');
    expect((await person(other, newerHere)).tags).toEqual(['harbour']);
    expect((await person(other, added)).name).toBe('Dora Venn');
    expect(await other.people.count()).toBe(5);
    await expectDerived(other);
  });

  it('is the same the second time', async () => {
    const db = newDatabase();
    await someone(db, 'Ada Quill', 'vanity:ada');
    const { file } = await exported(db);
    const plan = await restore(db, file, 'merge');
    expect(plan.counts.people).toMatchObject({ new: 0, changed: 0, same: 1 });
    expect(await dataPart((await exported(db)).file)).toBe(await dataPart(file));
  });

  it('lists what was changed on both sides, and the later change wins', async () => {
    const db = newDatabase();
    const personId = await someone(db, 'Ada Quill', 'vanity:ada');
    const other = newDatabase();
    await restore(other, (await exported(db)).file, 'replace');
    await did(other, 'person.change', { who: { personId }, fields: { howMet: 'There' } });
    await did(db, 'person.change', { who: { personId }, fields: { howMet: 'Here' } }, tomorrow);
    const { file } = await exported(db);
    const plan = await restore(other, file, 'merge');
    expect(plan.conflicts).toMatchObject([
      { table: 'people', id: personId, name: 'Ada Quill', wins: 'backup' },
    ]);
    expect((await person(other, personId)).howMet).toBe('Here');
  });

  it('works out everybody anew when a relationship type comes with it', async () => {
    const db = newDatabase();
    const personId = await someone(db, 'Ada Quill', 'vanity:ada');
    await mentor(db, personId);
    const old = await exported(db);
    await did(db, 'relationshipType.write', {
      typeId: 'mentor',
      label: '',
      rhythmDays: 3,
      weight: 2,
      side: 'either',
      prompts: [],
    });
    const { file } = await exported(db);
    const other = newDatabase();
    await restore(other, old.file, 'replace');
    await restore(other, file, 'merge');
    await expectDerived(other);
  });
});

describe('two ids for one profile', () => {
  it('are joined as person.merge joins them', async () => {
    const there = newDatabase();
    const theirs = await someone(there, 'A. Quill', 'vanity:ada');
    await did(there, 'person.change', { who: { personId: theirs }, fields: { tags: ['harbour'] } });
    const { file } = await exported(there);

    const db = newDatabase();
    const ours = await someone(db, 'Ada Quill', 'vanity:ada');
    const plan = await restore(db, file, 'merge');

    expect(plan.sharing).toEqual([{ is: 'join', into: ours, from: theirs }]);
    expect(await person(db, ours)).toMatchObject({
      name: 'Ada Quill',
      tags: ['harbour'],
      deletedAt: null,
    });
    expect((await person(db, theirs)).deletedAt).not.toBeNull();
    expect((await db.notes.toArray()).map(({ personId }) => personId)).toEqual([ours, ours]);
    expect((await db.interactions.toArray()).map(({ contactIds }) => contactIds)).toEqual([
      [ours],
      [ours],
    ]);
    await expectDerived(db);

    // The same people brought together by hand.
    const byHand = newDatabase();
    await restore(byHand, (await exported(there)).file, 'replace');
    await did(byHand, 'person.unlink', { personId: theirs, key: 'vanity:ada' });
    const second = newDatabase();
    await someone(second, 'Ada Quill', 'vanity:ada');
    await restore(byHand, (await exported(second)).file, 'merge');
    const kept = (await byHand.people.toArray()).find(({ name }) => name === 'Ada Quill');
    if (!kept) throw new Error('Nobody there');
    await did(byHand, 'person.merge', { into: kept.id, from: theirs });
    expect(await person(byHand, kept.id)).toMatchObject({ name: 'Ada Quill', tags: ['harbour'] });
    expect(await byHand.notes.where('personId').equals(kept.id).count()).toBe(2);
  });

  it('are two people when their member ids say so: the address goes to whoever had it last', async () => {
    const there = newDatabase();
    const theirs = await addPerson(
      there,
      { name: 'Ada Newcomer', keys: ['member:2', 'vanity:ada'] },
      tomorrow,
    );
    const { file } = await exported(there);
    const db = newDatabase();
    const ours = await addPerson(db, { name: 'Ada Quill', keys: ['member:1', 'vanity:ada'] });
    const plan = await restore(db, file, 'merge');
    expect(plan.sharing).toEqual([
      { is: 'keyLost', personId: ours, key: 'vanity:ada', to: theirs },
    ]);
    expect((await person(db, ours)).keys.map(({ key }) => key)).toEqual(['member:1']);
    expect((await person(db, theirs)).keys.map(({ key }) => key)).toEqual([
      'member:2',
      'vanity:ada',
    ]);
    await expectDerived(db);
  });

  it('are not joined with somebody in the trash, who gives the profile up', async () => {
    const there = newDatabase();
    const theirs = await addPerson(there, { name: 'Ada', keys: ['vanity:ada'] });
    const { file } = await exported(there);
    const db = newDatabase();
    const ours = await addPerson(db, { name: 'Ada Quill', keys: ['vanity:ada'] });
    await did(db, 'trash.put', { table: 'people', id: ours });
    await restore(db, file, 'merge');
    expect((await person(db, theirs)).keys).toHaveLength(1);
    expect((await person(db, ours)).keys).toEqual([]);
  });

  it('are all joined when one person in the backup has the profiles of two here', async () => {
    const there = newDatabase();
    const theirs = await addPerson(there, {
      name: 'Ada',
      keys: ['vanity:ada', 'vanity:ada-old', 'vanity:ada-new'],
    });
    const { file } = await exported(there);
    const db = newDatabase();
    const first = await someone(db, 'Ada Quill', 'vanity:ada');
    const second = await someone(db, 'Ada Old', 'vanity:ada-old');
    await restore(db, file, 'merge');
    const live = (await db.people.toArray()).filter(({ deletedAt }) => deletedAt === null);
    expect(live).toHaveLength(1);
    expect(live[0]?.id).toBe(first);
    expect(live[0]?.keyIds.toSorted()).toEqual(['vanity:ada', 'vanity:ada-new', 'vanity:ada-old']);
    expect((await person(db, theirs)).keys).toEqual([]);
    expect((await person(db, second)).keys).toEqual([]);
    await expectDerived(db);
  });
});
