/** The sample people: they show every state, and go as they came, whatever was done meanwhile. */
import { describe, expect, it } from 'vitest';
import { fold } from '@/domain/display-name';
import { isSampleId } from '@/domain/sample/sample-ids';
import { samplePeople } from '@/domain/sample/sample-people';
import { readBackup } from '@/interchange/backup/read';
import { writeBackup } from '@/interchange/backup/write';
import { applyRestore } from '@/storage/bulk/apply-restore';
import { planRestore } from '@/storage/bulk/plan-restore';
import { readAll } from '@/storage/bulk/read-all';
import type { ConfidantDatabase } from '@/storage/database';
import { rollDay } from '@/storage/day-roll';
import { countAddedToSample, countSample } from '@/storage/queries/sample';
import { readToday } from '@/storage/queries/today';
import { addPerson, codeOf, contextOn, did, id, newDatabase, run, today } from './support';

/** Everything a backup would hold, as the bytes it would be. */
async function exported(db: ConfidantDatabase): Promise<string> {
  const { file } = await writeBackup((take) => readAll(db, take), {
    appVersion: '0.0.0',
    createdAt: `${today}T00:00:00.000Z`,
  });
  return file.text();
}

async function sampleIdOf(db: ConfidantDatabase, name: string): Promise<string> {
  const row = await db.people.where('state.foldedName').startsWith(fold(name)).first();
  if (!row) throw new Error(`${name} is not there`);
  return row.id;
}

describe('added', () => {
  it('is a dozen people, and everything of it is known by its id', async () => {
    const db = newDatabase();
    await did(db, 'sample.add', {});
    expect(await countSample(db)).toBe(12);
    for (const table of [db.people, db.notes, db.interactions, db.followUps, db.promises]) {
      const ids = await table.toCollection().primaryKeys();
      expect(ids.length).toBeGreaterThan(0);
      expect(ids.every(isSampleId)).toBe(true);
    }
  });

  it('puts people of each kind of reason on the list of the same day', async () => {
    const db = newDatabase();
    // The day's choice was made while nobody was there.
    await rollDay(db, today);
    await did(db, 'sample.add', {});
    const { items } = await readToday(db, today);
    const kinds = new Set(items.flatMap(({ reasons }) => reasons.map(({ kind }) => kind)));
    expect(kinds).toEqual(
      new Set(['promise', 'followUp', 'importantDate', 'rhythm', 'change', 'dormant']),
    );
  });

  it('has people in rhythm, paused, put off, archived and never met', async () => {
    const db = newDatabase();
    await did(db, 'sample.add', {});
    const rows = await db.people.toArray();
    expect(rows.filter(({ pausedOn }) => pausedOn !== null)).toHaveLength(1);
    expect(rows.filter(({ snooze }) => snooze !== null)).toHaveLength(1);
    expect(rows.filter(({ archivedOn }) => archivedOn !== null)).toHaveLength(1);
    expect(rows.some(({ state }) => state.lastContactOn === null)).toBe(true);
    expect(rows.some(({ state }) => (state.nextDueOn ?? '') > today)).toBe(true);
  });

  it('is added once at a time', async () => {
    const db = newDatabase();
    await did(db, 'sample.add', {});
    expect(codeOf(await run(db, 'sample.add', {}))).toBe('conflict');
    expect(await db.people.count()).toBe(samplePeople.length);
  });

  it('gives nobody a profile: an invented address might be somebody’s', async () => {
    const db = newDatabase();
    await did(db, 'sample.add', {});
    expect((await db.people.toArray()).flatMap(({ keys }) => keys)).toEqual([]);
  });
});

describe('removed', () => {
  it('leaves what is yours as it was, byte for byte', async () => {
    const db = newDatabase();
    const ada = await addPerson(db, { name: 'Ada Quill', keys: ['vanity:ada-quill'] });
    await did(db, 'note.write', {
      who: { personId: ada },
      noteId: id(),
      baseRevision: 0,
      text: 'Hers to keep',
      on: today,
      pinned: false,
    });
    const before = await exported(db);
    await did(db, 'sample.add', {});
    expect(await exported(db)).not.toBe(before);
    await did(db, 'sample.remove', {});
    expect(await exported(db)).toBe(before);
  });

  it('goes also when it was edited, put in the trash and written about', async () => {
    const db = newDatabase();
    const before = await exported(db);
    await did(db, 'sample.add', {});
    const ingrid = await sampleIdOf(db, 'Ingrid');
    const sofia = await sampleIdOf(db, 'Sofia');
    await did(db, 'person.change', { who: { personId: ingrid }, fields: { name: 'Inga' } });
    await did(db, 'trash.put', { table: 'people', id: sofia });
    await did(db, 'interaction.talkedToday', { who: { personId: ingrid }, interactionId: id() });
    expect(await countAddedToSample(db)).toBe(1);
    await did(db, 'sample.remove', {});
    expect(await exported(db)).toBe(before);
  });

  it('leaves an interaction with somebody of yours to them', async () => {
    const db = newDatabase();
    const ada = await addPerson(db);
    await did(db, 'sample.add', {});
    const interactionId = id();
    await did(db, 'interaction.log', {
      who: { personId: await sampleIdOf(db, 'Ingrid') },
      interactionId,
      baseRevision: 0,
      kind: 'coffee',
      direction: null,
      on: today,
      summary: 'All three of us',
      minutes: null,
      alsoPersonIds: [ada],
      next: null,
    });
    expect(await countAddedToSample(db)).toBe(0);
    await did(db, 'sample.remove', {});
    expect(await db.interactions.get(interactionId)).toMatchObject({ personIds: [ada] });
  });

  it('leaves an interaction of its own that somebody of yours joined, also when it is added again', async () => {
    const db = newDatabase();
    const ada = await addPerson(db);
    await did(db, 'sample.add', {});
    const [talk] = await db.interactions.toArray();
    const [personId = ''] = talk?.personIds ?? [];
    const interactionId = talk?.id ?? '';
    await did(db, 'interaction.log', {
      who: { personId },
      interactionId,
      baseRevision: talk?.revision ?? 0,
      kind: 'coffee',
      direction: null,
      on: today,
      summary: 'Hers as well',
      minutes: null,
      alsoPersonIds: [ada],
      next: null,
    });
    await did(db, 'sample.remove', {});
    await did(db, 'sample.add', {});
    expect(await db.interactions.get(interactionId)).toMatchObject({
      summary: 'Hers as well',
      personIds: [ada],
    });
  });

  it('comes back with one undo, with what was written about it', async () => {
    const db = newDatabase();
    await did(db, 'sample.add', {});
    const ingrid = await sampleIdOf(db, 'Ingrid');
    await did(db, 'interaction.talkedToday', { who: { personId: ingrid }, interactionId: id() });
    const notes = await db.notes.count();
    const { commandId } = await did(db, 'sample.remove', {});
    await did(db, 'undo', { commandId });
    expect(await countSample(db)).toBe(12);
    expect(await db.notes.count()).toBe(notes);
    expect(await countAddedToSample(db)).toBe(1);
  });
});

describe('in a backup', () => {
  it('comes back as what it is, and goes again', async () => {
    const from = newDatabase();
    await addPerson(from, { name: 'Ada Quill' });
    const without = await exported(from);
    await did(from, 'sample.add', {});

    const to = newDatabase();
    const result = await readBackup(new Blob([await exported(from)]));
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    const plan = await planRestore(to, result.backup.data);
    await applyRestore(to, plan, contextOn(today), { mode: 'merge', restorePoint: null });
    expect(await countSample(to)).toBe(12);
    await did(to, 'sample.remove', {});
    expect(await exported(to)).toBe(without);
  });
});

describe('beside people of yours', () => {
  it('is not merged with them, in either direction', async () => {
    const db = newDatabase();
    const ada = await addPerson(db);
    await did(db, 'sample.add', {});
    const ingrid = await sampleIdOf(db, 'Ingrid');
    expect(codeOf(await run(db, 'person.merge', { into: ingrid, from: ada }))).toBe('sample');
    expect(codeOf(await run(db, 'person.merge', { into: ada, from: ingrid }))).toBe('sample');
  });

  it('is given nobody’s profile', async () => {
    const db = newDatabase();
    await did(db, 'sample.add', {});
    const link = await run(db, 'person.link', {
      who: { personId: await sampleIdOf(db, 'Ingrid') },
      keys: ['vanity:somebody-real'],
      take: true,
    });
    expect(codeOf(link)).toBe('sample');
  });
});
