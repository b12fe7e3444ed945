import { describe, expect, it, vi } from 'vitest';
import { addDays, type Day } from '@/domain/day';
import { recordSchemas } from '@/domain/schema/records';
import type { ConfidantDatabase } from '@/storage/database';
import { runCommand } from '@/storage/run-command';
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
} from './support';

describe('a command', () => {
  it('acts once when its id comes twice, and answers the same', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    const commandId = id();
    const talked = { who: { personId }, interactionId: id() };
    const first = await run(db, 'interaction.talkedToday', talked, { commandId });
    const after = await contents(db);
    const second = await run(db, 'interaction.talkedToday', talked, { commandId });
    expect(second).toEqual(first);
    expect(await contents(db)).toEqual(after);
  });

  it('acts once when its id comes twice at the same time', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    const commandId = id();
    const input = { who: { personId }, interactionId: id() };
    const command = { commandId, name: 'interaction.talkedToday' as const, input };
    await Promise.all([1, 2, 3].map(() => runCommand(db, command, contextOn(today))));
    expect(await db.interactions.count()).toBe(1);
  });

  it.each([
    ['a wrong field', { who: { personId: 'nobody' } }],
    ['a field too many', { who: { personId: id() }, extra: 1 }],
    ['nothing', null],
  ])('refuses %s as invalid', async (_what, input) => {
    const db = newDatabase();
    const command = { commandId: id(), name: 'person.add' as const, input };
    expect(codeOf(await runCommand(db, command, contextOn(today)))).toBe('invalid');
  });

  it('refuses what is about nobody', async () => {
    const db = newDatabase();
    const outcome = await run(db, 'person.pause', { personId: id(), paused: true });
    expect(codeOf(outcome)).toBe('notFound');
  });

  it('leaves nothing when it fails midway', async () => {
    const db = newDatabase();
    const into = await addPerson(db, { keys: ['vanity:ada'] });
    const from = await addPerson(db, { keys: ['vanity:countess'] });
    await writeNote(db, from, 'a note');
    await did(db, 'interaction.talkedToday', { who: { personId: from }, interactionId: id() });
    const before = await contents(db);
    const rows = await db.people.toArray();
    const commands = await db.commands.count();
    const broken = vi.spyOn(db.interactions, 'put').mockImplementation(() => {
      throw new Error('power cut');
    });
    await expect(run(db, 'person.merge', { into, from })).rejects.toThrow('power cut');
    broken.mockRestore();
    expect(await contents(db)).toEqual(before);
    expect(await db.people.toArray()).toEqual(rows);
    expect(await db.commands.count()).toBe(commands);
  });

  it('says that there is no room when the disk is full', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    const full = vi.spyOn(db.notes, 'put').mockImplementation(() => {
      throw Object.assign(new Error('aborted'), {
        name: 'AbortError',
        inner: new DOMException('full', 'QuotaExceededError'),
      });
    });
    const outcome = await run(db, 'note.write', {
      who: { personId },
      noteId: id(),
      baseRevision: 0,
      text: 'no room',
      on: today,
      pinned: false,
    });
    full.mockRestore();
    expect(codeOf(outcome)).toBe('quota');
  });

  it('writes only records that fit their schema', async () => {
    const db = newDatabase();
    const personId = await addPerson(db, { keys: ['vanity:ada'] });
    await writeNote(db, personId, 'a note');
    expect(recordSchemas.people.parse(await person(db, personId))).toBeDefined();
    for (const note of await db.notes.toArray()) recordSchemas.notes.parse(note);
  });
});

describe('settings', () => {
  it('are the default until changed, and keep what was not', async () => {
    const db = newDatabase();
    await did(db, 'settings.change', { fields: { theme: 'dark' } });
    await did(db, 'settings.change', { fields: { badge: false } });
    expect(await db.settings.get('settings')).toMatchObject({
      theme: 'dark',
      badge: false,
      digestAt: '09:00',
    });
  });
});

async function talkedOn(db: ConfidantDatabase, personId: string, on: Day): Promise<void> {
  const interactionId = id();
  await did(db, 'interaction.talkedToday', { who: { personId }, interactionId }, on);
}

describe('views of the list', () => {
  it('are not saved over what another window saved since', async () => {
    const db = newDatabase();
    const savedViewId = id();
    const write = (baseRevision: number, name: string) =>
      run(db, 'savedView.write', { savedViewId, baseRevision, name, query: 'oslo', sort: 'name' });
    expect(codeOf(await write(0, 'One'))).toBe('done');
    expect(codeOf(await write(0, 'Two'))).toBe('conflict');
    expect(codeOf(await write(1, 'Three'))).toBe('done');
    expect(codeOf(await write(1, 'Four'))).toBe('conflict');
    expect((await db.savedViews.get(savedViewId))?.name).toBe('Three');
  });
});

describe('relationship types', () => {
  const type = {
    label: 'Neighbour',
    rhythmDays: 10,
    weight: 1,
    side: 'outside',
    prompts: [],
  } as const;
  const withType = async () => {
    const db = newDatabase();
    const typeId = id();
    await did(db, 'relationshipType.write', { typeId, ...type, prompts: [] });
    const personId = await addPerson(db);
    const relationships = [{ id: id(), typeId, startedOn: null, endedOn: null }];
    await did(db, 'person.setRelationships', { who: { personId }, relationships });
    return { db, typeId, personId };
  };

  it('are not saved over what another window saved since', async () => {
    const db = newDatabase();
    for (const typeId of [id(), 'mentor']) {
      const write = (baseRevision: number, label: string) =>
        run(db, 'relationshipType.write', { typeId, baseRevision, ...type, label, prompts: [] });
      expect(codeOf(await write(0, 'One'))).toBe('done');
      expect(codeOf(await write(0, 'Two'))).toBe('conflict');
      expect(codeOf(await write(1, 'Three'))).toBe('done');
      expect(codeOf(await write(1, 'Four'))).toBe('conflict');
      expect((await db.relationshipTypes.get(typeId))?.label).toBe('Three');
      await did(db, 'relationshipType.remove', { typeId });
      // One's own is gone then; a built-in is as it was.
      const refusal = typeId === 'mentor' ? 'conflict' : 'notFound';
      expect(codeOf(await write(2, 'Five'))).toBe(refusal);
      expect(codeOf(await write(0, 'Six'))).toBe('done');
    }
  });

  it('move the due day of everybody who has them', async () => {
    const { db, typeId, personId } = await withType();
    expect((await db.people.get(personId))?.state.nextDueOn).toBe('2026-03-14');
    await did(
      db,
      'relationshipType.write',
      { typeId, ...type, prompts: [], rhythmDays: 20 },
      tomorrow,
    );
    expect((await db.people.get(personId))?.state.nextDueOn).toBe('2026-03-24');
  });

  const withFour = async (typeId: string) => {
    const db = newDatabase();
    await did(db, 'relationshipType.write', { typeId, ...type, prompts: [], rhythmDays: 300 });
    const people: string[] = [];
    for (const daysAgo of [200, 150, 100, 2]) {
      const personId = await addPerson(db);
      people.push(personId);
      const relationships = [{ id: id(), typeId, startedOn: null, endedOn: null }];
      await did(db, 'person.setRelationships', { who: { personId }, relationships });
      await talkedOn(db, personId, addDays(today, -daysAgo));
    }
    return {
      db,
      dueDays: async () => (await db.people.bulkGet(people)).map((row) => row?.state.nextDueOn),
    };
  };
  const days = (...after: number[]) => after.map((count) => addDays(today, count));

  it('with a shorter rhythm do not make everybody due at once, and one undo takes it back', async () => {
    const typeId = id();
    const { db, dueDays } = await withFour(typeId);
    const before = await contents(db);
    expect(await dueDays()).toEqual(days(100, 150, 200, 298));
    const shorter = { typeId, ...type, prompts: [], rhythmDays: 9 };
    const { commandId } = await did(db, 'relationshipType.write', shorter);
    expect(await dueDays()).toEqual(days(1, 4, 7, 7));
    await did(db, 'undo', { commandId });
    expect(await contents(db)).toEqual(before);
  });

  it('that come back to a shorter rhythm spread people just so', async () => {
    const { db, dueDays } = await withFour('mentor');
    await did(db, 'relationshipType.remove', { typeId: 'mentor' });
    expect(await dueDays()).toEqual(days(1, 11, 21, 28));
  });

  it('leave those where they are who were due anyway', async () => {
    const typeId = id();
    const { db, dueDays } = await withFour(typeId);
    await did(db, 'relationshipType.write', { typeId, ...type, prompts: [], rhythmDays: 120 });
    const spread = await dueDays();
    await did(db, 'relationshipType.write', {
      typeId,
      ...type,
      prompts: [],
      rhythmDays: 120,
      label: 'Near',
    });
    expect(await dueDays()).toEqual(spread);
    expect(spread).toEqual(days(1, 61, 20, 118));
  });

  it('are not removed while somebody has them', async () => {
    const { db, typeId, personId } = await withType();
    expect(codeOf(await run(db, 'relationshipType.remove', { typeId }))).toBe('inUse');
    await did(db, 'person.setRelationships', { who: { personId }, relationships: [] });
    expect(codeOf(await run(db, 'relationshipType.remove', { typeId }))).toBe('done');
  });

  it('that are built in come back to their default', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    await did(db, 'relationshipType.write', {
      typeId: 'mentor',
      ...type,
      prompts: [],
      rhythmDays: 7,
    });
    const relationships = [{ id: id(), typeId: 'mentor', startedOn: null, endedOn: null }];
    await did(db, 'person.setRelationships', { who: { personId }, relationships });
    expect((await db.people.get(personId))?.state.nextDueOn).toBe('2026-03-11');
    await did(db, 'relationshipType.remove', { typeId: 'mentor' });
    expect((await db.people.get(personId))?.state.nextDueOn).toBe('2026-04-03');
  });

  it('have to exist', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    const relationships = [{ id: id(), typeId: 'stranger', startedOn: null, endedOn: null }];
    const outcome = await run(db, 'person.setRelationships', { who: { personId }, relationships });
    expect(codeOf(outcome)).toBe('invalid');
  });
});
