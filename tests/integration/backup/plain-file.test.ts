/** A file without the confidential: nothing that was written of them is in it, and all else is. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AllRecords, Person, Records } from '@/domain/schema/records';
import { readBackup } from '@/interchange/backup/read';
import { writeBackup } from '@/interchange/backup/write';
import { leavingOutConfidential } from '@/storage/bulk/leave-out-confidential';
import { anyRecords } from '../../fixtures/any-records';
import { backupOf, giveAll, smallNetwork, writtenAt } from '../../fixtures/backup-file';
import { seeded } from '../../fixtures/seeded';

/** Letters only, and part of no other word. */
const marker = 'zmarkerwortq';

async function plainFile(records: AllRecords): Promise<{ text: string; data: AllRecords }> {
  const { file } = await writeBackup(async (take) => {
    giveAll(leavingOutConfidential(take), records);
  }, writtenAt);
  // Every reference is checked.
  const result = await readBackup(file);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return { text: await file.text(), data: result.backup.data };
}

/** Some text with the marker as one of its words, at most as long as a tag may be. */
const marked = (text: string | null) => `${marker} ${text ?? ''}`.slice(0, 60);

/** Somebody who is confidential, with the marker in every text there is. */
function markedPerson(person: Person): Person {
  const { seen, id } = person;
  return {
    ...person,
    confidential: true,
    name: marked(person.name),
    headline: marked(person.headline),
    company: marked(person.company),
    howMet: marked(person.howMet),
    tags: [...person.tags.map(marked), marker],
    keys: [{ key: `vanity:${marker}-${id}`, lastSeenOn: '2026-01-01' }],
    relationships: [{ id, typeId: marker, startedOn: null, endedOn: null }],
    seen: seen && {
      ...seen,
      name: marked(seen.name),
      headline: marked(seen.headline),
      company: marked(seen.company),
    },
  };
}

type View = Pick<Records['savedViews'], 'name' | 'query'>;
/** Ways to name them in a view. */
const markedViews: View[] = [
  { name: marker, query: 'standing:late' },
  { name: 'Mine', query: `tag:"a ${marker.toUpperCase()}"` },
  { name: 'Mine', query: `company:${marker} due:late` },
  { name: 'Mine', query: `type:${marker}` },
  { name: 'Mine', query: `some ${marker}` },
  { name: 'Mine', query: marker.slice(0, 3) },
  { name: `Of ${marker}s`, query: '' },
];

const stamps = { createdAt: writtenAt.createdAt, updatedAt: writtenAt.createdAt, revision: 1 };

function viewsOf(views: readonly View[]): Records['savedViews'][] {
  return Array.from(views, ({ name, query }, at) => {
    const id = `f0000000-0000-4000-8000-00000000000${at}`;
    return { ...stamps, id, name, query, deletedAt: null, sort: 'name' };
  });
}

/** The records with some people, and some notes of others, confidential and marked. */
function markedRecords(records: AllRecords, secret: ReadonlySet<string>): AllRecords {
  const isTheirs = ({ personId }: { personId: string }) => secret.has(personId);
  const onlyTheirs = ({ personIds }: { personIds: string[] }) =>
    personIds.every((id) => secret.has(id));
  const put = <Row>(rows: Row[], isMarked: (row: Row) => boolean, change: (row: Row) => Row) =>
    rows.map((row) => (isMarked(row) ? change(row) : row));
  return {
    ...records,
    people: put(
      records.people.map((person) => ({ ...person, confidential: false })),
      ({ id }) => secret.has(id),
      markedPerson,
    ),
    notes: put(
      records.notes,
      (note) => isTheirs(note) || note.confidential === true,
      (note) => ({ ...note, text: marked(note.text) }),
    ),
    interactions: put(records.interactions, onlyTheirs, (talk) => ({
      ...talk,
      summary: marked(talk.summary),
    })),
    followUps: put(records.followUps, isTheirs, (plan) => ({ ...plan, text: marked(plan.text) })),
    promises: put(records.promises, isTheirs, (plan) => ({ ...plan, text: marked(plan.text) })),
    importantDates: put(records.importantDates, isTheirs, (date) => ({
      ...date,
      label: marked(date.label),
    })),
    observedChanges: put(records.observedChanges, isTheirs, (change) => ({
      ...change,
      before: marked(change.before),
      after: marked(change.after),
    })),
    relationshipTypes: [
      ...records.relationshipTypes,
      {
        ...stamps,
        id: marker,
        deletedAt: null,
        label: `A ${marker}`,
        rhythmDays: null,
        weight: 1,
        side: 'either',
        prompts: [marker],
      },
    ],
    savedViews: [...records.savedViews, ...viewsOf(markedViews)],
  };
}

const secretRecords = anyRecords
  .filter(({ people }) => people.length > 1)
  .chain((records) =>
    fc
      .subarray(
        records.people.map(({ id }) => id),
        { minLength: 1 },
      )
      .map((secret) => ({ secret, records: markedRecords(records, new Set(secret)) })),
  );

describe('whatever is kept', () => {
  it('no text of anything confidential is in the file, and nobody’s id', async () => {
    await fc.assert(
      fc.asyncProperty(secretRecords, async ({ secret, records }) => {
        expect((await (await backupOf(records)).text()).toLowerCase()).toContain(marker);
        const { text, data } = await plainFile(records);
        expect(text.toLowerCase()).not.toContain(marker);
        expect(text.toLowerCase()).not.toContain(`"${marker.slice(0, 3)}"`);
        for (const id of secret) expect(text).not.toContain(id);
        const open = ({ id }: { id: string }) => !secret.includes(id);
        expect(data.people).toEqual(records.people.filter(open));
      }),
      seeded(200),
    );
  });
});

describe('roles and views', () => {
  /** Ada is confidential; Ben is not. */
  function network(changes: { ben?: Partial<Person>; views: View[] }): AllRecords {
    const small = smallNetwork();
    const [ada, ben] = small.people;
    if (!ada || !ben) throw new Error('Two people are needed');
    const people = [
      { ...ada, confidential: true, company: 'Harbourworks', tags: ['chess', 'Berlin'] },
      { ...ben, tags: ['berlin'], ...changes.ben },
    ];
    return { ...small, people, savedViews: viewsOf(changes.views) };
  }
  const namesIn = async (records: AllRecords) =>
    (await plainFile(records)).data.savedViews.map(({ name, query }) => `${name} ${query}`.trim());

  it('stay when they speak of others too, or of nobody', async () => {
    const views: View[] = [
      { name: 'Berlin', query: 'tag:Berlin' },
      { name: 'To call in a week', query: 'due:week standing:late rhythm:<=30' },
      { name: 'Ben', query: 'Ben' },
      { name: 'Mentors', query: 'type:mentor' },
    ];
    expect(await namesIn(network({ views }))).toHaveLength(views.length);
  });

  it('go when only somebody confidential is known by a word of theirs', async () => {
    const views: View[] = [
      { name: 'Games', query: 'tag:chess' },
      { name: 'Work', query: 'company:harbourw' },
      { name: 'Adas Leute', query: '' },
    ];
    expect(await namesIn(network({ views }))).toEqual([]);
    const ben = { name: 'Ada Orrin', company: 'Harbourworks', tags: ['Chess'] };
    expect(await namesIn(network({ views, ben }))).toHaveLength(views.length);
  });

  it('stay as they are while nobody is confidential', async () => {
    const records = network({ views: [{ name: 'Ada', query: 'tag:chess' }] });
    const people = records.people.map((person) => ({ ...person, confidential: false }));
    expect((await plainFile({ ...records, people })).data).toEqual({ ...records, people });
  });
});
