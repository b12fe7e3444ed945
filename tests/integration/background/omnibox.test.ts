/** What the address bar shows and opens: names and roles, never what was written. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Background } from '@/background/context';
import { omniboxAnswer, omniboxHint, omniboxRoute } from '@/background/omnibox';
import { asXml } from '@/platform/omnibox';
import { english } from '../../unit/words/english';
import { keep } from '../search/support';
import { did, mentor, newDatabase } from '../storage/support';
import { fakeOutside } from './fake-outside';

let background: Background;
let marta: string;

beforeEach(async () => {
  const db = newDatabase();
  background = { db, outside: fakeOutside('2026-03-04T12:00:00.000Z'), wake: async () => {} };
  marta = await keep(db, { name: 'Marta <Lind> & Co', notes: ['A secret about bicycles.'] });
  await mentor(db, marta);
  await keep(db, { name: 'Marta Solheim', headline: 'Recruiter', company: 'Acme' });
});

describe('the address bar', () => {
  it('shows the best one on the first line and the others below', async () => {
    const { first, others } = await omniboxAnswer(background, 'marta', english);
    expect(first).toEqual([
      { text: 'Marta', as: 'match' },
      { text: ' <Lind> & Co' },
      { text: ' · Mentor', as: 'dim' },
    ]);
    expect(others.map(({ parts }) => parts.map(({ text }) => text).join(''))).toEqual([
      'Marta Solheim · Recruiter · Acme',
    ]);
  });

  it('says where something was found and never what was written', async () => {
    const { first, others } = await omniboxAnswer(background, 'bicycles', english);
    expect(first.at(-1)?.text).toBe(' · Mentor · in a note');
    expect(JSON.stringify([first, others])).not.toContain('secret');
  });

  it('knows nothing of somebody confidential', async () => {
    const fields = { confidential: true };
    await did(background.db, 'person.change', { who: { personId: marta }, fields });
    const { first, others } = await omniboxAnswer(background, 'marta', english);
    expect(JSON.stringify([first, others])).not.toContain('Lind');
    expect(await omniboxRoute(background, 'bicycles')).toBe('people?q=bicycles');
  });

  it('finds nobody by the words of a confidential note', async () => {
    const [note] = await background.db.notes.toArray();
    const marked = { noteId: note?.id ?? '', baseRevision: 1, confidential: true };
    await did(background.db, 'note.setConfidential', marked);
    const { first, others } = await omniboxAnswer(background, 'bicycles', english);
    expect(JSON.stringify([first, others])).not.toContain('Marta');
    expect(await omniboxRoute(background, 'bicycles')).toBe('people?q=bicycles');
  });

  it('finds whoever is open behind many who are confidential', async () => {
    const open = await keep(background.db, { name: 'Odalys Zed' });
    for (let at = 1; at <= 8; at += 1) {
      const personId = await keep(background.db, { name: `Odalys ${at}` });
      const fields = { confidential: true };
      await did(background.db, 'person.change', { who: { personId }, fields });
    }
    const { first } = await omniboxAnswer(background, 'odalys', english);
    expect(JSON.stringify(first)).toContain('Zed');
    expect(await omniboxRoute(background, 'odalys')).toBe(`person/${open}`);
  });

  it('names nobody while the screen is shared', async () => {
    await did(background.db, 'screen.cover', { covered: true });
    const { first, others } = await omniboxAnswer(background, 'marta', english);
    expect([first, others]).toEqual([omniboxHint(english), []]);
  });

  it('says what it is for before anything is typed, and when nobody is found', async () => {
    expect((await omniboxAnswer(background, ' ', english)).first[0]?.text).toContain('you keep');
    expect((await omniboxAnswer(background, 'qqq', english)).first[0]?.text).toContain('Nobody');
  });

  it('is marked up so that no name can be markup', () => {
    expect(asXml({ text: `<b> & "x" 'y'\u0001`, as: 'match' })).toBe(
      '<match>&lt;b&gt; &amp; &quot;x&quot; &apos;y&apos;</match>',
    );
  });
});

describe('what is entered', () => {
  it('opens the one chosen, of two with one name', async () => {
    const { others } = await omniboxAnswer(background, 'marta', english);
    const { content = '' } = others[0] ?? {};
    expect(content).toMatch(/^Marta Solheim #[0-9a-f]{8}$/u);
    expect(await omniboxRoute(background, content)).toBe(
      `person/${(await background.db.people.where(':id').startsWith(content.slice(-8)).first())?.id}`,
    );
  });

  it('opens the one chosen of the sample too, whose ids begin alike', async () => {
    await did(background.db, 'sample.add', {});
    const { others } = await omniboxAnswer(background, 'brightwater', english);
    expect(others).toHaveLength(2);
    for (const { content } of others) {
      const route = await omniboxRoute(background, content);
      const person = await background.db.people.get(route.slice('person/'.length));
      expect(content).toBe(`${person?.name} #${person?.id.slice(0, 8)}`);
    }
  });

  it('opens the best one found, else everybody asked for so', async () => {
    expect(await omniboxRoute(background, 'bicycles')).toBe(`person/${marta}`);
    expect(await omniboxRoute(background, 'qqq & co')).toBe('people?q=qqq+%26+co');
    expect(await omniboxRoute(background, ' ')).toBe('people');
  });
});
