/** What is asked, and whom it should find. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { ConfidantDatabase } from '@/storage/database';
import { indexStep } from '@/storage/search/index-step';
import { did, id, mentor, newDatabase, today } from '../storage/support';
import { hitsOf, indexAll, keep, type Kept, namesOf } from './support';

const circle: Kept[] = [
  {
    name: 'José Álvarez',
    headline: 'Head of Growth',
    company: 'Blue Harbour',
    howMet: 'Shared a taxi after the Lisbon summit.',
    notes: ['Restores **old bicycles** with his daughter.'],
  },
  { name: 'Zoë Müller-Krüger', company: 'Straßenbau AG', tags: ['old friends'] },
  {
    name: 'Łukasz Wójcik',
    headline: 'Software engineer',
    talks: ['Talked about the hiring plan.'],
  },
  { name: 'Siobhán O’Neill', headline: 'Recruiter', company: 'Acme GmbH' },
  { name: 'Johannes Christophersen', headline: 'Principal architect', notes: ['Likes jazz.'] },
  { name: '王伟', company: '株式会社サンプル', notes: ['喜欢围棋和长跑'] },
  { name: '佐藤 さくら', headline: 'プロダクトマネージャー' },
  { name: '김민준', company: '샘플전자', notes: ['프로젝트를 같이 했다'] },
  { name: 'Иван Петров', headline: 'Инженер', notes: ['Ёлка на Новый год'] },
  { name: 'عُدَيّ حدّاد', company: 'شركة الأمل' },
  { name: 'प्रिया शर्मा', notes: ['हिन्दी कविता लिखती हैं'] },
  { name: 'สมชาย ใจดี', notes: ['ชอบเล่นกีตาร์ตอนเย็น'] },
  { name: 'Nguyễn Thị Ánh', company: 'Acme Việt Nam', tags: ['conference'] },
  { name: 'Acme Jones', headline: 'Founder' },
];

const questions: [asked: string, found: string[]][] = [
  // The beginning of any word of a name, and accents apart.
  ['jose', ['José Álvarez']],
  ['JOSÉ', ['José Álvarez']],
  ['alv', ['José Álvarez']],
  ['muller', ['Zoë Müller-Krüger']],
  ['kruger zoe', ['Zoë Müller-Krüger']],
  ['lukasz', ['Łukasz Wójcik']],
  ['nguyen anh', ['Nguyễn Thị Ánh']],
  ['oneill', ['Siobhán O’Neill']],
  ["o'neill", ['Siobhán O’Neill']],
  ['neill', ['Siobhán O’Neill']],
  // Role, company, tags.
  ['growth', ['José Álvarez']],
  ['strassenbau', ['Zoë Müller-Krüger']],
  ['old friends', ['Zoë Müller-Krüger']],
  ['acme', ['Acme Jones', 'Nguyễn Thị Ánh', 'Siobhán O’Neill']],
  // How you met, notes, what happened.
  ['taxi', ['José Álvarez']],
  ['bicycles', ['José Álvarez']],
  ['hiring', ['Łukasz Wójcik']],
  // Several words in any order, in several places about one person.
  ['taxi jose bicycles growth', ['José Álvarez']],
  ['recruiter jazz', []],
  // Typos.
  ['jsoe', ['José Álvarez']],
  ['lukazs', ['Łukasz Wójcik']],
  ['johanes', ['Johannes Christophersen']],
  ['cristophersn', ['Johannes Christophersen']],
  ['recuriter', ['Siobhán O’Neill']],
  ['bycicles', ['José Álvarez']],
  ['jaz', ['Johannes Christophersen']],
  ['joz', []],
  // Other scripts, by any part of a word where there are no spaces.
  ['王', ['王伟']],
  ['伟', ['王伟']],
  ['围棋', ['王伟']],
  ['喜欢围棋', ['王伟']],
  ['棋围', []],
  ['サンプル', ['王伟']],
  ['さくら', ['佐藤 さくら']],
  ['サクラ', ['佐藤 さくら']],
  ['マネージャー', ['佐藤 さくら']],
  ['민준', ['김민준']],
  ['프로젝트', ['김민준']],
  ['петр', ['Иван Петров']],
  ['елка', ['Иван Петров']],
  ['عدي', ['عُدَيّ حدّاد']],
  ['الامل', ['عُدَيّ حدّاد']],
  ['शर्मा', ['प्रिया शर्मा']],
  ['कविता', ['प्रिया शर्मा']],
  ['ใจดี', ['สมชาย ใจดี']],
  ['กีตาร์', ['สมชาย ใจดี']],
  // Filters, alone and with words.
  ['tag:conference', ['Nguyễn Thị Ánh']],
  ['tag:"old friends"', ['Zoë Müller-Krüger']],
  ['company:acme', ['Siobhán O’Neill', 'Nguyễn Thị Ánh']],
  ['company:acme anh', ['Nguyễn Thị Ánh']],
  ['type:mentor', ['Łukasz Wójcik']],
  ['type:Mentor met:month standing:inRhythm rhythm:<=30', ['Łukasz Wójcik']],
  ['rhythm:>90', []],
  ['hiring type:mentor', ['Łukasz Wójcik']],
  ['hiring tag:conference', []],
  // What is no filter is words.
  ['colour:blue', []],
  ['', []],
  ['tag:', []],
];

let db: ConfidantDatabase;

beforeEach(async () => {
  db = newDatabase();
  for (const kept of circle) {
    const personId = await keep(db, kept);
    if (kept.name.startsWith('Łukasz')) await mentor(db, personId);
  }
});

describe.each(['before anything is indexed', 'with everything indexed'])('%s', (when) => {
  beforeEach(async () => {
    if (when.startsWith('with')) await indexAll(db);
  });

  it('finds whom the questions mean', async () => {
    const found: Record<string, string[]> = {};
    for (const [asked] of questions) found[asked] = (await namesOf(db, asked)).toSorted();
    const meant = questions.map(([asked, names]) => [asked, names.toSorted()]);
    expect(found).toEqual(Object.fromEntries(meant));
  });
});

describe('the order', () => {
  it('has the beginning of a name before any name, role, how you met, notes and talks', async () => {
    await keep(db, { name: 'Ann Talker', talks: ['Saw a pelican.'] });
    await keep(db, { name: 'Ann Writer', notes: ['Has a pelican.'] });
    await keep(db, { name: 'Ann Met', howMet: 'At the pelican house' });
    await keep(db, { name: 'Ann Worker', company: 'Pelican Ltd' });
    await keep(db, { name: 'Ann Pelican' });
    await keep(db, { name: 'Pelican Pete' });
    await indexAll(db);
    expect(await namesOf(db, 'pelican')).toEqual([
      'Pelican Pete',
      'Ann Pelican',
      'Ann Worker',
      'Ann Met',
      'Ann Writer',
      'Ann Talker',
    ]);
  });

  it('takes a whole name as it is typed, hyphens too', async () => {
    await keep(db, { name: 'Anne Miller' });
    await keep(db, { name: 'Anne-Marie Curie' });
    expect(await namesOf(db, 'anne-m')).toEqual(['Anne-Marie Curie', 'Anne Miller']);
    expect(await namesOf(db, 'anne m')).toEqual(['Anne Miller', 'Anne-Marie Curie']);
  });

  it('has newer notes first, and people you are in touch with before others', async () => {
    await keep(db, { name: 'Old Note', notes: ['A pelican.'] }, '2026-01-02');
    await keep(db, { name: 'New Note', notes: ['Another pelican.'] }, '2026-02-02');
    await keep(db, { name: 'Pelican Far' });
    const near = await keep(db, { name: 'Pelican Near' }, '2026-01-01');
    await mentor(db, near, '2026-01-01');
    await indexAll(db);
    expect(await namesOf(db, 'pelican')).toEqual([
      'Pelican Near',
      'Pelican Far',
      'New Note',
      'Old Note',
    ]);
  });
});

describe('what is shown', () => {
  it('marks the name as it is written', async () => {
    const [hit] = await hitsOf(db, 'alv jos');
    expect(hit?.nameRanges).toEqual([
      [0, 3],
      [5, 8],
    ]);
    expect(hit?.excerpt).toBeNull();
  });

  it('quotes the place in a note without its markdown, and marks it', async () => {
    const [hit] = await hitsOf(db, 'bicycle');
    expect(hit?.where).toBe('note');
    expect(hit?.excerpt?.text).toBe('Restores old bicycles with his daughter.');
    expect(hit?.excerpt?.ranges).toEqual([[13, 20]]);
  });

  it('says where of several places it had to look furthest', async () => {
    const [hit] = await hitsOf(db, 'jose taxi');
    expect(hit?.where).toBe('howMet');
    expect(hit?.nameRanges).toEqual([[0, 4]]);
  });
});

describe('the trash', () => {
  it('hides people, and notes, until they are out of it', async () => {
    await indexAll(db);
    const [jose] = await hitsOf(db, 'bicycles');
    const note = { table: 'notes', id: jose?.recordId ?? '' } as const;
    await did(db, 'trash.put', note);
    expect(await namesOf(db, 'bicycles')).toEqual([]);
    await did(db, 'trash.restore', note);
    expect(await namesOf(db, 'bicycles')).toEqual(['José Álvarez']);
    const person = { table: 'people', id: jose?.person.id ?? '' } as const;
    await did(db, 'trash.put', person);
    for (const asked of [
      'jose',
      'bicycles',
      'taxi',
      'jose bicycles',
      'company:blue',
      'met:never',
    ]) {
      expect(await namesOf(db, asked), asked).not.toContain('José Álvarez');
    }
    await did(db, 'trash.restore', person);
    expect(await namesOf(db, 'bicycles')).toEqual(['José Álvarez']);
  });
});

describe('older texts of somebody', () => {
  it('are looked at when the newest one has only what the index was asked for', async () => {
    const store = newDatabase();
    await keep(store, { name: 'Ada', talks: ['Phase 2 lunch'] }, '2026-01-05');
    const [first] = await store.people.toCollection().primaryKeys();
    await talk(store, first ?? '', 'Phase 1 lunch');
    await indexAll(store);
    expect(await namesOf(store, 'phase 2')).toEqual(['Ada']);
  });

  it('are looked at when the newest one that the index knows is gone', async () => {
    const store = newDatabase();
    await keep(store, { name: 'Ada', talks: ['Phase two lunch'] }, '2026-01-05');
    const [first] = await store.people.toCollection().primaryKeys();
    const commandId = await talk(store, first ?? '', 'Another lunch');
    while ((await indexStep(store, { newId: id, worth: 1 })) === 'more');
    await did(store, 'undo', { commandId });
    expect(await namesOf(store, 'lunch')).toEqual(['Ada']);
  });

  async function talk(
    store: ConfidantDatabase,
    personId: string,
    summary: string,
  ): Promise<string> {
    const { commandId } = await did(store, 'interaction.log', {
      who: { personId },
      interactionId: id(),
      baseRevision: 0,
      kind: 'call',
      direction: null,
      on: today,
      summary,
      minutes: null,
      alsoPersonIds: [],
      next: null,
    });
    return commandId;
  }
});

describe('days', () => {
  it('are asked for from today', async () => {
    const kept = await keep(db, { name: 'Due Today' });
    const followUp = { followUpId: crypto.randomUUID(), baseRevision: 0, text: 'x', at: null };
    await did(db, 'followUp.write', {
      who: { personId: kept },
      ...followUp,
      dueOn: today,
      repeat: null,
    });
    expect(await namesOf(db, 'due:today')).toEqual(['Due Today']);
    expect(await namesOf(db, 'due:week')).toEqual(['Due Today']);
    expect(await namesOf(db, 'due:late')).toEqual([]);
    expect(await namesOf(db, 'met:month')).toEqual(['Łukasz Wójcik']);
    expect(await namesOf(db, 'met:over-year')).toEqual([]);
  });
});
