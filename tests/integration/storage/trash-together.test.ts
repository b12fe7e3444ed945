import { describe, expect, it } from 'vitest';
import { readTrash } from '@/storage/queries/trash';
import { trashGroups } from '@/pages/dashboard/trash/trash-groups';
import { addPerson, codeOf, did, newDatabase, person, run, writeNote } from './support';

describe('what went into the trash with one action', () => {
  it('is one pile, and comes back as one, and goes again with undo', async () => {
    const db = newDatabase();
    const personIds = [];
    for (const name of ['Ada', 'Ben', 'Cleo']) personIds.push(await addPerson(db, { name }));
    const other = await addPerson(db, { name: 'Dora' });
    await did(db, 'people.trash', { personIds });
    await did(db, 'trash.put', { table: 'people', id: other });

    const piles = trashGroups(await readTrash(db));
    expect(piles.map(({ items }) => items.length)).toEqual([1, 3]);

    const deletedAt = piles[1]?.deletedAt ?? '';
    const { commandId } = await did(db, 'trash.restoreTogether', { deletedAt });
    for (const id of personIds) expect((await person(db, id)).deletedAt).toBeNull();
    expect((await person(db, other)).deletedAt, 'what went another time stays').not.toBeNull();

    await did(db, 'undo', { commandId });
    expect(trashGroups(await readTrash(db)).map(({ items }) => items.length)).toEqual([1, 3]);
  });

  it('is refused when it is back already', async () => {
    const db = newDatabase();
    const ada = await addPerson(db);
    await did(db, 'trash.put', { table: 'people', id: ada });
    const { deletedAt } = await person(db, ada);
    await did(db, 'trash.restoreTogether', { deletedAt: deletedAt ?? '' });
    const again = await run(db, 'trash.restoreTogether', { deletedAt: deletedAt ?? '' });
    expect(codeOf(again)).toBe('notFound');
  });

  it('says whose each thing is, and leaves out what goes with its person', async () => {
    const db = newDatabase();
    const ada = await addPerson(db, { name: 'Ada' });
    const ben = await addPerson(db, { name: 'Ben' });
    const note = await writeNote(db, ada, 'Hers');
    const goes = await writeNote(db, ben, 'His');
    await did(db, 'trash.put', { table: 'notes', id: note.noteId });
    await did(db, 'trash.put', { table: 'notes', id: goes.noteId });
    await did(db, 'trash.put', { table: 'people', id: ben });
    const lines = (await readTrash(db)).map(({ table, people }) => `${table} ${people[0]?.name}`);
    expect(lines).toEqual(['people Ben', 'notes Ada']);
  });
});
