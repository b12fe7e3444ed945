/**
 * Search as the extension's pages have it, without a page round it; and what it is measured
 * against: the same texts in memory, each looked through.
 */
import { database } from '@/storage/open';
import { search } from '@/storage/queries/search';
import { readTypes } from '@/storage/queries/settings';

const limit = 20;
let texts: string[] = [];

/** Reads every text that search looks at; answers how many there are. */
async function readTexts(): Promise<number> {
  const [people, notes, interactions] = await Promise.all([
    database.people.toArray(),
    database.notes.toArray(),
    database.interactions.toArray(),
  ]);
  texts = [
    ...people.map(({ name, headline, company, tags }) =>
      [name, headline, company, ...tags].join(' '),
    ),
    ...notes.map(({ text }) => text),
    ...interactions.map(({ summary }) => summary),
  ];
  return texts.length;
}

/** Milliseconds to look through all texts, case folded, for all words of a question. */
function scan(question: string): number {
  const words = question.toLowerCase().split(' ');
  const start = performance.now();
  let found = 0;
  for (const text of texts) {
    const folded = text.toLowerCase();
    if (words.every((word) => folded.includes(word))) found += 1;
  }
  const ms = performance.now() - start;
  if (found > texts.length) throw new Error('more than all');
  return ms;
}

/** Milliseconds until the answer, and how many people it has. */
async function ask(question: string): Promise<{ ms: number; found: number }> {
  const types = await readTypes(database);
  const today = Temporal.Now.plainDateISO().toString();
  const start = performance.now();
  const { hits } = await search(database, question, { today, types, limit });
  return { ms: performance.now() - start, found: hits.length };
}

/** Whether the background has come through everything. */
async function isIndexed(): Promise<boolean> {
  const state = await database.searchState.get('state');
  return state?.at === null && (await database.searchPending.count()) === 0;
}

const searchPage = { readTexts, scan, ask, isIndexed };
export type SearchPage = typeof searchPage;
Object.assign(window, { searchPage });
