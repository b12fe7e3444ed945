import { describe, expect, it } from 'vitest';
import { addDays } from '@/domain/day';
import type { CommandInput } from '@/domain/commands';
import {
  addPerson,
  codeOf,
  did,
  id,
  mentor,
  newDatabase,
  row,
  run,
  today,
  tomorrow,
} from './support';

function logged(personId: string, fields: Partial<CommandInput<'interaction.log'>> = {}) {
  return {
    who: { personId },
    interactionId: id(),
    baseRevision: 0,
    kind: 'call',
    direction: null,
    on: today,
    summary: '',
    minutes: null,
    alsoPersonIds: [],
    next: null,
    ...fields,
  } as const satisfies CommandInput<'interaction.log'>;
}

describe('logging an interaction', () => {
  it('is the last contact and restarts the rhythm', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    await mentor(db, personId);
    await did(db, 'interaction.log', logged(personId, { on: '2026-03-01' }));
    expect((await row(db, personId)).state).toMatchObject({
      lastContactOn: '2026-03-01',
      nextDueOn: '2026-03-31',
    });
  });

  it('never moves last contact back when an older call is logged', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    await did(db, 'interaction.log', logged(personId, { on: '2026-03-01' }));
    await did(db, 'interaction.log', logged(personId, { on: '2025-12-24' }));
    expect((await row(db, personId)).state).toMatchObject({
      lastContactOn: '2026-03-01',
      contactDays: 2,
    });
  });

  it('falls back to the one before when the newest is deleted', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    await did(db, 'interaction.log', logged(personId, { on: '2026-02-01' }));
    const newest = logged(personId);
    await did(db, 'interaction.log', newest);
    await did(db, 'trash.put', { table: 'interactions', id: newest.interactionId });
    expect((await row(db, personId)).state.lastContactOn).toBe('2026-02-01');
    await did(db, 'trash.restore', { table: 'interactions', id: newest.interactionId });
    expect((await row(db, personId)).state.lastContactOn).toBe(today);
  });

  it('cannot be in the future', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    const outcome = await run(db, 'interaction.log', logged(personId, { on: tomorrow }));
    expect(codeOf(outcome)).toBe('notInFuture');
  });

  it('is contact for everybody who was there, or only for those named', async () => {
    const db = newDatabase();
    const [ada, grace, alan] = await Promise.all([addPerson(db), addPerson(db), addPerson(db)]);
    const alsoPersonIds = [grace, alan];
    await did(db, 'interaction.log', logged(ada, { on: '2026-03-01', alsoPersonIds }));
    await did(db, 'interaction.log', logged(ada, { alsoPersonIds, contactIds: [grace] }));
    const lastContacts = [ada, grace, alan].map(
      async (each) => (await row(db, each)).state.lastContactOn,
    );
    expect(await Promise.all(lastContacts)).toEqual(['2026-03-01', today, '2026-03-01']);
  });

  it('moves the last contact of those who turn out not to have been there', async () => {
    const db = newDatabase();
    const [ada, grace] = await Promise.all([addPerson(db), addPerson(db)]);
    const meeting = logged(ada, { alsoPersonIds: [grace] });
    await did(db, 'interaction.log', meeting);
    await did(db, 'interaction.log', { ...meeting, baseRevision: 1, alsoPersonIds: [] });
    expect((await row(db, grace)).state.lastContactOn).toBeNull();
  });

  it('is refused with somebody who was not there as a contact, or is not kept', async () => {
    const db = newDatabase();
    const ada = await addPerson(db);
    const stranger = logged(ada, { contactIds: [id()] });
    expect(codeOf(await run(db, 'interaction.log', stranger))).toBe('invalid');
    const unknown = logged(ada, { alsoPersonIds: [id()] });
    expect(codeOf(await run(db, 'interaction.log', unknown))).toBe('notFound');
  });

  it('sets a follow-up with it', async () => {
    const db = newDatabase();
    const ada = await addPerson(db);
    const next = { followUpId: id(), text: 'ask about the launch', dueOn: tomorrow };
    await did(db, 'interaction.log', logged(ada, { next }));
    expect((await row(db, ada)).mustShowOn).toBe(tomorrow);
  });

  it('can be corrected with it when the answer to the first try was lost', async () => {
    const db = newDatabase();
    const ada = await addPerson(db);
    const next = { followUpId: id(), text: 'ask about the lunch', dueOn: tomorrow };
    const first = logged(ada, { next });
    await did(db, 'interaction.log', first);
    const again = { ...first, baseRevision: 1, next: { ...next, text: 'ask about the launch' } };
    await did(db, 'interaction.log', again);
    expect(await db.followUps.toArray()).toMatchObject([{ text: 'ask about the launch' }]);
    // Whoever changed it since then has the last word.
    const moved = { text: 'ask', dueOn: addDays(tomorrow, 1), at: null, repeat: null };
    const { followUpId } = next;
    const write = { who: { personId: ada }, followUpId, baseRevision: 2, ...moved };
    await did(db, 'followUp.write', write);
    await did(db, 'interaction.log', again);
    expect(await db.followUps.toArray()).toMatchObject([{ text: 'ask' }]);
  });
});

describe('talked today', () => {
  it('completes the follow-ups due by today and leaves promises and later ones open', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    const followUp = (dueOn: string, repeat: CommandInput<'followUp.write'>['repeat'] = null) => ({
      who: { personId },
      followUpId: id(),
      baseRevision: 0,
      text: '',
      dueOn,
      at: null,
      repeat,
    });
    const due = followUp(today);
    const late = followUp('2026-01-01');
    const later = followUp(tomorrow);
    const monthly = followUp('2026-01-31', { every: 1, unit: 'month', from: '2026-01-31' });
    for (const each of [due, late, later, monthly]) await did(db, 'followUp.write', each);
    const promiseId = id();
    await did(db, 'promise.write', {
      who: { personId },
      promiseId,
      baseRevision: 0,
      owedBy: 'me',
      text: 'an introduction',
      promisedOn: today,
      dueOn: today,
    });
    await did(db, 'interaction.talkedToday', { who: { personId }, interactionId: id() });
    const status = async (followUpId: string) => (await db.followUps.get(followUpId))?.status;
    expect(await status(due.followUpId)).toBe('done');
    expect(await status(late.followUpId)).toBe('done');
    expect(await status(later.followUpId)).toBe('open');
    expect(await db.followUps.get(monthly.followUpId)).toMatchObject({
      status: 'open',
      dueOn: '2026-03-31',
      closedOn: today,
    });
    expect((await db.promises.get(promiseId))?.status).toBe('open');
    expect((await row(db, personId)).state).toMatchObject({
      lastContactOn: today,
      nextDueOn: today,
    });
  });
});

const weekly = async () => {
  const db = newDatabase();
  const personId = await addPerson(db);
  const followUpId = id();
  await did(db, 'followUp.write', {
    who: { personId },
    followUpId,
    baseRevision: 0,
    text: '',
    dueOn: addDays(today, -10),
    at: null,
    repeat: { every: 1, unit: 'week', from: addDays(today, -10) },
  });
  return { db, personId, followUpId };
};

describe('a repeating follow-up', () => {
  it('done late moves to its first scheduled day after today', async () => {
    const { db, followUpId } = await weekly();
    await did(db, 'followUp.setStatus', { followUpId, status: 'done' });
    expect(await db.followUps.get(followUpId)).toMatchObject({
      status: 'open',
      dueOn: addDays(today, 4),
    });
  });

  it('done early moves past the day it stands on', async () => {
    const { db, followUpId } = await weekly();
    await did(db, 'followUp.setStatus', { followUpId, status: 'done' });
    await did(db, 'followUp.setStatus', { followUpId, status: 'done' });
    expect(await db.followUps.get(followUpId)).toMatchObject({ dueOn: addDays(today, 11) });
  });

  it('is moved by "skip this time", which logs nothing', async () => {
    const { db, personId, followUpId } = await weekly();
    await did(db, 'person.skip', { personId });
    expect(await db.followUps.get(followUpId)).toMatchObject({
      dueOn: addDays(today, 4),
      closedOn: null,
    });
    expect(await db.interactions.count()).toBe(0);
    expect((await row(db, personId)).restartedOn).toBe(today);
  });

  it('ends when dropped', async () => {
    const { db, personId, followUpId } = await weekly();
    await did(db, 'followUp.setStatus', { followUpId, status: 'dropped' });
    expect((await row(db, personId)).state.nextDueOn).toBeNull();
  });
});
