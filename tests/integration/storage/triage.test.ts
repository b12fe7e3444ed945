/** Triage: who is brought up, in what order, and what a role given there does. */
import { describe, expect, it } from 'vitest';
import { addDays } from '@/domain/day';
import type { ConfidantDatabase } from '@/storage/database';
import { isAnybodyWaiting, readTriage } from '@/storage/queries/triage';
import { addPerson, did, id, mentor, newDatabase, person, row, today, writeNote } from './support';

function mentorSpread(db: ConfidantDatabase, personId: string, spreadAt: number) {
  const relationship = { id: id(), typeId: 'mentor', startedOn: null, endedOn: null };
  return did(db, 'person.setRelationships', {
    who: { personId },
    relationships: [relationship],
    spreadAt,
  });
}

function talked(db: ConfidantDatabase, personId: string, daysAgo: number) {
  return did(db, 'interaction.log', {
    who: { personId },
    interactionId: id(),
    baseRevision: 0,
    kind: 'call',
    direction: null,
    on: addDays(today, -daysAgo),
    summary: '',
    minutes: null,
    alsoPersonIds: [],
    next: null,
  });
}

describe('the queue', () => {
  it('brings up people without a role, whom one was concerned with last first', async () => {
    const db = newDatabase();
    const older = await addPerson(db, { name: 'Older' }, addDays(today, -5));
    const newer = await addPerson(db, { name: 'Newer' }, addDays(today, -2));
    const written = await addPerson(db, { name: 'Written about' }, addDays(today, -9));
    await writeNote(db, written, 'Met at the fair');
    const withRole = await addPerson(db, { name: 'With a role' });
    await mentor(db, withRole);
    const archived = await addPerson(db, { name: 'Archived' });
    await did(db, 'person.archive', { personId: archived, archived: true });
    const trashed = await addPerson(db, { name: 'In the trash' });
    await did(db, 'trash.put', { table: 'people', id: trashed });
    await did(db, 'sample.add', {});
    expect(await readTriage(db)).toEqual({ personIds: [written, newer, older], isAll: true });
    expect(await isAnybodyWaiting(db)).toBe(true);
  });

  it('does not bring up again whom one skipped, until that is taken back', async () => {
    const db = newDatabase();
    const ada = await addPerson(db, { name: 'Ada' });
    const ben = await addPerson(db, { name: 'Ben' });
    await did(db, 'triage.skip', { personId: ada, skipped: true });
    await did(db, 'triage.skip', { personId: ada, skipped: true });
    expect((await readTriage(db)).personIds).toEqual([ben]);
    await did(db, 'triage.skip', { personId: ada, skipped: false });
    expect((await readTriage(db)).personIds).toHaveLength(2);
  });

  it('says nothing about whom it passes over: the person stays as they were', async () => {
    const db = newDatabase();
    const ada = await addPerson(db);
    const before = await person(db, ada);
    await did(db, 'triage.skip', { personId: ada, skipped: true });
    expect(await person(db, ada)).toEqual(before);
  });
});

describe('a role given to one of many', () => {
  it('spreads first due days over the rhythm, never today', async () => {
    const db = newDatabase();
    const due: (string | null)[] = [];
    for (const share of [0, 0.5, 1]) {
      const personId = await addPerson(db);
      await mentorSpread(db, personId, share);
      due.push((await row(db, personId)).state.nextDueOn);
    }
    expect(due).toEqual([addDays(today, 1), addDays(today, 15), addDays(today, 30)]);
  });

  it('leaves the day to contact that makes them due later', async () => {
    const db = newDatabase();
    const ada = await addPerson(db);
    await talked(db, ada, 3);
    await mentorSpread(db, ada, 0);
    expect((await row(db, ada)).state.nextDueOn).toBe(addDays(today, 27));
  });

  it('does not make due at once whom one has not talked to for years', async () => {
    const db = newDatabase();
    const ada = await addPerson(db);
    await talked(db, ada, 800);
    await mentorSpread(db, ada, 0.5);
    expect((await row(db, ada)).state.nextDueOn).toBe(addDays(today, 15));
  });
});
