import { describe, expect, it } from 'vitest';
import type { ProfileKey } from '@/domain/profile-key';
import type { ConfidantDatabase } from '@/storage/database';
import { observeProfile, type Observation } from '@/storage/observe';
import {
  addPerson,
  contextOn,
  did,
  id,
  newDatabase,
  person,
  row,
  today,
  tomorrow,
} from './support';

function look(db: ConfidantDatabase, seen: Partial<Observation>, on = today): Promise<boolean> {
  const keys: ProfileKey[] = ['vanity:ada'];
  return observeProfile(
    db,
    { keys, name: null, headline: null, company: null, ...seen },
    contextOn(on),
  );
}

async function withAda() {
  const db = newDatabase();
  const ada = await addPerson(db, { name: 'My Ada', keys: ['vanity:ada'] });
  await look(db, { name: 'Ada Byron', headline: 'Countess', company: 'Engines' });
  return { db, ada };
}

describe('looking at a profile', () => {
  it('stores nothing about somebody who is not kept', async () => {
    const db = newDatabase();
    expect(await look(db, { name: 'Ada Byron' })).toBe(false);
    expect(await db.people.count()).toBe(0);
    expect(await db.device.count()).toBe(0);
  });

  it('stores nothing about somebody in the trash', async () => {
    const { db, ada } = await withAda();
    await did(db, 'trash.put', { table: 'people', id: ada });
    const before = await Promise.all(db.tables.map((table) => table.toArray()));
    expect(await look(db, { name: 'Ada Lovelace', headline: 'Analyst' }, tomorrow)).toBe(false);
    expect(await Promise.all(db.tables.map((table) => table.toArray()))).toEqual(before);
  });

  it('keeps what the page says beside what was typed', async () => {
    const { db, ada } = await withAda();
    expect(await person(db, ada)).toMatchObject({
      name: 'My Ada',
      seen: { name: 'Ada Byron', headline: 'Countess', company: 'Engines', on: today },
    });
    expect(await db.observedChanges.count()).toBe(0);
  });

  it('notices what changed since, and not what the page did not say', async () => {
    const { db, ada } = await withAda();
    await look(db, { name: 'Ada Lovelace', headline: null, company: 'Engines' }, tomorrow);
    expect(await db.observedChanges.toArray()).toMatchObject([
      { field: 'name', before: 'Ada Byron', after: 'Ada Lovelace', on: tomorrow },
    ]);
    expect((await row(db, ada)).state.changedOn).toBe(tomorrow);
    expect((await person(db, ada)).seen).toMatchObject({ headline: 'Countess' });
  });

  it('forgets a change that is taken back the same day', async () => {
    const { db } = await withAda();
    await look(db, { headline: 'Loading' });
    await look(db, { headline: 'Countess' });
    expect(await db.observedChanges.count()).toBe(0);
  });

  it('learns aliases, but takes none from somebody else', async () => {
    const { db, ada } = await withAda();
    await addPerson(db, { keys: ['sales:x'] });
    await look(db, { keys: ['vanity:ada', 'member:1', 'sales:x'] }, tomorrow);
    expect((await person(db, ada)).keys).toEqual([
      { key: 'vanity:ada', lastSeenOn: tomorrow },
      { key: 'member:1', lastSeenOn: tomorrow },
    ]);
  });

  it('writes nothing of anybody while it is a question who this is', async () => {
    const { db } = await withAda();
    await look(db, { keys: ['vanity:ada', 'member:1'] });
    expect(await look(db, { keys: ['vanity:ada', 'member:2'], headline: 'Admiral' })).toBe(false);
    expect(await db.observedChanges.count()).toBe(0);
  });

  it('writes once a day, however often the profile is opened', async () => {
    const { db } = await withAda();
    expect(await look(db, { headline: 'Countess' })).toBe(false);
    expect(await look(db, { headline: 'Countess' }, tomorrow)).toBe(true);
  });

  it('goes with the person when adding them is undone', async () => {
    const db = newDatabase();
    const seen = { name: 'Ada Byron', headline: null, company: null, on: today };
    const create = { name: null, keys: ['vanity:ada' as const], seen };
    const { commandId } = await did(db, 'person.add', { who: { personId: id(), create } });
    await look(db, { keys: ['vanity:ada', 'member:1'], name: 'Ada Lovelace' });
    expect(await db.observedChanges.count()).toBe(1);
    await did(db, 'undo', { commandId });
    expect([await db.people.count(), await db.observedChanges.count()]).toEqual([0, 0]);
  });

  it('is in the way of no undo of a link that made it possible', async () => {
    const db = newDatabase();
    const ada = await addPerson(db);
    const keys: ProfileKey[] = ['vanity:ada'];
    const { commandId } = await did(db, 'person.link', {
      who: { personId: ada },
      keys,
      take: false,
    });
    await look(db, { keys: ['vanity:ada', 'member:1'] });
    await did(db, 'undo', { commandId });
    expect((await person(db, ada)).keys).toEqual([]);
  });

  it('is in the way of no undo and no open panel', async () => {
    const { db, ada } = await withAda();
    const { commandId } = await did(db, 'person.archive', { personId: ada, archived: true });
    const { revision } = await person(db, ada);
    await look(db, { headline: 'Admiral' }, tomorrow);
    expect((await person(db, ada)).revision).toBe(revision);
    await did(db, 'undo', { commandId }, tomorrow);
    expect(await person(db, ada)).toMatchObject({
      archivedOn: null,
      seen: { headline: 'Admiral' },
    });
  });
});
