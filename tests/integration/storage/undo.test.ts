import { describe, expect, it } from 'vitest';
import { addDays } from '@/domain/day';
import { longest } from '@/domain/schema/primitives';
import { rollDay } from '@/storage/day-roll';
import { readPersonPage } from '@/storage/queries/person-page';
import { lastUndoable } from '@/storage/queries/undoable';
import {
  addPerson,
  codeOf,
  contents,
  did,
  id,
  mentor,
  momentOn,
  newDatabase,
  person,
  row,
  run,
  today,
  tomorrow,
  writeNote,
} from './support';

describe('undo', () => {
  it('makes a person who came into being with the command really gone', async () => {
    const db = newDatabase();
    const personId = id();
    const { commandId } = await did(db, 'note.write', {
      who: { personId, create: { name: 'Ada', keys: ['vanity:ada'], seen: null } },
      noteId: id(),
      baseRevision: 0,
      text: 'Hello',
      on: today,
      pinned: false,
    });
    await did(db, 'undo', { commandId });
    expect([await db.people.count(), await db.notes.count()]).toEqual([0, 0]);
  });

  it('puts a rhythm that time began back with the day it had', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    const relationship = { id: id(), typeId: 'mentor', startedOn: tomorrow, endedOn: null };
    const who = { personId };
    await did(db, 'person.setRelationships', { who, relationships: [relationship] });
    const later = addDays(today, 3);
    await rollDay(db, later);
    const before = await person(db, personId);
    const input = { who, relationships: [] };
    const { commandId } = await did(db, 'person.setRelationships', input, later);
    await did(db, 'undo', { commandId }, later);
    expect((await person(db, personId)).trackingSince).toBe(before.trackingSince);
  });

  it('leaves a person about whom something was written since', async () => {
    const db = newDatabase();
    const personId = id();
    const create = { name: 'Ada', keys: [], seen: null };
    const { commandId } = await did(db, 'person.add', { who: { personId, create } });
    await writeNote(db, personId, 'a note');
    expect(codeOf(await run(db, 'undo', { commandId }))).toBe('conflict');
    expect(await db.notes.count()).toBe(1);
  });

  it('is refused when what it concerned has changed since', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    const change = (howMet: string) =>
      did(db, 'person.change', { who: { personId }, fields: { howMet } });
    const { commandId } = await change('at a talk');
    await change('on a train');
    expect(codeOf(await run(db, 'undo', { commandId }))).toBe('conflict');
    expect((await person(db, personId)).howMet).toBe('on a train');
  });

  it('is done once: what was done again by hand since stays', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    const pause = { personId, paused: true };
    const { commandId } = await did(db, 'person.pause', pause);
    await did(db, 'undo', { commandId });
    await did(db, 'person.pause', pause);
    expect(codeOf(await run(db, 'undo', { commandId }))).toBe('conflict');
    expect((await person(db, personId)).pausedOn).toBe(today);
  });

  it('leaves alone what it did not concern', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    const { commandId } = await did(db, 'person.archive', { personId, archived: true });
    await did(db, 'person.change', { who: { personId }, fields: { howMet: 'at a talk' } });
    await did(db, 'undo', { commandId });
    expect(await person(db, personId)).toMatchObject({ archivedOn: null, howMet: 'at a talk' });
  });

  it('goes back several steps, and forth again', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    const change = (howMet: string) =>
      did(db, 'person.change', { who: { personId }, fields: { howMet } });
    const howMet = async () => (await person(db, personId)).howMet;
    const first = await change('at a talk');
    const second = await change('on a train');
    const undone = await did(db, 'undo', { commandId: second.commandId });
    await did(db, 'undo', { commandId: first.commandId });
    expect(await howMet()).toBe('');
    expect(codeOf(await run(db, 'undo', { commandId: first.commandId }))).toBe('conflict');
    expect(codeOf(await run(db, 'undo', { commandId: undone.commandId }))).toBe('conflict');
    await change('at a talk');
    await did(db, 'undo', { commandId: undone.commandId });
    expect(await howMet()).toBe('on a train');
  });

  it('gives the record a new revision, so that an open panel notices', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    const { commandId } = await did(db, 'person.archive', { personId, archived: true });
    await did(db, 'undo', { commandId });
    expect((await person(db, personId)).revision).toBe(3);
  });

  it('is offered for the last action, but not for typing, which the field takes back', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    const { commandId } = await did(db, 'person.archive', { personId, archived: true });
    await writeNote(db, personId, 'a note');
    expect(await lastUndoable(db, momentOn(today))).toMatchObject({
      commandId,
      name: 'person.archive',
      personId,
    });
    expect(await lastUndoable(db, momentOn(tomorrow))).toBeNull();
    await did(db, 'undo', { commandId });
    expect(await lastUndoable(db, momentOn(today))).toMatchObject({ name: 'person.add' });
  });
});

const two = async () => {
  const db = newDatabase();
  const into = await addPerson(db, { name: 'Ada', keys: ['vanity:ada'] });
  const from = await addPerson(db, { name: 'Countess', keys: ['member:1'] });
  const other = await addPerson(db, { name: 'Grace' });
  await mentor(db, from);
  await did(db, 'person.change', {
    who: { personId: into },
    fields: { howMet: 'at a talk', tags: ['math'] },
  });
  await did(db, 'person.change', {
    who: { personId: from },
    fields: { howMet: 'on a train', tags: ['math', 'engines'], company: 'Engines Ltd' },
  });
  await writeNote(db, into, 'note of one');
  await writeNote(db, from, 'note of the other');
  await did(db, 'interaction.log', {
    who: { personId: from },
    interactionId: id(),
    baseRevision: 0,
    kind: 'coffee',
    direction: null,
    on: today,
    summary: '',
    minutes: null,
    alsoPersonIds: [into, other],
    contactIds: [from, other],
    next: { followUpId: id(), text: 'write', dueOn: tomorrow },
  });
  const date = {
    baseRevision: 0,
    kind: 'birthday',
    label: '',
    monthDay: '12-10',
    year: 1815,
    leadDays: 3,
  } as const;
  for (const personId of [into, from]) {
    await did(db, 'importantDate.write', { who: { personId }, importantDateId: id(), ...date });
  }
  return { db, into, from, other };
};

describe('merging two people', () => {
  it('moves everything, and what was typed about the one who stays wins', async () => {
    const { db, into, from } = await two();
    await did(db, 'person.merge', { into, from });
    expect(await person(db, into)).toMatchObject({
      name: 'Ada',
      company: 'Engines Ltd',
      howMet: 'at a talk\n\non a train',
      tags: ['math', 'engines'],
      relationships: [{ typeId: 'mentor' }],
    });
    const page = await readPersonPage(db, into);
    expect(page?.notes).toHaveLength(2);
    expect(page?.interactions).toHaveLength(1);
    expect(page?.dossier.followUps).toHaveLength(1);
    expect(page?.dossier.importantDates).toHaveLength(1);
    expect((await row(db, into)).keyIds).toEqual(['vanity:ada', 'member:1']);
    expect((await row(db, into)).state.lastContactOn).toBe(today);
  });

  it('counts somebody who was at a meeting twice once', async () => {
    const { db, into, from, other } = await two();
    await did(db, 'person.merge', { into, from });
    const [meeting] = await db.interactions.toArray();
    expect(meeting?.personIds).toEqual([into, other]);
    expect(meeting?.contactIds).toEqual([into, other]);
  });

  it('puts the other one into the trash, empty', async () => {
    const { db, into, from } = await two();
    await did(db, 'person.merge', { into, from });
    const gone = await row(db, from);
    expect(gone.deletedAt).not.toBeNull();
    expect(gone.keyIds).toEqual([]);
    const left = await readPersonPage(db, from);
    expect([left?.notes, left?.interactions, left?.dossier.followUps]).toEqual([[], [], []]);
  });

  it('is reverted by one undo', async () => {
    const { db, into, from } = await two();
    const before = await contents(db);
    const { commandId } = await did(db, 'person.merge', { into, from });
    await did(db, 'undo', { commandId });
    expect(await contents(db)).toEqual(before);
  });

  it('loses nothing that has no room at the one who stays', async () => {
    const { db, into, from } = await two();
    const tags = (word: string) => Array.from({ length: longest.tags }, (_, at) => word + at);
    for (const [personId, word] of [
      [into, 'kept'],
      [from, 'more'],
    ] as const) {
      const fields = { howMet: word.repeat(longest.text / 4), tags: tags(word) };
      await did(db, 'person.change', { who: { personId }, fields });
    }
    const before = await contents(db);
    const { commandId } = await did(db, 'person.merge', { into, from });
    expect(await person(db, into)).toMatchObject({
      howMet: 'kept'.repeat(longest.text / 4),
      tags: tags('kept'),
    });
    const texts = (await db.notes.where('personId').equals(into).toArray()).map(
      (note) => note.text,
    );
    expect(texts).toEqual(
      expect.arrayContaining(['more'.repeat(longest.text / 4), tags('more').join(', ')]),
    );
    await did(db, 'undo', { commandId });
    expect(await contents(db)).toEqual(before);
  });

  it('is refused when the profiles of both are too many for one', async () => {
    const { db, into, from } = await two();
    for (const [personId, name] of [
      [into, 'a'],
      [from, 'b'],
    ] as const) {
      const keys = Array.from({ length: 600 }, (_, at) => `vanity:${name}${at}` as const);
      await db.people.update(personId, {
        keys: keys.map((key) => ({ key, lastSeenOn: today })),
        keyIds: keys,
      });
    }
    const before = await contents(db);
    expect(codeOf(await run(db, 'person.merge', { into, from }))).toBe('invalid');
    expect(await contents(db)).toEqual(before);
  });

  it('does not silence somebody because the other one was paused or archived', async () => {
    const { db, into, from } = await two();
    await did(db, 'person.pause', { personId: into, paused: true });
    await did(db, 'person.archive', { personId: into, archived: true });
    await did(db, 'person.merge', { into, from });
    expect(await person(db, into)).toMatchObject({ pausedOn: null, archivedOn: null });
  });

  it('stays paused when both were', async () => {
    const { db, into, from } = await two();
    for (const personId of [into, from]) {
      await did(db, 'person.pause', { personId, paused: true });
    }
    await did(db, 'person.merge', { into, from });
    expect((await person(db, into)).pausedOn).toBe(today);
  });

  it('keeps the snooze that lasts longer', async () => {
    const { db, into, from } = await two();
    await did(db, 'person.snooze', { personId: into, until: addDays(today, 3) });
    await did(db, 'person.snooze', { personId: from, until: addDays(today, 9) });
    await did(db, 'person.merge', { into, from });
    expect((await person(db, into)).snooze?.until).toBe(addDays(today, 9));
  });

  it('is refused with oneself', async () => {
    const { db, into } = await two();
    expect(codeOf(await run(db, 'person.merge', { into, from: into }))).toBe('invalid');
  });

  it('says of work on many what it was and of how many', async () => {
    const db = newDatabase();
    const personIds = [await addPerson(db), await addPerson(db), await addPerson(db)];
    const last = () => lastUndoable(db, momentOn(today));
    await did(db, 'people.archive', { personIds, archived: true });
    expect(await last()).toMatchObject({ name: 'people.archive', ended: false, people: 3 });
    await did(db, 'people.archive', { personIds, archived: false });
    expect(await last()).toMatchObject({ ended: true, people: 3 });
    await did(db, 'people.trash', { personIds: personIds.slice(1) });
    expect(await last()).toMatchObject({ name: 'people.trash', people: 2 });
  });

  it('tells a pause from its end, so that what is offered is said rightly', async () => {
    const db = newDatabase();
    const personId = await addPerson(db);
    const ended = async () => (await lastUndoable(db, momentOn(today)))?.ended;
    await did(db, 'person.pause', { personId, paused: true });
    expect(await ended()).toBe(false);
    await did(db, 'person.pause', { personId, paused: false });
    expect(await ended()).toBe(true);
    await did(db, 'person.snooze', { personId, until: tomorrow });
    expect(await ended()).toBe(false);
    await did(db, 'person.archive', { personId, archived: true });
    await did(db, 'person.archive', { personId, archived: false });
    expect(await ended()).toBe(true);
    await did(db, 'person.skip', { personId });
    expect(await ended()).toBe(false);
  });
});
