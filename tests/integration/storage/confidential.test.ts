/** What is confidential in lists, and what a backup without it holds. */
import { describe, expect, it, vi } from 'vitest';
import type { AllRecords } from '@/domain/schema/records';
import { sayable } from '@/domain/confidentiality';
import type { Reason } from '@/domain/due-item';
import { leavingOutConfidential } from '@/storage/bulk/leave-out-confidential';
import { resolveTypes } from '@/domain/relationship-types';
import { readBackup } from '@/interchange/backup/read';
import { writeBackup } from '@/interchange/backup/write';
import { coveredPage } from '@/pages/person/confidential';
import { countConfidential } from '@/storage/bulk/count-confidential';
import { planRestore } from '@/storage/bulk/plan-restore';
import { readAll } from '@/storage/bulk/read-all';
import type { ConfidantDatabase } from '@/storage/database';
import { deriveAll } from '@/storage/derive';
import { readCalendar } from '@/storage/queries/calendar';
import { readPersonPage } from '@/storage/queries/person-page';
import { search } from '@/storage/queries/search';
import { readStretch, timelineTables } from '@/storage/queries/timeline';
import { readToday } from '@/storage/queries/today';
import { readTrash } from '@/storage/queries/trash';
import { indexAll } from '../search/support';
import {
  addPerson,
  codeOf,
  contents,
  did,
  id,
  newDatabase,
  row,
  run,
  today,
  tomorrow,
  writeNote,
} from './support';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

const secret = 'Zebrawort';

/** Somebody confidential about whom there is everything. */
async function somebodySecret(db: ConfidantDatabase): Promise<string> {
  const personId = await addPerson(db, { name: 'Ada Lovelace' });
  const who = { personId };
  await did(db, 'person.change', { who, fields: { howMet: secret, confidential: true } });
  await writeNote(db, personId, secret);
  const plan = { who, baseRevision: 0, text: secret };
  await did(db, 'followUp.write', {
    ...plan,
    followUpId: id(),
    dueOn: today,
    at: null,
    repeat: null,
  });
  await did(db, 'promise.write', {
    ...plan,
    promiseId: id(),
    owedBy: 'me',
    promisedOn: today,
    dueOn: today,
  });
  await did(db, 'importantDate.write', {
    who,
    importantDateId: id(),
    baseRevision: 0,
    kind: 'other',
    label: secret,
    monthDay: tomorrow.slice(5),
    year: null,
    leadDays: 3,
  });
  await log(db, personId, []);
  return personId;
}

async function log(db: ConfidantDatabase, personId: string, alsoPersonIds: string[]) {
  const interactionId = id();
  await did(db, 'interaction.log', {
    who: { personId },
    interactionId,
    baseRevision: 0,
    kind: 'call',
    direction: null,
    on: today,
    summary: secret,
    minutes: null,
    alsoPersonIds,
    next: null,
  });
  return interactionId;
}

async function savedOpenly(db: ConfidantDatabase): Promise<{ file: Blob; data: AllRecords }> {
  const { file } = await writeBackup((take) => readAll(db, leavingOutConfidential(take)), {
    appVersion: '1',
    createdAt: '2026-03-04T09:00:00.000Z',
  });
  const result = await readBackup(file);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return { file, data: result.backup.data };
}

describe('marking', () => {
  it('is an edit of a person, refused when they were edited since, and undone', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    const before = await contents(db);
    const who = { personId };
    const fields = { confidential: true };
    expect(codeOf(await run(db, 'person.change', { who, baseRevision: 9, fields }))).toBe(
      'conflict',
    );
    const { commandId } = await did(db, 'person.change', { who, baseRevision: 1, fields });
    expect((await row(db, personId)).confidential).toBe(true);
    await did(db, 'undo', { commandId });
    expect(await contents(db)).toEqual(before);
  });

  it('is an edit of a note that leaves its text, refused and undone the same', async () => {
    const db = newDatabase();
    const { noteId } = await writeNote(db, await addPerson(db), secret);
    const before = await contents(db);
    const input = { noteId, confidential: true };
    expect(codeOf(await run(db, 'note.setConfidential', { ...input, baseRevision: 2 }))).toBe(
      'conflict',
    );
    const { commandId } = await did(db, 'note.setConfidential', { ...input, baseRevision: 1 });
    expect(await db.notes.get(noteId)).toMatchObject({ text: secret, confidential: true });
    await did(db, 'undo', { commandId });
    expect(await contents(db)).toEqual(before);
  });

  it('goes along when a note is split in a conflict, also from one thrown away since', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    const { noteId: splitFrom } = await writeNote(db, personId, secret);
    const split = async () => {
      const noteId = id();
      const fields = { text: secret, on: today, pinned: false, splitFrom };
      await did(db, 'note.write', { who: { personId }, noteId, baseRevision: 0, ...fields });
      return db.notes.get(noteId);
    };
    expect(await split()).not.toHaveProperty('confidential');
    await did(db, 'note.setConfidential', {
      noteId: splitFrom,
      baseRevision: 1,
      confidential: true,
    });
    expect(await split()).toMatchObject({ confidential: true });
    await did(db, 'trash.put', { table: 'notes', id: splitFrom });
    expect(await split()).toMatchObject({ confidential: true });
  });

  it('goes along when two people become one', async () => {
    const db = newDatabase();
    const from = await somebodySecret(db);
    const into = await addPerson(db, { name: 'Ada' });
    await did(db, 'person.merge', { into, from });
    expect((await row(db, into)).confidential).toBe(true);
    expect((await row(db, into)).quote).toBeNull();
  });
});

describe('the line that lists quote', () => {
  it('is the next open note, and comes back with the mark gone', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    await writeNote(db, personId, 'open', '2026-03-01');
    const { noteId } = await writeNote(db, personId, secret);
    expect((await row(db, personId)).quote).toBe(secret);
    await did(db, 'note.setConfidential', { noteId, baseRevision: 1, confidential: true });
    expect((await row(db, personId)).quote).toBe('open');
    await did(db, 'person.change', { who: { personId }, fields: { confidential: true } });
    expect((await row(db, personId)).quote).toBeNull();
    await did(db, 'person.change', { who: { personId }, fields: { confidential: false } });
    expect((await row(db, personId)).quote).toBe('open');
    const derived = await db.people.toArray();
    await deriveAll(db, today);
    expect(await db.people.toArray()).toEqual(derived);
  });
});

describe('lists', () => {
  it('name somebody confidential and say none of their words', async () => {
    const db = newDatabase();
    const personId = await somebodySecret(db);
    const list = await readToday(db, today);
    expect(list.items[0]?.reasons.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['promise', 'followUp', 'importantDate']),
    );
    expect(list.people.get(personId)?.name).toBe('Ada Lovelace');
    expect(JSON.stringify([list.items, [...list.quotes]])).not.toContain(secret);

    const stretch = { from: null, before: null };
    const events = await readStretch(db, { tables: timelineTables, personId: null }, stretch);
    expect(events.map(({ table, covered }) => [table, covered])).toEqual(
      expect.arrayContaining([
        ['notes', true],
        ['interactions', true],
      ]),
    );
    expect(JSON.stringify(events.map(({ record }) => record))).not.toContain(secret);

    // What is done stands there, too.
    const [followUp, promise] = [await db.followUps.toArray(), await db.promises.toArray()];
    const status = 'done' as const;
    const done = [
      await did(db, 'followUp.setStatus', { status, followUpId: followUp[0]?.id ?? '' }),
      await did(db, 'promise.setStatus', { status, promiseId: promise[0]?.id ?? '' }),
    ];
    const closed = await readStretch(db, { tables: timelineTables, personId: null }, stretch);
    expect(closed.map(({ table, covered }) => [table, covered])).toEqual(
      expect.arrayContaining([
        ['followUps', true],
        ['promises', true],
      ]),
    );
    expect(JSON.stringify(closed.map(({ record }) => record))).not.toContain(secret);
    const page = await readPersonPage(db, personId);
    if (!page) throw new Error('There is no page.');
    expect([page.closedFollowUps, page.closedPromises].map(({ length }) => length)).toEqual([1, 1]);
    const { notes, interactions, dossier } = page;
    expect([notes, interactions, dossier.importantDates].map(({ length }) => length)).toEqual([
      1, 1, 1,
    ]);
    // The row is not shown as it is: its quotation is none of somebody confidential.
    expect(JSON.stringify(coveredPage(page))).not.toContain(secret);
    for (const { commandId } of done) await did(db, 'undo', { commandId });

    const calendar = await readCalendar(db, { from: today, to: tomorrow, named: 5 });
    expect(calendar.days.flatMap(({ people }) => people[0]?.plans)).toHaveLength(3);
    expect(JSON.stringify(calendar.days)).not.toContain(secret);
  });

  it('say of nothing that is due what was written or seen', () => {
    const said = { sourceId: id(), day: today };
    const reasons: Reason[] = [
      { ...said, kind: 'promise', owedBy: 'me', text: secret, promisedOn: today },
      { ...said, kind: 'followUp', text: secret, at: null, repeating: false },
      { ...said, kind: 'importantDate', dateKind: 'other', label: secret, years: null },
      { ...said, kind: 'change', field: 'name', before: secret, after: secret, talkedBefore: true },
    ];
    for (const reason of reasons) {
      expect(JSON.stringify(sayable(reason, { confidential: true }))).not.toContain(secret);
      expect(sayable(reason, {})).toEqual(reason);
    }
  });

  it('find a confidential note, and do not show it', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    const { noteId } = await writeNote(db, personId, secret);
    const options = { today, types: resolveTypes([]), limit: 5 };
    const found = async () => (await search(db, secret, options)).hits[0];
    expect(await found()).toMatchObject({ covered: false, excerpt: { text: secret } });
    await did(db, 'note.setConfidential', { noteId, baseRevision: 1, confidential: true });
    expect(await found()).toMatchObject({ where: 'note', covered: true, excerpt: null });
  });

  it('show the open words that say the same as a newer confidential note', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    const { noteId } = await writeNote(db, personId, `${secret} in confidence`, today);
    await did(db, 'note.setConfidential', { noteId, baseRevision: 1, confidential: true });
    const options = { today, types: resolveTypes([]), limit: 5 };
    const hits = async () => (await search(db, secret, options)).hits;
    const eachWay = async (expected: object) => {
      expect(await hits(), 'not indexed yet').toMatchObject([expected]);
      await indexAll(db);
      expect(await hits(), 'indexed').toMatchObject([expected]);
    };
    await eachWay({ where: 'note', recordId: noteId, covered: true });
    const talk = await log(db, personId, []);
    await eachWay({ where: 'interaction', recordId: talk, covered: false });
    const { noteId: open } = await writeNote(db, personId, `${secret} to all`, '2026-01-01');
    await eachWay({ where: 'note', recordId: open, excerpt: { text: `${secret} to all` } });
  });

  it('find how one met somebody confidential, and do not show it', async () => {
    const db = newDatabase();
    await somebodySecret(db);
    const { hits } = await search(db, secret, { today, types: resolveTypes([]), limit: 5 });
    expect(hits).toMatchObject([{ covered: true, excerpt: null }]);
  });

  it('say in the trash what a thing was, and not what it said', async () => {
    const db = newDatabase();
    const personId = await somebodySecret(db);
    for (const note of await db.notes.where({ personId }).toArray()) {
      await did(db, 'trash.put', { table: 'notes', id: note.id });
    }
    const [item] = await readTrash(db);
    expect(item).toMatchObject({ table: 'notes', record: { text: '' } });
  });
});

describe('a backup without what is confidential', () => {
  it('has nothing of it, and refers to nobody who is not there', async () => {
    const db = newDatabase();
    const personId = await somebodySecret(db);
    const other = await addPerson(db, { name: 'Grace Hopper' });
    const both = await log(db, personId, [other]);
    await writeNote(db, other, 'open');
    const { noteId } = await writeNote(db, other, secret);
    await did(db, 'note.setConfidential', { noteId, baseRevision: 1, confidential: true });
    // One of somebody who is left out goes with them.
    const theirs = await writeNote(db, personId, secret);
    const mark = { noteId: theirs.noteId, baseRevision: 1, confidential: true };
    await did(db, 'note.setConfidential', mark);
    expect(await countConfidential(db)).toEqual({ people: 1, notes: 1 });

    // readBackup checks every reference.
    const { data } = await savedOpenly(db);
    expect(data.people.map(({ id: each }) => each)).toEqual([other]);
    expect(data.notes.map(({ text }) => text)).toEqual(['open']);
    expect(data.interactions).toMatchObject([
      { id: both, personIds: [other], contactIds: [other] },
    ]);
    expect([data.followUps, data.promises, data.importantDates].flat()).toEqual([]);
  });

  it('takes nothing away when it is merged, and says what replacing would', async () => {
    const db = newDatabase();
    const personId = await somebodySecret(db);
    const other = await addPerson(db, { name: 'Grace Hopper' });
    await log(db, personId, [other]);
    const { data } = await savedOpenly(db);
    const plan = await planRestore(db, data);
    expect(Object.values(plan.winners).flat()).toEqual([]);
    expect(plan.counts.people).toMatchObject({ onlyHere: 1 });
  });
});
