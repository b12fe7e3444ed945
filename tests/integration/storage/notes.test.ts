import { describe, expect, it } from 'vitest';
import {
  addPerson,
  codeOf,
  did,
  id,
  newDatabase,
  row,
  run,
  today,
  tomorrow,
  writeNote,
} from './support';

describe('writing a note', () => {
  it('keeps the person with the first note about them', async () => {
    const db = newDatabase();
    const personId = id();
    const reply = await did(db, 'note.write', {
      who: { personId, create: { name: null, keys: ['vanity:jane-doe'], seen: null } },
      noteId: id(),
      baseRevision: 0,
      text: 'Met at the harbour',
      on: today,
      pinned: false,
    });
    expect(reply).toMatchObject({ personId, revision: 1 });
    expect(await row(db, personId)).toMatchObject({
      keyIds: ['vanity:jane-doe'],
      quote: 'Met at the harbour',
      words: ['Bjane', 'Bdoe'],
    });
  });

  it('uses the person who has the profile already, and says so', async () => {
    const db = newDatabase();
    const kept = await addPerson(db, { keys: ['vanity:jane-doe'] });
    const reply = await did(db, 'note.write', {
      who: { personId: id(), create: { name: 'Jane', keys: ['vanity:jane-doe'], seen: null } },
      noteId: id(),
      baseRevision: 0,
      text: 'Hello',
      on: today,
      pinned: false,
    });
    expect(reply.personId).toBe(kept);
    expect(await db.people.count()).toBe(1);
  });

  it('stores nothing while nothing is written', async () => {
    const db = newDatabase();
    const create = { name: null, keys: [], seen: null };
    await did(db, 'note.write', {
      who: { personId: id(), create },
      noteId: id(),
      baseRevision: 0,
      text: ' \n',
      on: today,
      pinned: false,
    });
    expect([await db.people.count(), await db.notes.count()]).toEqual([0, 0]);
  });

  it('never overwrites what another panel wrote since', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    const { noteId } = await writeNote(db, personId, 'first');
    const write = (text: string, baseRevision: number) =>
      run(db, 'note.write', {
        who: { personId },
        noteId,
        baseRevision,
        text,
        on: today,
        pinned: false,
      });
    expect(codeOf(await write('from the left', 1))).toBe('done');
    expect(codeOf(await write('from the right', 1))).toBe('conflict');
    expect(await db.notes.get(noteId)).toMatchObject({ text: 'from the left', revision: 2 });
  });

  it('quotes the pinned note, else the newest', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    await writeNote(db, personId, 'older');
    const { noteId } = await writeNote(db, personId, 'newer', tomorrow);
    expect((await row(db, personId)).quote).toBe('newer');
    await did(db, 'note.write', {
      who: { personId },
      noteId: id(),
      baseRevision: 0,
      text: 'pinned',
      on: '2020-01-01',
      pinned: true,
    });
    expect((await row(db, personId)).quote).toBe('pinned');
    await did(db, 'trash.put', { table: 'notes', id: noteId });
    expect((await row(db, personId)).quote).toBe('pinned');
  });
});

const typed = async (count: number) => {
  const db = newDatabase();
  const personId = await addPerson(db);
  const noteId = id();
  const commandIds: string[] = [];
  for (let length = 1; length <= count; length += 1) {
    const { commandId } = await did(db, 'note.write', {
      who: { personId },
      noteId,
      baseRevision: length - 1,
      text: 'x'.repeat(length * 100),
      on: today,
      pinned: false,
    });
    commandIds.push(commandId);
  }
  return { db, noteId, commandIds };
};

describe('autosave', () => {
  it('keeps one copy to undo of a note that was saved a hundred times', async () => {
    const { db } = await typed(100);
    const size = JSON.stringify(await db.commands.toArray()).length;
    expect(size).toBeLessThan(100 * 400 + 2 * 100 * 100);
  });

  it('is taken back as one, by the id of any of its commands', async () => {
    for (const which of [0, 5, 9]) {
      const { db, noteId, commandIds } = await typed(10);
      await did(db, 'undo', { commandId: commandIds[which] ?? '' });
      expect(await db.notes.get(noteId)).toBeUndefined();
    }
  });

  it('leaves alone what was typed when a pin is taken back, before it and after it', async () => {
    const { db, noteId } = await typed(3);
    const { personId = '' } = (await db.notes.get(noteId)) ?? {};
    const write = (text: string, baseRevision: number) =>
      did(db, 'note.write', {
        who: { personId },
        noteId,
        baseRevision,
        text,
        on: today,
        pinned: true,
      });
    const pin = await write('x'.repeat(300), 3);
    await write('and more', 4);
    await did(db, 'undo', { commandId: pin.commandId });
    expect(await db.notes.get(noteId)).toMatchObject({ text: 'and more', pinned: false });
  });

  it('begins a new change after a while', async () => {
    const { db, noteId } = await typed(3);
    const { personId = '' } = (await db.notes.get(noteId)) ?? {};
    const { commandId } = await did(
      db,
      'note.write',
      { who: { personId }, noteId, baseRevision: 3, text: 'next day', on: today, pinned: false },
      tomorrow,
    );
    await did(db, 'undo', { commandId }, tomorrow);
    expect(await db.notes.get(noteId)).toMatchObject({ text: 'x'.repeat(300) });
  });

  it('does not go on with a change that was undone', async () => {
    const { db, noteId } = await typed(1);
    const { personId = '' } = (await db.notes.get(noteId)) ?? {};
    const write = async (fields: { text: string; pinned: boolean }) => {
      const { revision: baseRevision = 0 } = (await db.notes.get(noteId)) ?? {};
      const note = { who: { personId }, noteId, baseRevision, on: today, ...fields };
      return did(db, 'note.write', note, tomorrow);
    };
    const writing = await write({ text: 'new day', pinned: false });
    await did(db, 'undo', { commandId: writing.commandId }, tomorrow);
    const before = await db.notes.get(noteId);
    const { commandId } = await write({ text: before?.text ?? '', pinned: true });
    await did(db, 'undo', { commandId }, tomorrow);
    expect(await db.notes.get(noteId)).toMatchObject({ text: before?.text, pinned: false });
  });
});
