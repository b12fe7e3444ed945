/** What is kept that a filter can ask for, as far as it begins so. */
import { fold } from '@/domain/display-name';
import { has, searched } from '@/search/match';
import { termsOf, tokensOf } from '@/search/tokens';
import type { ConfidantDatabase } from '../database';
import { wordKinds } from '../search/search-words';

/** People looked at for their companies. */
const mostPeople = 200;

/** Different tags, as somebody wrote them, in the order of the alphabet. */
export async function tagsBeginning(
  db: ConfidantDatabase,
  text: string,
  limit: number,
): Promise<string[]> {
  const people = db.people.where('words').startsWith(wordKinds.tag + fold(text));
  const keys = await people.limit(limit).uniqueKeys();
  const written = await Promise.all(
    keys
      .filter((key) => typeof key === 'string')
      .map(async (key) => {
        const folded = key.slice(wordKinds.tag.length);
        const person = await db.people.where('words').equals(key).first();
        return person?.tags.find((tag) => fold(tag) === folded) ?? folded;
      }),
  );
  return [...new Set(written)];
}

/** Different companies with a word that begins so, those of most people first. */
export async function companiesBeginning(
  db: ConfidantDatabase,
  text: string,
  limit: number,
): Promise<string[]> {
  const [beginning = ''] = tokensOf(text);
  const people = await db.people
    .where('words')
    .startsWith(wordKinds.role + beginning)
    .limit(mostPeople)
    .toArray();
  const terms = termsOf([text]);
  const counts = new Map<string, number>();
  for (const { company, seen } of people) {
    const name = company ?? seen?.company;
    if (!name || !terms.every((term) => has(searched(name), term))) continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts.keys()].toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return names.slice(0, limit);
}
