import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '@/domain/day';
import type { ConfidantDatabase } from '@/storage/database';
import {
  readStretch,
  type Stretch,
  stretchBefore,
  timelineTables,
  type TimelineQuery,
} from '@/storage/queries/timeline';
import { addPerson, did, id, newDatabase, today, writeNote } from './support';

const everything: TimelineQuery = { tables: timelineTables, personId: null };
const always: Stretch = { from: null, before: null };

async function said(
  db: ConfidantDatabase,
  query = everything,
  stretch = always,
): Promise<string[]> {
  const events = await readStretch(db, query, stretch);
  return events.map(
    ({ table, day, people }) => `${day} ${table} ${people.map(({ name }) => name).join('+')}`,
  );
}

async function call(db: ConfidantDatabase, personId: string, on: Day, also: string[] = []) {
  const interactionId = id();
  await did(db, 'interaction.log', {
    who: { personId },
    interactionId,
    baseRevision: 0,
    kind: 'call',
    direction: null,
    on,
    summary: '',
    minutes: null,
    alsoPersonIds: also,
    next: null,
  });
  return interactionId;
}

async function followUp(db: ConfidantDatabase, personId: string, dueOn: Day) {
  const followUpId = id();
  await did(db, 'followUp.write', {
    who: { personId },
    followUpId,
    baseRevision: 0,
    text: 'Ask',
    dueOn,
    at: null,
    repeat: null,
  });
  return followUpId;
}

describe('the timeline of everybody', () => {
  it('has every kind of thing that happened, newest day first', async () => {
    const db = newDatabase();
    const ada = await addPerson(db, { name: 'Ada' });
    const ben = await addPerson(db, { name: 'Ben' });
    await call(db, ada, '2026-02-20', [ben]);
    await writeNote(db, ben, 'Likes walks', '2026-03-01');
    const asked = await followUp(db, ada, today);
    await did(db, 'followUp.setStatus', { followUpId: asked, status: 'done' });
    expect(await said(db)).toEqual([
      `${today} followUps Ada`,
      '2026-03-01 notes Ben',
      '2026-02-20 interactions Ada+Ben',
    ]);
  });

  it('says nothing of what is open, in the trash, or of people in the trash', async () => {
    const db = newDatabase();
    const ada = await addPerson(db, { name: 'Ada' });
    const gone = await addPerson(db, { name: 'Gone' });
    await followUp(db, ada, today);
    const { noteId } = await writeNote(db, ada, 'Away with it');
    await did(db, 'trash.put', { table: 'notes', id: noteId });
    await call(db, gone, today, [ada]);
    await writeNote(db, gone, 'Not hers alone');
    await did(db, 'trash.put', { table: 'people', id: gone });
    expect(await said(db)).toEqual([`${today} interactions Ada`]);
  });

  it('is read in stretches of whole days that miss nothing and say nothing twice', async () => {
    const db = newDatabase();
    const ada = await addPerson(db, { name: 'Ada' });
    for (let back = 0; back < 9; back += 1) {
      const on = addDays(today, -Math.floor(back / 2) * 3);
      await call(db, ada, on);
      await writeNote(db, ada, `Note ${back}`, on);
    }
    const whole = await said(db);
    const read: string[] = [];
    let before: Day | null = null;
    let stretches = 0;
    for (;;) {
      const stretch: Stretch = await stretchBefore(db, everything, before, 5);
      read.push(...(await said(db, everything, stretch)));
      stretches += 1;
      if (stretch.from === null) break;
      before = stretch.from;
    }
    expect(read).toEqual(whole);
    expect(whole).toHaveLength(18);
    expect(stretches).toBeGreaterThan(2);
  });

  it('shows one kind, or one person, alone', async () => {
    const db = newDatabase();
    const ada = await addPerson(db, { name: 'Ada' });
    const ben = await addPerson(db, { name: 'Ben' });
    await call(db, ada, '2026-02-20', [ben]);
    await call(db, ada, '2026-02-21');
    await writeNote(db, ben, 'Likes walks', '2026-03-01');
    expect(await said(db, { tables: ['notes'], personId: null })).toEqual(['2026-03-01 notes Ben']);
    expect(await said(db, { tables: timelineTables, personId: ben })).toEqual([
      '2026-03-01 notes Ben',
      '2026-02-20 interactions Ada+Ben',
    ]);
  });

  it('reads no more rows for a stretch, however much happened before it', async () => {
    const db = newDatabase();
    const ada = await addPerson(db, { name: 'Ada' });
    for (let back = 0; back < 60; back += 1) await call(db, ada, addDays(today, -back));
    let rows = 0;
    db.interactions.hook('reading', (row) => {
      rows += 1;
      return row;
    });
    const stretch = await stretchBefore(db, everything, null, 10);
    await readStretch(db, everything, stretch);
    expect(rows).toBe(10);
  });
});
