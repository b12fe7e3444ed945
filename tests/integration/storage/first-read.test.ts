/** The popup's first view, read without Dexie: the same as Dexie's, or left to it. */
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays } from '@/domain/day';
import type { ProfileKey } from '@/domain/profile-key';
import { rollDay } from '@/storage/day-roll';
import { firstRead, type FirstRead } from '@/storage/first-read';
import { nativeVersion } from '@/storage/migrations';
import { readToday } from '@/storage/queries/today';
import { addPerson, did, id, mentor, newDatabase, today, tomorrow, writeNote } from './support';

type Database = ReturnType<typeof newDatabase>;

beforeEach(() => {
  vi.stubGlobal('indexedDB', indexedDB);
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const read = (db: Database, keys: ProfileKey[] = []): Promise<FirstRead | undefined> =>
  firstRead(db.name, today, Promise.resolve(keys));

/** Eight mentors overdue, one of them with something of every kind that can be due. */
async function circle(): Promise<{ db: Database; ids: string[] }> {
  const db = newDatabase();
  const ids: string[] = [];
  for (let index = 0; index < 8; index += 1) {
    const keys: ProfileKey[] = [`vanity:mentor-${index}`];
    const personId = await addPerson(db, { name: `Mentor ${index}`, keys });
    await mentor(db, personId, addDays('2026-01-01', index));
    ids.push(personId);
  }
  const who = { personId: ids[7] ?? '' };
  const base = { who, baseRevision: 0 };
  const followUp = { followUpId: id(), text: 'ask', at: null, repeat: null };
  await did(db, 'followUp.write', { ...base, ...followUp, dueOn: today });
  await did(db, 'followUp.write', { ...base, ...followUp, followUpId: id(), dueOn: tomorrow });
  const promised = { owedBy: 'me', text: 'the plan', promisedOn: today } as const;
  await did(db, 'promise.write', { ...base, promiseId: id(), ...promised, dueOn: today });
  const date = { kind: 'birthday', label: '', year: null, leadDays: 3 } as const;
  const monthDay = tomorrow.slice(5);
  await did(db, 'importantDate.write', { ...base, importantDateId: id(), ...date, monthDay });
  await writeNote(db, ids[7] ?? '', 'her advice');
  await rollDay(db, today);
  return { db, ids };
}

describe('the first read', () => {
  it('is what Dexie reads, with those who wait counted', async () => {
    const { db, ids } = await circle();
    const view = await readToday(db, today);
    const first = await read(db);
    expect(first?.anybody).toBe(true);
    expect(first?.match).toBeNull();
    expect(first?.list.items).toEqual(view.items);
    expect(first?.list.items[0]?.reasons.map(({ kind }) => kind)).toEqual([
      'promise',
      'followUp',
      'importantDate',
      'rhythm',
    ]);
    expect(first?.list.more).toEqual([]);
    expect(first?.list.moreCount).toBe(view.moreCount);
    expect(first?.list.quotes).toEqual(new Map([[ids[7], 'her advice']]));
    expect(first?.list.nextDueOn).toBe(view.nextDueOn);
    expect(first?.list.types).toEqual(view.types);
    for (const item of view.items) {
      expect(first?.list.people.get(item.personId)).toEqual(view.people.get(item.personId));
    }
  });

  it('knows who is on the page in front', async () => {
    const { db, ids } = await circle();
    const kept = await read(db, ['vanity:mentor-3']);
    expect(kept?.match).toMatchObject({ is: 'person', person: { id: ids[3] } });
    expect((await read(db, ['vanity:nobody']))?.match).toEqual({ is: 'nobody' });
  });

  it('says that nobody is kept', async () => {
    const db = newDatabase();
    await db.open();
    await db.device.put({
      id: 'dayList',
      value: { day: today, chosen: [], more: [id()] },
    });
    expect(await read(db)).toMatchObject({ anybody: false, list: { items: [] } });
  });

  it('leaves a day without a choice to Dexie', async () => {
    const { db } = await circle();
    await db.device.delete('dayList');
    expect(await read(db)).toBeUndefined();
  });

  it('makes no database where there is none', async () => {
    const db = newDatabase();
    expect(await read(db)).toBeUndefined();
    expect((await indexedDB.databases()).some(({ name }) => name === db.name)).toBe(false);
  });

  it('leaves a database of another version alone', async () => {
    const db = newDatabase();
    const request = indexedDB.open(db.name, nativeVersion + 10);
    await new Promise((resolve) => {
      request.addEventListener('success', resolve);
    });
    request.result.close();
    expect(await read(db)).toBeUndefined();
  });

  it('holds no connection that would stop an upgrade', async () => {
    const { db } = await circle();
    await read(db);
    db.close();
    const request = indexedDB.open(db.name, nativeVersion + 10);
    const outcome = await new Promise((resolve) => {
      for (const type of ['success', 'blocked']) {
        request.addEventListener(type, () => resolve(type));
      }
    });
    request.result.close();
    expect(outcome).toBe('success');
  });
});
