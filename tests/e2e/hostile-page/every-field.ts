/** People with given words in every text there can be about them, as a backup to bring back. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { blankPerson } from '../../../src/domain/blank-person.ts';
import type { AllRecords } from '../../../src/domain/schema/records.ts';
import { noRecords } from '../../../src/interchange/backup/read.ts';
import { backupOf } from '../../fixtures/backup-file.ts';

const today = Temporal.Now.plainDateISO();
const day = (offset: number) => today.add({ days: offset }).toString();
const stamps = {
  createdAt: '2026-01-05T09:00:00.000Z',
  updatedAt: '2026-10-12T09:00:00.000Z',
  revision: 1,
  deletedAt: null,
};

/** A person for each text, in the order of the texts; every tenth is in the trash. */
export function inEveryField(texts: readonly string[]): AllRecords {
  const records = noRecords();
  for (const [index, text] of texts.entries()) add(records, text, index);
  return records;
}

function add(records: AllRecords, text: string, index: number): void {
  const id = (kind: string) => `${kind}0000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  const line = text.slice(0, 400);
  const short = text.slice(0, 60);
  const personId = id('0');
  const typeId = id('9');
  const about = { ...stamps, personId };
  const open = { status: 'open', closedOn: null } as const;
  records.people.push({
    ...stamps,
    ...blankPerson({ name: null, keys: [`vanity:payload-${index}`], seen: null }, day(-30)),
    id: personId,
    name: `${line} ${index}`,
    headline: line,
    company: line,
    seen: { name: line, headline: line, company: line, on: day(-30) },
    relationships: [{ id: id('8'), typeId, startedOn: null, endedOn: null }],
    tags: [short],
    howMet: text,
    rhythmDays: 30,
    trackingSince: day(-90),
    deletedAt: index % 10 === 9 ? `${day(-1)}T09:00:00.000Z` : null,
  });
  records.notes.push({ ...about, id: id('1'), text, on: day(-3), pinned: true });
  records.interactions.push({
    ...stamps,
    id: id('2'),
    kind: 'coffee',
    direction: null,
    on: day(-60),
    summary: text,
    minutes: 30,
    personIds: [personId],
    contactIds: [personId],
  });
  records.followUps.push({
    ...about,
    id: id('3'),
    text,
    dueOn: day(0),
    at: null,
    repeat: null,
    ...open,
  });
  records.promises.push({
    ...about,
    id: id('4'),
    owedBy: 'me',
    text,
    promisedOn: day(-9),
    dueOn: day(0),
    ...open,
  });
  records.importantDates.push({
    ...about,
    id: id('5'),
    kind: 'other',
    label: line,
    monthDay: day(1).slice(5),
    year: null,
    leadDays: 3,
  });
  records.observedChanges.push({
    ...about,
    id: id('6'),
    field: 'company',
    before: line,
    after: `${line}!`,
    on: day(-2),
  });
  // A list of two hundred kinds of people would hide what else there is to see.
  if (index > 40) {
    records.people.at(-1)?.relationships.splice(0);
    return;
  }
  records.relationshipTypes.push({
    ...stamps,
    id: typeId,
    label: short,
    rhythmDays: 30,
    weight: 1,
    side: 'either',
    prompts: [line],
  });
  records.savedViews.push({ ...stamps, id: id('7'), name: short, query: line, sort: 'name' });
}

/** Writes them into a file of the product's own format; answers its path. */
export async function backupFileOf(records: AllRecords): Promise<string> {
  const file = await backupOf(records);
  const name = path.join(await mkdtemp(path.join(tmpdir(), 'confidant-fields-')), 'backup.json');
  await writeFile(name, new Uint8Array(await file.arrayBuffer()));
  return name;
}
