import { describe, expect, it } from 'vitest';
import { personByKeys } from '@/storage/queries/person-by-keys';
import { recentPeople } from '@/storage/queries/search';
import {
  addPerson,
  codeOf,
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

describe('whose profile it is', () => {
  it('is the one with the member id, whatever the address', async () => {
    const db = newDatabase();
    const ada = await addPerson(db, { keys: ['vanity:ada', 'member:1'] });
    const match = await personByKeys(db, ['vanity:ada-lovelace', 'member:1']);
    expect(match).toMatchObject({ is: 'person', person: { id: ada }, inTrash: false, others: [] });
  });

  it('is the one with the address while no member id is known', async () => {
    const db = newDatabase();
    const ada = await addPerson(db, { keys: ['vanity:ada'] });
    expect(await personByKeys(db, ['vanity:ada', 'member:1'])).toMatchObject({
      is: 'person',
      person: { id: ada },
    });
    expect(await personByKeys(db, ['vanity:grace'])).toEqual({ is: 'nobody' });
  });

  it('is a question when a known address comes with another member id', async () => {
    const db = newDatabase();
    const ada = await addPerson(db, { keys: ['vanity:ada', 'member:1'] });
    expect(await personByKeys(db, ['vanity:ada', 'member:2'])).toMatchObject({
      is: 'question',
      byAddress: { id: ada },
      byMember: null,
    });
    const grace = await addPerson(db, { keys: ['member:2'] });
    expect(await personByKeys(db, ['vanity:ada', 'member:2'])).toMatchObject({
      is: 'question',
      byMember: { id: grace },
    });
  });

  it('is not decided by writing a note while it is a question', async () => {
    const db = newDatabase();
    await addPerson(db, { keys: ['vanity:ada', 'member:1'] });
    const create = { name: null, keys: ['vanity:ada' as const, 'member:2' as const], seen: null };
    expect(codeOf(await run(db, 'person.add', { who: { personId: id(), create } }))).toBe(
      'keyTaken',
    );
  });

  it('is answered by giving the address to somebody else', async () => {
    const db = newDatabase();
    const ada = await addPerson(db, { keys: ['vanity:ada', 'member:1'] });
    const grace = id();
    const keys = ['vanity:ada' as const, 'member:2' as const];
    const who = { personId: grace, create: { name: 'Grace', keys, seen: null } };
    expect(
      codeOf(await run(db, 'person.link', { who: { personId: ada }, keys, take: false })),
    ).toBe('done');
    await did(db, 'person.unlink', { personId: ada, key: 'member:2' });
    await did(db, 'person.link', { who, keys, take: true });
    expect((await row(db, ada)).keyIds).toEqual(['member:1']);
    expect((await row(db, grace)).keyIds).toEqual(keys);
    expect(await personByKeys(db, keys)).toMatchObject({ is: 'person', person: { id: grace } });
  });

  it('is offered for restoring when they are in the trash', async () => {
    const db = newDatabase();
    const ada = await addPerson(db, { keys: ['vanity:ada'] });
    await did(db, 'trash.put', { table: 'people', id: ada });
    expect(await personByKeys(db, ['vanity:ada'])).toMatchObject({ is: 'person', inTrash: true });
  });

  it('is no question while whoever has the address is in the trash', async () => {
    const db = newDatabase();
    const ada = await addPerson(db, { keys: ['vanity:ada', 'member:1'] });
    await did(db, 'trash.put', { table: 'people', id: ada });
    const keys = ['vanity:ada' as const, 'member:2' as const];
    expect(await personByKeys(db, keys)).toMatchObject({
      is: 'person',
      person: { id: ada },
      inTrash: true,
    });
    const grace = await addPerson(db, { keys: ['member:2'] });
    expect(await personByKeys(db, keys)).toMatchObject({
      is: 'person',
      person: { id: grace },
      inTrash: false,
    });
  });
});

describe('linking', () => {
  it('is refused when the profile is somebody else’s, unless it is taken', async () => {
    const db = newDatabase();
    const ada = await addPerson(db, { keys: ['vanity:ada'] });
    const grace = await addPerson(db);
    const link = { who: { personId: grace }, keys: ['vanity:ada' as const] };
    expect(codeOf(await run(db, 'person.link', { ...link, take: false }))).toBe('keyTaken');
    await did(db, 'person.link', { ...link, take: true });
    expect((await row(db, ada)).keyIds).toEqual([]);
    expect((await row(db, grace)).keyIds).toEqual(['vanity:ada']);
  });

  it('is not undone when the profile went to somebody else since', async () => {
    const db = newDatabase();
    const ada = await addPerson(db, { keys: ['vanity:ada'] });
    const grace = await addPerson(db);
    const { commandId } = await did(db, 'person.unlink', { personId: ada, key: 'vanity:ada' });
    await did(db, 'person.link', { who: { personId: grace }, keys: ['vanity:ada'], take: false });
    expect(codeOf(await run(db, 'undo', { commandId }))).toBe('keyTaken');
  });
});

describe('what is typed about a person', () => {
  it('changes only where it is given, and blank is nothing', async () => {
    const db = newDatabase();
    const personId = await addPerson(db, { name: 'Ada' });
    await did(db, 'person.change', {
      who: { personId },
      fields: { company: ' Engines ', tags: ['a', ' a ', ' '] },
    });
    await did(db, 'person.change', { who: { personId }, fields: { name: ' ' } });
    expect(await person(db, personId)).toMatchObject({
      name: null,
      company: 'Engines',
      tags: ['a'],
    });
  });

  it('keeps the tags of both when two windows add and take away', async () => {
    const db = newDatabase();
    const who = { personId: await addPerson(db) };
    await did(db, 'person.changeTags', { who, add: ['a', 'b'], remove: [] });
    // Both saw a and b.
    await did(db, 'person.changeTags', { who, add: [' c ', ' '], remove: [] });
    const { commandId } = await did(db, 'person.changeTags', { who, add: ['d'], remove: ['a'] });
    expect((await person(db, who.personId)).tags).toEqual(['b', 'c', 'd']);
    await did(db, 'undo', { commandId });
    expect((await person(db, who.personId)).tags).toEqual(['a', 'b', 'c']);
  });

  it('refuses roles that another window changed since', async () => {
    const db = newDatabase();
    const who = { personId: await addPerson(db) };
    const roles = (typeId: string) => [{ id: id(), typeId, startedOn: null, endedOn: null }];
    const set = (typeId: string) =>
      run(db, 'person.setRelationships', { who, baseRevision: 1, relationships: roles(typeId) });
    expect(codeOf(await set('mentor'))).toBe('done');
    expect(codeOf(await set('peer'))).toBe('conflict');
    expect((await person(db, who.personId)).relationships).toMatchObject([{ typeId: 'mentor' }]);
  });

  it('answers the revision for the next change, also when a rhythm begins with it', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    const { revision } = await did(db, 'person.change', {
      who: { personId },
      fields: { rhythmDays: 10 },
    });
    expect(revision).toBe(2);
    expect((await person(db, personId)).revision).toBe(2);
  });

  it('is not overwritten from an older view of it', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    const change = (howMet: string) =>
      run(db, 'person.change', { who: { personId }, baseRevision: 1, fields: { howMet } });
    expect(codeOf(await change('at a talk'))).toBe('done');
    expect(codeOf(await change('on a train'))).toBe('conflict');
  });

  it('tracks from the day a rhythm begins until none applies', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    const rhythm = (rhythmDays: number | null, on: string) =>
      did(db, 'person.change', { who: { personId }, fields: { rhythmDays } }, on);
    expect((await person(db, personId)).trackingSince).toBeNull();
    await rhythm(10, today);
    await rhythm(20, tomorrow);
    expect((await person(db, personId)).trackingSince).toBe(today);
    expect((await row(db, personId)).state.nextDueOn).toBe('2026-03-24');
    await rhythm(null, tomorrow);
    expect((await person(db, personId)).trackingSince).toBeNull();
    await mentor(db, personId, tomorrow);
    expect((await person(db, personId)).trackingSince).toBe(tomorrow);
  });
});

describe('recent people', () => {
  it('are not in the trash until they are back', async () => {
    const db = newDatabase();
    const ada = await addPerson(db);
    await did(db, 'trash.put', { table: 'people', id: ada });
    expect(await recentPeople(db, 5)).toEqual([]);
    await did(db, 'trash.restore', { table: 'people', id: ada });
    expect(await recentPeople(db, 5)).toHaveLength(1);
  });

  it('lists first whom something was written about last', async () => {
    const db = newDatabase();
    const [ada, grace] = [await addPerson(db), await addPerson(db)];
    const order = async () => (await recentPeople(db, 2)).map(({ id: each }) => each);
    expect(await order()).toEqual([grace, ada]);
    await writeNote(db, ada, 'news');
    expect(await order()).toEqual([ada, grace]);
  });
});
