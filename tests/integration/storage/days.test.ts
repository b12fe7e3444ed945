import { describe, expect, it } from 'vitest';
import { addDays } from '@/domain/day';
import { rollDay } from '@/storage/day-roll';
import { readRhythmCounts } from '@/storage/queries/fresh-start';
import { readToday } from '@/storage/queries/today';
import { readTrash } from '@/storage/queries/trash';
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

async function withDueMentors(count: number) {
  const db = newDatabase();
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const personId = await addPerson(db, { name: `Mentor ${index}` }, '2026-01-01');
    // Not all due on the same day: the first is the latest.
    await mentor(db, personId, addDays('2026-01-01', index));
    ids.push(personId);
  }
  await rollDay(db, today);
  return { db, ids };
}

async function followUp(
  db: Awaited<ReturnType<typeof withDueMentors>>['db'],
  personId: string,
  dueOn: string,
) {
  const followUpId = id();
  await did(db, 'followUp.write', {
    who: { personId },
    followUpId,
    baseRevision: 0,
    text: 'ask',
    dueOn,
    at: null,
    repeat: null,
  });
  return followUpId;
}

const listed = async (db: Parameters<typeof readToday>[0], on = today) =>
  (await readToday(db, on)).items.map(({ personId }) => personId);

describe('the list of a day', () => {
  it('has five, and the rest under "show more"', async () => {
    const { db, ids } = await withDueMentors(8);
    const view = await readToday(db, today);
    expect(view.items.map(({ personId }) => personId)).toEqual(ids.slice(0, 5));
    expect(view.more.map(({ personId }) => personId)).toEqual(ids.slice(5));
    expect(view.moreCount).toBe(3);
    expect([...view.people.keys()].toSorted()).toEqual(ids.toSorted());
  });

  it('loses a line when somebody was talked to, and nothing moves up', async () => {
    const { db, ids } = await withDueMentors(8);
    await did(db, 'interaction.talkedToday', {
      who: { personId: ids[1] ?? '' },
      interactionId: id(),
    });
    await rollDay(db, today);
    expect(await listed(db)).toEqual([0, 2, 3, 4].map((index) => ids[index]));
    expect((await readToday(db, today)).more).toHaveLength(3);
  });

  it('gets the line back with undo', async () => {
    const { db, ids } = await withDueMentors(3);
    const { commandId } = await did(db, 'person.snooze', {
      personId: ids[0] ?? '',
      until: tomorrow,
    });
    expect(await listed(db)).toEqual(ids.slice(1));
    await did(db, 'undo', { commandId });
    expect(await listed(db)).toEqual(ids);
  });

  it('always shows commitments, also those made later in the day', async () => {
    const { db, ids } = await withDueMentors(8);
    const stranger = await addPerson(db);
    await followUp(db, stranger, today);
    await followUp(db, ids[7] ?? '', today);
    const items = await listed(db);
    expect(new Set(items.slice(0, 2))).toEqual(new Set([stranger, ids[7]]));
    expect(items.slice(2)).toEqual(ids.slice(0, 5));
  });

  it('is the same whether it was made at the first wake or when the popup asked', async () => {
    const { db } = await withDueMentors(8);
    const stored = await readToday(db, today);
    await db.device.delete('dayList');
    expect(await readToday(db, today)).toEqual(stored);
  });

  it('is chosen anew when the budget is changed, and back when that is undone', async () => {
    const { db } = await withDueMentors(8);
    const { commandId } = await did(db, 'settings.change', { fields: { dailyBudget: 2 } });
    expect(await listed(db)).toHaveLength(2);
    await did(db, 'undo', { commandId });
    expect(await listed(db)).toHaveLength(5);
  });

  it('quotes the note of each and says when the next is due', async () => {
    const { db, ids } = await withDueMentors(1);
    const later = await addPerson(db);
    await followUp(db, later, '2026-03-20');
    await writeNote(db, ids[0] ?? '', 'her advice');
    const view = await readToday(db, today);
    expect(view.quotes.get(ids[0] ?? '')).toBe('her advice');
    expect(view.nextDueOn).toBe('2026-03-20');
  });

  it('suggests at most two dormant ties, and not the same again the next day', async () => {
    const db = newDatabase();
    for (let index = 0; index < 4; index += 1) {
      const personId = await addPerson(db);
      for (const on of ['2020-01-01', '2020-02-01', '2020-03-01']) {
        await did(db, 'interaction.log', {
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
    }
    await rollDay(db, today);
    const first = await listed(db);
    expect(first).toHaveLength(2);
    await rollDay(db, tomorrow);
    const second = await listed(db, tomorrow);
    expect(second).toHaveLength(2);
    expect(second.some((each) => first.includes(each))).toBe(false);
  });
});

const rowsRead = async (bystanders: number) => {
  const { db } = await withDueMentors(8);
  const template = await addPerson(db);
  const copy = await row(db, template);
  await db.people.bulkPut(Array.from({ length: bystanders }, () => ({ ...copy, id: id() })));
  let read = 0;
  for (const table of db.tables) table.hook('reading', (found: unknown) => ((read += 1), found));
  await readToday(db, today);
  return read;
};

describe('reading the list', () => {
  it('reads no more rows among many people than among few', async () => {
    expect(await rowsRead(3000)).toBe(await rowsRead(3));
  });
});

describe('the first wake of a day', () => {
  it('moves a birthday that has passed on to next year', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    await did(db, 'importantDate.write', {
      who: { personId },
      importantDateId: id(),
      baseRevision: 0,
      kind: 'birthday',
      label: '',
      monthDay: '03-05',
      year: null,
      leadDays: 2,
    });
    await rollDay(db, today);
    expect(await listed(db)).toEqual([personId]);
    await rollDay(db, addDays(today, 2));
    expect(await listed(db, addDays(today, 2))).toEqual([]);
    expect((await row(db, personId)).state.nextDueOn).toBe('2027-03-03');
  });

  it('comes back to an earlier day when the clock is set back', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    await did(db, 'importantDate.write', {
      who: { personId },
      importantDateId: id(),
      baseRevision: 0,
      kind: 'birthday',
      label: '',
      monthDay: '03-04',
      year: null,
      leadDays: 0,
    });
    await rollDay(db, tomorrow);
    await rollDay(db, today);
    expect(await listed(db)).toEqual([personId]);
  });

  it('empties the trash of what was there for 30 days, and of nothing younger', async () => {
    const db = newDatabase();
    const [ada, grace] = [await addPerson(db), await addPerson(db)];
    const { noteId } = await writeNote(db, grace, 'old');
    await writeNote(db, ada, 'goes with her');
    await did(db, 'interaction.log', {
      who: { personId: ada },
      interactionId: id(),
      baseRevision: 0,
      kind: 'meeting',
      direction: null,
      on: today,
      summary: 'stays with Grace',
      minutes: null,
      alsoPersonIds: [grace],
      next: null,
    });
    await did(db, 'trash.put', { table: 'people', id: ada });
    await did(db, 'trash.put', { table: 'notes', id: noteId });
    await rollDay(db, addDays(today, 30));
    expect(await readTrash(db)).toHaveLength(2);
    await rollDay(db, addDays(today, 32));
    expect(await readTrash(db)).toEqual([]);
    expect(await db.people.toCollection().primaryKeys()).toEqual([grace]);
    expect(await db.notes.count()).toBe(0);
    expect((await db.interactions.toArray()).map(({ personIds }) => personIds)).toEqual([[grace]]);
  });

  it('forgets after a week how to undo', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    const { commandId } = await did(db, 'person.archive', { personId, archived: true });
    await rollDay(db, addDays(today, 7));
    expect(await db.commands.count()).toBe(2);
    await rollDay(db, addDays(today, 9));
    const late = await run(db, 'undo', { commandId }, { on: addDays(today, 9) });
    expect(codeOf(late)).toBe('notFound');
  });
});

describe('the trash', () => {
  it('hides a person with everything of theirs, and brings it all back', async () => {
    const { db, ids } = await withDueMentors(1);
    const [ada = ''] = ids;
    await followUp(db, ada, today);
    await writeNote(db, ada, 'a note');
    const before = await row(db, ada);
    await did(db, 'trash.put', { table: 'people', id: ada });
    expect(await listed(db)).toEqual([]);
    expect((await readTrash(db)).map(({ table }) => table)).toEqual(['people']);
    await did(db, 'trash.restore', { table: 'people', id: ada });
    const { state, words, mustShowOn, quote } = await row(db, ada);
    expect({ state, words, mustShowOn, quote }).toEqual({
      state: before.state,
      words: before.words,
      mustShowOn: before.mustShowOn,
      quote: before.quote,
    });
  });

  it('does not take what is in it already, nor give what is not', async () => {
    const db = newDatabase();
    const ada = await addPerson(db);
    expect(codeOf(await run(db, 'trash.restore', { table: 'people', id: ada }))).toBe('notFound');
    await did(db, 'trash.put', { table: 'people', id: ada });
    expect(codeOf(await run(db, 'trash.put', { table: 'people', id: ada }))).toBe('notFound');
    const write = {
      who: { personId: ada },
      noteId: id(),
      baseRevision: 0,
      text: 'x',
      on: today,
      pinned: false,
    };
    expect(codeOf(await run(db, 'note.write', write))).toBe('notFound');
  });
});

describe('a fresh start', () => {
  it('counts who has a rhythm, and for whom it is overdue', async () => {
    const { db, ids } = await withDueMentors(3);
    const later = await addPerson(db);
    await mentor(db, later);
    await addPerson(db);
    await did(db, 'person.pause', { personId: ids[0] ?? '', paused: true });
    expect(await readRhythmCounts(db, today)).toEqual({ tracked: 3, overdue: 2 });
  });

  it('restarts every rhythm today and keeps the history', async () => {
    const { db, ids } = await withDueMentors(12);
    const { commandId } = await did(db, 'freshStart.answer', { answer: 'restart', days: 14 });
    expect(await listed(db)).toEqual([]);
    expect((await row(db, ids[0] ?? '')).state.nextDueOn).toBe(addDays(today, 30));
    await did(db, 'undo', { commandId });
    expect(await listed(db)).toHaveLength(5);
  });

  it('spreads what is due over the days, the longest waiting first', async () => {
    const { db, ids } = await withDueMentors(14);
    await did(db, 'freshStart.answer', { answer: 'spread', days: 14 });
    const days = await Promise.all(ids.map(async (each) => (await row(db, each)).state.nextDueOn));
    expect(days).toEqual(ids.map((_each, index) => addDays(today, index + 1)));
    expect((await person(db, ids[0] ?? '')).restartedOn).toBe(addDays(today, 1 - 30));
  });

  it('can be declined', async () => {
    const { db } = await withDueMentors(2);
    await did(db, 'freshStart.answer', { answer: 'decline', days: 14 });
    expect(await db.settings.get('settings')).toMatchObject({ freshStartAnsweredOn: today });
    expect(await listed(db)).toHaveLength(2);
  });
});
