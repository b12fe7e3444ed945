import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '@/domain/day';
import type { ConfidantDatabase } from '@/storage/database';
import { type CalendarView, readCalendar } from '@/storage/queries/calendar';
import { addPerson, did, id, mentor, newDatabase, today, tomorrow } from './support';

/** "Ada: followUp, rhythm" by day, for days with anything. */
function said({ days, people }: CalendarView): Record<Day, string[]> {
  return Object.fromEntries(
    days
      .filter((day) => day.people.length > 0)
      .map((day) => [
        day.day,
        day.people.map(
          ({ personId, plans }) =>
            `${people.get(personId)?.name}: ${plans.map(({ kind }) => kind).join(', ')}`,
        ),
      ]),
  );
}

async function month(db: ConfidantDatabase): Promise<Record<Day, string[]>> {
  return said(await readCalendar(db, { from: '2026-03-01', to: '2026-03-31', named: 10 }));
}

async function followUp(db: ConfidantDatabase, personId: string, dueOn: Day): Promise<string> {
  const followUpId = id();
  await did(db, 'followUp.write', {
    who: { personId },
    followUpId,
    baseRevision: 0,
    text: 'Ask about the launch',
    dueOn,
    at: null,
    repeat: null,
  });
  return followUpId;
}

async function birthday(db: ConfidantDatabase, personId: string, monthDay: string) {
  await did(db, 'importantDate.write', {
    who: { personId },
    importantDateId: id(),
    baseRevision: 0,
    kind: 'birthday',
    label: '',
    monthDay,
    year: null,
    leadDays: 3,
  });
}

describe('the calendar of what is planned', () => {
  it('has follow-ups and promises on their days, and nobody twice on one', async () => {
    const db = newDatabase();
    const ada = await addPerson(db, { name: 'Ada' });
    await followUp(db, ada, tomorrow);
    await did(db, 'promise.write', {
      who: { personId: ada },
      promiseId: id(),
      baseRevision: 0,
      owedBy: 'me',
      text: 'the plan',
      promisedOn: today,
      dueOn: tomorrow,
    });
    await followUp(db, ada, '2026-03-31');
    await followUp(db, ada, '2026-04-01');
    expect(await month(db)).toEqual({
      [tomorrow]: ['Ada: promise, followUp'],
      '2026-03-31': ['Ada: followUp'],
    });
  });

  it('has nothing that is done, dropped or in the trash', async () => {
    const db = newDatabase();
    const ada = await addPerson(db, { name: 'Ada' });
    const done = await followUp(db, ada, tomorrow);
    const gone = await followUp(db, ada, tomorrow);
    await did(db, 'followUp.setStatus', { followUpId: done, status: 'done' });
    await did(db, 'trash.put', { table: 'followUps', id: gone });
    expect(await month(db)).toEqual({});
  });

  it('lists somebody on the day their rhythm comes round', async () => {
    const db = newDatabase();
    const ada = await addPerson(db, { name: 'Ada' });
    await mentor(db, ada, '2026-02-10');
    expect(await month(db)).toEqual({ [addDays('2026-02-10', 30)]: ['Ada: rhythm'] });
  });

  it('is silent about people who are paused, archived or in the trash', async () => {
    const db = newDatabase();
    for (const silence of ['pause', 'archive', 'trash'] as const) {
      const personId = await addPerson(db, { name: silence });
      await followUp(db, personId, tomorrow);
      await birthday(db, personId, '03-12');
      await mentor(db, personId);
      if (silence === 'pause') await did(db, 'person.pause', { personId, paused: true });
      if (silence === 'archive') await did(db, 'person.archive', { personId, archived: true });
      if (silence === 'trash') await did(db, 'trash.put', { table: 'people', id: personId });
    }
    expect(await month(db)).toEqual({});
  });

  it('shows 29 February on 1 March in other years', async () => {
    const db = newDatabase();
    await birthday(db, await addPerson(db, { name: 'Leap' }), '02-29');
    expect(await month(db)).toEqual({ '2026-03-01': ['Leap: importantDate'] });
    const leap = await readCalendar(db, { from: '2028-02-01', to: '2028-03-31', named: 1 });
    expect(said(leap)).toEqual({ '2028-02-29': ['Leap: importantDate'] });
  });

  it('shows birthdays of both years in weeks that cross into a new one', async () => {
    const db = newDatabase();
    await birthday(db, await addPerson(db, { name: 'December' }), '12-30');
    await birthday(db, await addPerson(db, { name: 'January' }), '01-02');
    await birthday(db, await addPerson(db, { name: 'June' }), '06-15');
    const view = await readCalendar(db, { from: '2026-12-28', to: '2027-01-10', named: 5 });
    expect(said(view)).toEqual({
      '2026-12-30': ['December: importantDate'],
      '2027-01-02': ['January: importantDate'],
    });
  });

  it('reads the rows of no more people than are named, and counts the others', async () => {
    const db = newDatabase();
    for (let index = 0; index < 12; index += 1) {
      await mentor(db, await addPerson(db, { name: `P${index}` }));
    }
    const day = addDays(today, 30);
    const view = await readCalendar(db, { from: day, to: day, named: 3 });
    expect(view.days[0]?.people).toHaveLength(12);
    expect(view.people.size).toBe(3);
  });
});
