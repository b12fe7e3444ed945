/** Finding people by words, through an index, so that it takes as long among many as among few. */
import { fold } from '@/domain/display-name';
import type { ConfidantDatabase, PersonRow } from '../database';
import { wordsOf } from '../words-of';

/**
 * People whose name, company or tags have words beginning with each of the words asked for, accents
 * and case apart. Those whose name begins with the query come first, then by name.
 */
export function searchPeople(
  db: ConfidantDatabase,
  query: string,
  limit: number,
): Promise<PersonRow[]> {
  const words = wordsOf(query);
  if (words.length === 0) return Promise.resolve([]);
  return db.transaction('r', db.people, async () => {
    const byName = await db.people
      .where('state.foldedName')
      .startsWith(fold(query))
      .limit(limit * 2)
      .toArray();
    const found = byName.filter(({ deletedAt }) => deletedAt === null).slice(0, limit);
    if (found.length === limit) return found;
    const named = new Set(found.map(({ id }) => id));
    const others = (await withWords(db, words))
      .filter(({ id }) => !named.has(id))
      .toSorted((a, b) => (a.state.foldedName < b.state.foldedName ? -1 : 1));
    return [...found, ...others].slice(0, limit);
  });
}

/** Most people to sort by name, and most looked through for them: who asks that wide types on. */
const most = { sorted: 100, looked: 2000 };

/** People with all of these words, by way of the rarest one. People in the trash have none. */
async function withWords(db: ConfidantDatabase, words: readonly string[]): Promise<PersonRow[]> {
  const rarest = await rarestOf(db, words);
  const keys = await db.people.where('words').startsWith(rarest).limit(most.looked).primaryKeys();
  const ids = [...new Set(keys)];
  const found: PersonRow[] = [];
  for (let at = 0; at < ids.length && found.length < most.sorted; at += most.sorted) {
    const rows = await db.people.bulkGet(ids.slice(at, at + most.sorted));
    found.push(...rows.filter((row) => row !== undefined).filter((row) => hasAll(row, words)));
  }
  return found;
}

async function rarestOf(db: ConfidantDatabase, words: readonly string[]): Promise<string> {
  let [rarest = ''] = words;
  if (words.length === 1) return rarest;
  let fewest = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const count = await db.people.where('words').startsWith(word).count();
    if (count < fewest) [rarest, fewest] = [word, count];
  }
  return rarest;
}

function hasAll(row: PersonRow, words: readonly string[]): boolean {
  return words.every((word) => row.words.some((each) => each.startsWith(word)));
}

/** The people last changed, seen or written about, newest first. */
export async function recentPeople(db: ConfidantDatabase, limit: number): Promise<PersonRow[]> {
  const newestLast = db.people.orderBy('touchedAt');
  newestLast.reverse(); // Dexie turns the collection itself round.
  return newestLast
    .filter(({ deletedAt }) => deletedAt === null)
    .limit(limit)
    .toArray();
}
