import { describe, expect, it, vi } from 'vitest';
import {
  answerLoss,
  beginAnew,
  type Canary,
  type CanaryValue,
  countForCanary,
  findLoss,
  followWrites,
  type Loss,
} from '@/storage/canary';
import type { ConfidantDatabase } from '@/storage/database';
import { readIdentity } from '@/storage/identity';
import { addPerson, newDatabase, writeNote } from './support';

type Memory = Canary & { value: CanaryValue | null; loss: Loss | null };

function inMemory(): Memory {
  const memory: Memory = {
    value: null,
    loss: null,
    read: async () => ({ known: memory.value, loss: memory.loss }),
    write: async (value) => {
      memory.value = value;
    },
    writeLoss: async (loss) => {
      memory.loss = loss;
    },
    begin: async (value) => {
      memory.value = value;
      memory.loss = null;
    },
  };
  return memory;
}

async function singing() {
  const db = newDatabase();
  const ada = await addPerson(db);
  await writeNote(db, ada, 'a note');
  const canary = inMemory();
  await countForCanary(db, canary);
  return { db, ada, canary };
}

const now = '2026-03-04T10:00:00.000Z';
const newId = () => crypto.randomUUID();
const quick = (db: ConfidantDatabase, canary: Canary) =>
  findLoss(db, canary, { now, counting: false });
const whole = (db: ConfidantDatabase, canary: Canary) =>
  findLoss(db, canary, { now, counting: true });

describe('the canary', () => {
  it('knows a first run from a database that was lost', async () => {
    expect(await whole(newDatabase(), inMemory())).toBeNull();
    const { db, canary } = await singing();
    expect(await whole(db, canary)).toBeNull();
    expect(await quick(newDatabase(), canary)).toMatchObject({
      noticedAt: now,
      known: { counts: { people: 1, notes: 1 } },
      found: { sequence: null, counts: {} },
    });
  });

  it('asks another of a database that was never written, and only as long as that is so', async () => {
    const known = { databaseId: '1a2b3c4d', sequence: 4, counts: { people: 3 }, countedAt: -1 };
    const look = { now, counting: false };
    const lost = newDatabase();
    expect(await findLoss(lost, inMemory(), { ...look, otherwise: async () => known })).toEqual({
      noticedAt: now,
      known,
      found: { sequence: null, counts: {} },
    });
    const db = newDatabase();
    const canary = inMemory();
    const otherwise = vi.fn(async () => {
      await addPerson(db);
      return known;
    });
    expect(await findLoss(db, canary, { ...look, otherwise })).toBeNull();
    expect(await findLoss(db, canary, { ...look, otherwise })).toBeNull();
    expect(canary.loss).toBeNull();
    expect(otherwise).toHaveBeenCalledOnce();
  });

  it('notices rows that vanished, when it counts', async () => {
    const { db, canary } = await singing();
    await db.notes.clear();
    expect(await quick(db, canary)).toBeNull();
    expect(await whole(db, canary)).toMatchObject({ found: { counts: { people: 1, notes: 0 } } });
    // Noticed once, it is known to whoever looks without counting.
    expect(await quick(db, canary)).not.toBeNull();
  });

  it('notices rows that vanished beside others that came', async () => {
    const { db, ada, canary } = await singing();
    const [note] = await db.notes.toArray();
    const row = await db.people.get(ada);
    if (!note || !row) throw new Error('There is nothing.');
    await db.notes.clear();
    await db.people.add({ ...row, id: crypto.randomUUID(), keys: [], keyIds: [] });
    expect(await whole(db, canary)).toMatchObject({ found: { counts: { people: 2, notes: 0 } } });
  });

  it('notices another database, however often that was written', async () => {
    const { canary } = await singing();
    const { value } = canary;
    const other = newDatabase();
    const ada = await addPerson(other);
    await writeNote(other, ada, 'a note');
    await writeNote(other, ada, 'another');
    // Nor does following the writes take it for its own.
    await followWrites(other, canary);
    expect(canary.value).toEqual(value);
    expect(await quick(other, canary)).toMatchObject({ known: value, found: { sequence: 3 } });
  });

  it('does not go back with a database that lost its last writes', async () => {
    const { db, ada, canary } = await singing();
    const identity = await db.device.get('identity');
    await writeNote(db, ada, 'another');
    await followWrites(db, canary);
    if (identity) await db.device.put(identity);
    await followWrites(db, canary);
    expect(canary.value).toMatchObject({ sequence: 3 });
  });

  it('notices that the last writes are gone', async () => {
    const { db, ada, canary } = await singing();
    const identity = await db.device.get('identity');
    await writeNote(db, ada, 'another');
    await followWrites(db, canary);
    if (identity) await db.device.put(identity);
    expect(await quick(db, canary)).not.toBeNull();
  });

  it('is fine with a database that is ahead of it, and follows without counting', async () => {
    const { db, ada, canary } = await singing();
    await writeNote(db, ada, 'another');
    expect(await whole(db, canary)).toBeNull();
    await followWrites(db, canary);
    expect(canary.value).toMatchObject({ sequence: 3, countedAt: 2, counts: { notes: 1 } });
    expect(await whole(db, canary)).toBeNull();
  });

  it('raises no false alarm while others write', async () => {
    const { db, ada, canary } = await singing();
    for (let round = 0; round < 30; round += 1) {
      const [found] = await Promise.all([
        quick(db, canary),
        writeNote(db, ada, `note ${round}`).then(() => followWrites(db, canary)),
        whole(db, canary),
      ]);
      expect(found).toBeNull();
    }
  });

  it('keeps to a loss until it is answered, and begins anew then', async () => {
    const { db, canary } = await singing();
    await Promise.all(db.tables.map((table) => table.clear()));
    const loss = await quick(db, canary);
    // Somebody wrote all the same: the loss is still to be decided on.
    await addPerson(db);
    expect(await quick(db, canary)).toEqual(loss);
    if (loss) await answerLoss(db, loss, { newId });
    expect(await quick(db, canary)).toBeNull();
    expect(canary).toMatchObject({ loss: null, value: { counts: { people: 1, notes: 0 } } });
    expect(await whole(db, canary)).toBeNull();
  });

  it('is not bound by the answer to an earlier loss', async () => {
    const { db, ada, canary } = await singing();
    const first = await quick(newDatabase(), canary);
    if (first) await answerLoss(db, first, { newId });
    await beginAnew(db, canary);
    await writeNote(db, ada, 'another');
    await countForCanary(db, canary);
    await db.notes.clear();
    expect(await whole(db, canary)).not.toBeNull();
  });

  it('keeps to a loss of rows though somebody wrote since, until it is answered', async () => {
    const { db, canary } = await singing();
    await db.notes.clear();
    const loss = await whole(db, canary);
    // A command that had passed the gate before the loss was noticed.
    await addPerson(db);
    expect(await quick(db, canary)).toEqual(loss);
    expect(await whole(db, canary)).toEqual(loss);
    expect(canary.value).toMatchObject({ counts: { notes: 1 } });
  });

  it('keeps to the loss of the last write though another came in its place', async () => {
    const { db, ada, canary } = await singing();
    const identity = await db.device.get('identity');
    await writeNote(db, ada, 'another');
    await followWrites(db, canary);
    if (identity) await db.device.put(identity);
    const loss = await quick(db, canary);
    await addPerson(db);
    expect(await quick(db, canary)).toEqual(loss);
  });

  it('counts what is written after the choice as of another database: a sequence comes twice', async () => {
    const { db, ada, canary } = await singing();
    const identity = await readIdentity(db);
    await writeNote(db, ada, 'another');
    await followWrites(db, canary);
    const before = await readIdentity(db);
    if (identity) await db.device.put({ id: 'identity', value: identity });
    const loss = await quick(db, canary);
    if (loss) await answerLoss(db, loss, { newId });
    expect(await quick(db, canary)).toBeNull();
    await writeNote(db, ada, 'something else');
    const after = await readIdentity(db);
    expect(after?.sequence).toBe(before?.sequence);
    expect(after?.databaseId).not.toBe(before?.databaseId);
    expect(await whole(db, canary)).toBeNull();
  });

  it('notices that more goes after the choice, with no write in between', async () => {
    const { db, canary } = await singing();
    await db.notes.clear();
    const first = await whole(db, canary);
    if (first) await answerLoss(db, first, { newId });
    await beginAnew(db, canary);
    await db.people.clear();
    const later = '2026-03-05T10:00:00.000Z';
    const second = await findLoss(db, canary, { now: later, counting: true });
    expect(second).toMatchObject({ known: { counts: { people: 1, notes: 0 } } });
    expect(await quick(db, canary)).toEqual(second);
  });

  it('raises no false alarm when everything is erased while it looks', async () => {
    const { db, canary } = await singing();
    const { value: known } = canary;
    let looks = 0;
    canary.read = async () => {
      looks += 1;
      if (looks > 1) return { known: canary.value, loss: canary.loss };
      await canary.begin(null);
      await Promise.all(db.tables.map((table) => table.clear()));
      return { known, loss: null };
    };
    expect(await quick(db, canary)).toBeNull();
    expect(canary.loss).toBeNull();
  });

  it('raises no false alarm when erasing everything ended halfway', async () => {
    const { db, ada, canary } = await singing();
    const erasing = await readIdentity(db);
    if (!erasing) throw new Error('It was never written.');
    canary.read = async () => ({ known: canary.value, loss: canary.loss, erasing });
    // Whoever woke meanwhile had counted the rows before they went.
    expect(await quick(newDatabase(), canary)).toBeNull();
    expect(canary.value).toBeNull();
    // Nothing was erased, and it was written since: then it is a loss like any other.
    await writeNote(db, ada, 'another');
    await countForCanary(db, canary);
    expect(await quick(newDatabase(), canary)).not.toBeNull();
  });

  it('forgets a loss when all is back: the files were only out of reach', async () => {
    const { db, canary } = await singing();
    expect(await quick(newDatabase(), canary)).not.toBeNull();
    expect(await quick(db, canary)).toBeNull();
    expect(canary.loss).toBeNull();
  });

  it('holds nothing personal', async () => {
    const { canary } = await singing();
    await quick(newDatabase(), canary);
    expect(Object.keys(canary.value ?? {})).toEqual([
      'databaseId',
      'sequence',
      'counts',
      'countedAt',
    ]);
    expect(JSON.stringify([canary.value, canary.loss])).not.toMatch(/a note|Ada/u);
  });
});
