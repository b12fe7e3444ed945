/** The numbers of the circle, counted in indexes, against what is really there. */
import { describe, expect, it } from 'vitest';
import { countContact, countDue, readContact } from '@/storage/queries/circle';
import type { ConfidantDatabase } from '@/storage/database';
import { addPerson, did, id, mentor, newDatabase, today } from './support';

const february = { from: '2026-02-01', to: '2026-02-28' };
const march = { from: '2026-03-01', to: '2026-03-31' };

/** Something that happened with the first of some people, and with the others. */
async function happened(
  db: ConfidantDatabase,
  on: string,
  [personId = '', ...others]: string[],
  contactIds?: string[],
): Promise<string> {
  const interactionId = id();
  await did(db, 'interaction.log', {
    who: { personId },
    interactionId,
    baseRevision: 0,
    kind: 'event',
    direction: null,
    on,
    summary: '',
    minutes: null,
    alsoPersonIds: others,
    ...(contactIds ? { contactIds } : {}),
    next: null,
  });
  return interactionId;
}

describe('contact in a month', () => {
  it('counts each interaction once, however many people it was with', async () => {
    const db = newDatabase();
    const [ada, ben] = [await addPerson(db), await addPerson(db)];
    await happened(db, '2026-02-01', [ada, ben]);
    await happened(db, '2026-02-28', [ada]);
    await happened(db, '2026-03-01', [ben]);
    expect(await countContact(db, [february, march])).toEqual([2, 1]);
    expect(await readContact(db, february)).toEqual(
      new Map([
        [ada, 2],
        [ben, 1],
      ]),
    );
  });

  it('does not count an event that was contact with nobody', async () => {
    const db = newDatabase();
    const ada = await addPerson(db);
    await happened(db, '2026-02-10', [ada], []);
    await happened(db, '2026-02-11', [ada]);
    expect(await countContact(db, [february])).toEqual([1]);
    expect(await readContact(db, february)).toEqual(new Map([[ada, 1]]));
  });

  it('does not count what is in the trash, until it comes back', async () => {
    const db = newDatabase();
    const ada = await addPerson(db);
    const interactionId = await happened(db, '2026-02-10', [ada]);
    await did(db, 'trash.put', { table: 'interactions', id: interactionId });
    expect(await countContact(db, [february])).toEqual([0]);
    expect(await readContact(db, february)).toEqual(new Map());
    await did(db, 'trash.restore', { table: 'interactions', id: interactionId });
    expect(await countContact(db, [february])).toEqual([1]);
  });

  it('does not count contact with people in the trash only', async () => {
    const db = newDatabase();
    const [ada, ben] = [await addPerson(db), await addPerson(db)];
    await happened(db, '2026-02-10', [ada]);
    await happened(db, '2026-02-11', [ada, ben]);
    const both = await happened(db, '2026-02-12', [ada]);
    await did(db, 'trash.put', { table: 'people', id: ada });
    expect(await countContact(db, [february])).toEqual([1]);
    expect(await readContact(db, february)).toEqual(new Map([[ben, 1]]));
    // In the trash twice, it is left out once.
    await db.interactions.update(both, { deletedAt: '2026-03-04T09:00:00.000Z' });
    expect(await countContact(db, [february])).toEqual([1]);
  });
});

describe('people due in a span', () => {
  it('are counted on their next due day, once, and not while silent', async () => {
    const db = newDatabase();
    const [ada, ben, silent] = [await addPerson(db), await addPerson(db), await addPerson(db)];
    for (const each of [ada, ben, silent]) await mentor(db, each);
    await did(db, 'followUp.write', {
      who: { personId: ben },
      followUpId: id(),
      baseRevision: 0,
      text: 'Ask how the launch went',
      dueOn: today,
      at: null,
      repeat: null,
    });
    await did(db, 'person.pause', { personId: silent, paused: true });
    const spans = [
      { from: null, to: today },
      { from: '2026-03-05', to: '2026-04-02' },
      { from: '2026-04-03', to: '2026-04-03' },
    ];
    // Ada's rhythm of 30 days began today; Ben's follow-up is today.
    expect(await countDue(db, spans)).toEqual([1, 0, 1]);
  });
});
