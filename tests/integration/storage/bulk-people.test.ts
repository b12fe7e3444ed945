/** The same for many people is what it would be one by one, and one undo takes all of it back. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandInput } from '@/domain/commands';
import { addDays, daysBetween } from '@/domain/day';
import type { Person, Relationship } from '@/domain/schema/records';
import type { ConfidantDatabase } from '@/storage/database';
import { deriveRow } from '@/storage/derive';
import { PartsByPerson } from '@/storage/parts';
import { readTypes } from '@/storage/queries/settings';
import { recordOf } from '@/storage/record-of';
import { partTables } from '@/storage/tables';
import {
  addPerson,
  codeOf,
  contents,
  did,
  id,
  mentor,
  newDatabase,
  person,
  row,
  run,
  today,
  tomorrow,
  writeNote,
} from './support';

/** What bulk actions are made of: the single command that does it to one. */
type Action =
  | { is: 'role'; typeId: string }
  | { is: 'endRole'; typeId: string; endedOn: string | null }
  | { is: 'rhythm'; rhythmDays: number | null }
  | { is: 'tags'; add: string[]; remove: string[] }
  | { is: 'snooze'; until: string | null }
  | { is: 'archive'; archived: boolean }
  | { is: 'trash' };

const tag = fc.constantFrom('a', 'b', 'c');
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ is: fc.constant('role' as const), typeId: fc.constantFrom('mentor', 'peer') }),
  fc.record({
    is: fc.constant('endRole' as const),
    typeId: fc.constantFrom('mentor', 'peer'),
    endedOn: fc.constantFrom(null, addDays(today, -1), addDays(today, -300)),
  }),
  fc.record({ is: fc.constant('rhythm' as const), rhythmDays: fc.constantFrom(null, 7, 90) }),
  fc.record({
    is: fc.constant('tags' as const),
    add: fc.uniqueArray(tag, { maxLength: 2 }),
    remove: fc.uniqueArray(tag, { maxLength: 2 }),
  }),
  fc.record({ is: fc.constant('snooze' as const), until: fc.constantFrom(null, '2026-03-20') }),
  fc.record({ is: fc.constant('archive' as const), archived: fc.boolean() }),
  fc.constant({ is: 'trash' as const }),
);

function doToAll(db: ConfidantDatabase, personIds: string[], what: Action) {
  switch (what.is) {
    case 'role':
      return did(db, 'people.setRelationship', { personIds, typeId: what.typeId });
    case 'endRole':
      return did(db, 'people.endRelationship', {
        personIds,
        typeId: what.typeId,
        endedOn: what.endedOn,
      });
    case 'rhythm':
      return did(db, 'people.setRhythm', { personIds, rhythmDays: what.rhythmDays });
    case 'tags':
      return did(db, 'people.changeTags', { personIds, add: what.add, remove: what.remove });
    case 'snooze':
      return did(db, 'people.snooze', { personIds, until: what.until });
    case 'archive':
      return did(db, 'people.archive', { personIds, archived: what.archived });
    case 'trash':
      return did(db, 'people.trash', { personIds });
  }
}

async function doToOne(db: ConfidantDatabase, personId: string, what: Action): Promise<void> {
  const who = { personId };
  const { relationships, tags } = await person(db, personId);
  switch (what.is) {
    case 'role': {
      const { typeId } = what;
      const lasting = relationships.filter(({ endedOn }) => (endedOn ?? today) >= today);
      const first = lasting.find((each) => each.typeId === typeId) ?? role(typeId);
      const others = relationships.filter((each) => each !== first);
      await did(db, 'person.setRelationships', { who, relationships: [first, ...others] });
      return;
    }
    case 'endRole': {
      const { typeId, endedOn } = what;
      const left = relationships.flatMap((each) => {
        if (each.typeId !== typeId || (each.endedOn ?? today) < today) return [each];
        return endedOn === null || (each.startedOn ?? endedOn) > endedOn
          ? []
          : [{ ...each, endedOn }];
      });
      await did(db, 'person.setRelationships', { who, relationships: left });
      return;
    }
    case 'rhythm':
      await did(db, 'person.change', { who, fields: { rhythmDays: what.rhythmDays } });
      return;
    case 'tags': {
      const kept = tags.filter((each) => !what.remove.includes(each));
      await did(db, 'person.change', { who, fields: { tags: [...kept, ...what.add] } });
      return;
    }
    case 'snooze':
      await did(db, 'person.snooze', { personId, until: what.until });
      return;
    case 'archive':
      await did(db, 'person.archive', { personId, archived: what.archived });
      return;
    case 'trash':
      await did(db, 'trash.put', { table: 'people', id: personId });
  }
}

function role(typeId: string): Relationship {
  return { id: id(), typeId, startedOn: null, endedOn: null };
}

/** People with all that a rule looks at, the same in every store that is given the same ids. */
async function fill(db: ConfidantDatabase, ids: readonly string[]): Promise<void> {
  for (const [index, personId] of ids.entries()) {
    const who = { personId };
    const create = { name: `Person ${index}`, keys: [], seen: null };
    await did(db, 'person.add', { who: { personId, create } });
    if (index % 2 === 0) await mentor(db, personId);
    if (index % 3 === 0) {
      await did(db, 'person.change', { who, fields: { tags: ['a', 'c'], rhythmDays: 30 } });
    }
    if (index % 4 !== 3) await talked(db, personId, addDays(today, -(index * 40)));
    if (index % 5 === 1) await plan(db, personId, addDays(today, index - 3));
    if (index % 5 === 2) await did(db, 'person.pause', { personId, paused: true });
  }
}

function talked(db: ConfidantDatabase, personId: string, on: string) {
  return did(db, 'interaction.log', {
    who: { personId },
    interactionId: id(),
    baseRevision: 0,
    kind: 'call',
    direction: null,
    on,
    summary: '',
    minutes: null,
    alsoPersonIds: [],
    next: null,
  });
}

function plan(db: ConfidantDatabase, personId: string, dueOn: string) {
  const input: CommandInput<'followUp.write'> = {
    who: { personId },
    followUpId: id(),
    baseRevision: 0,
    text: 'Ask',
    dueOn,
    at: null,
    repeat: null,
  };
  return did(db, 'followUp.write', input);
}

/** What both ways have to agree in: all but ids of new roles, stamps, and the days spread over. */
function comparable({
  relationships,
  createdAt: _createdAt,
  updatedAt: _updatedAt,
  revision: _revision,
  restartedOn: _restartedOn,
  ...rest
}: Person) {
  return {
    ...rest,
    relationships: relationships.map(({ typeId, startedOn, endedOn }) => ({
      typeId,
      startedOn,
      endedOn,
    })),
    snooze: rest.snooze && { ...rest.snooze, setAt: '' },
    deletedAt: rest.deletedAt === null ? null : 'in the trash',
  };
}

async function allPeople(db: ConfidantDatabase): Promise<Person[]> {
  return (await db.people.toArray()).map(recordOf);
}

async function expectDerived(db: ConfidantDatabase): Promise<void> {
  const types = await readTypes(db);
  const parts = new PartsByPerson();
  for (const name of partTables) {
    for (const record of await db[name].toArray()) parts.add(name, record);
  }
  const rows = await db.people.toArray();
  expect(rows).toEqual(
    rows.map((each) => deriveRow(recordOf(each), parts.of(each.id), types, today)),
  );
}

describe('the same for many people', () => {
  it('is what it would be one by one; what is derived fits; undo restores, and again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(action, { minLength: 1, maxLength: 4 }),
        fc.nat(9),
        async (actions, left) => {
          const ids = Array.from({ length: 8 }, id);
          const [many, each] = [newDatabase(), newDatabase()];
          await fill(many, ids);
          await fill(each, ids);
          for (const what of actions) {
            const personIds = ids.filter((_id, index) => index !== left);
            const kept = (await many.people.bulkGet(personIds)).flatMap((found) =>
              found?.deletedAt === null ? found.id : [],
            );
            if (kept.length === 0) break;
            const before = await contents(many);
            const { commandId } = await doToAll(many, personIds, what);
            for (const personId of kept) await doToOne(each, personId, what);
            expect((await allPeople(many)).map(comparable)).toEqual(
              (await allPeople(each)).map(comparable),
            );
            await expectDerived(many);
            const after = await contents(many);
            const undo = await did(many, 'undo', { commandId });
            expect(await contents(many), 'undo restores').toEqual(before);
            await expectDerived(many);
            await did(many, 'undo', { commandId: undo.commandId });
            expect(await contents(many), 'undoing the undo does it again').toEqual(after);
          }
          await Promise.all([many.delete(), each.delete()]);
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  it('spreads the first due days of a rhythm over it, whoever waited longest first', async () => {
    const db = newDatabase();
    const ids: string[] = [];
    for (const daysAgo of [400, 10, 200, 90, null]) {
      const personId = await addPerson(db);
      if (daysAgo !== null) await talked(db, personId, addDays(today, -daysAgo));
      ids.push(personId);
    }
    await did(db, 'people.setRhythm', { personIds: ids, rhythmDays: 30 });
    const due = await Promise.all(
      ids.map(async (each) => daysBetween(today, (await row(db, each)).state.nextDueOn ?? today)),
    );
    expect(due).toEqual([1, 20, 7, 13, 25]);
  });

  it('lets one person alone be due when they are', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    await talked(db, personId, addDays(today, -40));
    await did(db, 'people.setRelationship', { personIds: [personId], typeId: 'mentor' });
    expect((await row(db, personId)).state.nextDueOn).toBe(addDays(today, -10));
  });

  it('leaves alone whose rhythm stays as it is', async () => {
    const db = newDatabase();
    const [late, other, third] = [await addPerson(db), await addPerson(db), await addPerson(db)];
    await talked(db, late, addDays(today, -40));
    await mentor(db, late);
    await did(db, 'people.setRelationship', { personIds: [late, other, third], typeId: 'mentor' });
    expect((await row(db, late)).state.nextDueOn).toBe(addDays(today, -10));
    expect((await person(db, late)).revision).toBe(2);
  });

  it('makes the type the primary role and keeps the others, an ended one of that type too', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    const ended = { ...role('peer'), endedOn: '2025-01-01' };
    const relationships = [role('mentor'), ended];
    await did(db, 'person.setRelationships', { who: { personId }, relationships });
    await did(db, 'people.setRelationship', { personIds: [personId], typeId: 'peer' });
    const types = (await person(db, personId)).relationships.map(({ typeId }) => typeId);
    expect(types).toEqual(['peer', 'mentor', 'peer']);
  });

  it('ends a relationship that lasts, and no other', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    const yesterday = addDays(today, -1);
    const over = { ...role('mentor'), endedOn: '2025-01-01' };
    const lasting = { ...role('mentor'), startedOn: '2025-02-01' };
    const coming = { ...role('mentor'), startedOn: tomorrow };
    const peer = role('peer');
    const relationships = [over, lasting, coming, peer];
    await did(db, 'person.setRelationships', { who: { personId }, relationships });
    const input = { personIds: [personId], typeId: 'mentor' };
    await did(db, 'people.endRelationship', { ...input, endedOn: yesterday });
    expect((await person(db, personId)).relationships).toEqual([
      over,
      { ...lasting, endedOn: yesterday },
      coming,
      peer,
    ]);
    const lastsStill = run(db, 'people.endRelationship', { ...input, endedOn: today });
    expect(codeOf(await lastsStill)).toBe('invalid');
  });

  it('takes a relationship away that never was, or began after its end', async () => {
    const db = newDatabase();
    const [one, other] = [await addPerson(db), await addPerson(db)];
    const began = { ...role('mentor'), startedOn: today };
    await mentor(db, one);
    await did(db, 'person.setRelationships', { who: { personId: other }, relationships: [began] });
    const endedOn = addDays(today, -1);
    const late = { personIds: [other], typeId: 'mentor', endedOn };
    await did(db, 'people.endRelationship', late);
    expect((await person(db, other)).relationships).toEqual([]);
    const never = { personIds: [one, other], typeId: 'mentor', endedOn: null };
    await did(db, 'people.endRelationship', never);
    expect((await person(db, one)).relationships).toEqual([]);
    expect((await row(db, one)).state.nextDueOn).toBeNull();
  });

  it('leaves out who is not kept any more, and refuses when nobody is', async () => {
    const db = newDatabase();
    const [kept, gone] = [await addPerson(db), await addPerson(db)];
    await did(db, 'trash.put', { table: 'people', id: gone });
    await did(db, 'people.archive', { personIds: [kept, gone, id()], archived: true });
    expect((await person(db, kept)).archivedOn).toBe(today);
    expect((await person(db, gone)).archivedOn).toBeNull();
    const nobody = run(db, 'people.archive', { personIds: [gone, id()], archived: true });
    expect(codeOf(await nobody)).toBe('notFound');
  });

  it('refuses a type that is not there, and a day that is over', async () => {
    const db = newDatabase();
    const personIds = [await addPerson(db)];
    const nothing = run(db, 'people.setRelationship', { personIds, typeId: 'nothing' });
    expect(codeOf(await nothing)).toBe('invalid');
    expect(codeOf(await run(db, 'people.snooze', { personIds, until: today }))).toBe('invalid');
    expect(codeOf(await run(db, 'people.snooze', { personIds, until: tomorrow }))).toBe('done');
  });

  it('does not take back what was changed since', async () => {
    const db = newDatabase();
    const personIds = [await addPerson(db), await addPerson(db)];
    const { commandId } = await did(db, 'people.changeTags', { personIds, add: ['x'], remove: [] });
    const who = { personId: personIds[0] ?? '' };
    await did(db, 'person.change', { who, fields: { tags: ['x', 'y'] } });
    expect(codeOf(await run(db, 'undo', { commandId }))).toBe('conflict');
    expect((await person(db, personIds[1] ?? '')).tags).toEqual(['x']);
  });

  it('reads no conversation and no note for it', async () => {
    const db = newDatabase();
    const personIds: string[] = [];
    for (let count = 0; count < 5; count += 1) personIds.push(await addPerson(db));
    await talked(db, personIds[0] ?? '', today);
    await writeNote(db, personIds[1] ?? '', 'Kept');
    const read: string[] = [];
    for (const name of ['interactions', 'notes'] as const) {
      db[name].hook('reading', (each) => {
        read.push(name);
        return each;
      });
    }
    await did(db, 'people.archive', { personIds, archived: true });
    await did(db, 'people.trash', { personIds });
    expect(read).toEqual([]);
    expect((await row(db, personIds[0] ?? '')).state.lastContactOn).toBe(today);
    expect((await row(db, personIds[1] ?? '')).quote).toBe('Kept');
  });
});
