/** People found by names, roles and tags alone, through the index written with each person. */
import { fold } from '@/domain/display-name';
import { pairsOf, type Term } from '@/search/tokens';
import type { ConfidantDatabase, PersonRow } from '../database';
import type { Asked } from './look-up';
import { wordKinds } from './search-words';

/** Most people asked for in one range; whoever is not among them is found with one more letter. */
const most = { one: 80, several: 500, filtered: 2000, common: 60 };

/** What is asked of the index. */
export type WordQuestion = {
  asked: readonly Asked[];
  /** As it was typed: somebody whose whole name begins with it comes before others. */
  text: string;
  /** Many of those found will not do. */
  isFiltered: boolean;
};
/** Rows read at once. */
const piece = 60;

type Kind = (typeof wordKinds)['closeName' | 'name' | 'role'];
const kinds: readonly Kind[] = [wordKinds.closeName, wordKinds.name, wordKinds.role];

/** People whose rows may have all that is asked, those meant first in front, in pieces. */
export async function* peopleByWords(
  db: ConfidantDatabase,
  question: WordQuestion,
): AsyncGenerator<PersonRow[], void, undefined> {
  const [first, ...others] = question.asked;
  if (!first) return;
  const found = others.length > 0 ? ofAll(db, question.asked) : ofOne(db, first, question);
  const all = [...new Set(await found)];
  for (let at = 0; at < all.length; at += piece) {
    const rows = await db.people.bulkGet(all.slice(at, at + piece));
    yield rows.filter((row) => row !== undefined);
  }
}

async function ofOne(
  db: ConfidantDatabase,
  terms: Asked,
  { text, isFiltered }: WordQuestion,
): Promise<string[]> {
  const limit = isFiltered ? most.filtered : most.one;
  const [byName, ...lists] = await Promise.all([
    db.people.where('state.foldedName').startsWith(fold(text)).limit(limit).primaryKeys(),
    ...kinds.flatMap((kind) => terms.map((term) => idsWith(db, kind, term, limit))),
  ]);
  const [close = [], ...others] = lists;
  return [close, byName, ...others].flat();
}

/** By way of the words that few people have. */
async function ofAll(db: ConfidantDatabase, asked: readonly Asked[]): Promise<string[]> {
  const lists = await Promise.all(
    asked.map(async (terms) => {
      const each = kinds.flatMap((kind) =>
        terms.map((term) => idsWith(db, kind, term, most.several)),
      );
      const found = await Promise.all(each);
      return { ids: found.flat(), whole: found.every(({ length }) => length < most.several) };
    }),
  );
  const whole = lists.filter((list) => list.whole).map(({ ids }) => new Set(ids));
  const [first, ...rest] = whole.toSorted((a, b) => a.size - b.size);
  if (first) return [...rest.reduce((both, each) => both.intersection(each), first)];
  // All words are common: those at the front of the longest one's, which says most.
  const longest = asked.map(([term]) => term?.text.length ?? 0);
  const [front] = lists.toSorted(
    (a, b) => (longest[lists.indexOf(b)] ?? 0) - (longest[lists.indexOf(a)] ?? 0),
  );
  return front?.ids.slice(0, most.common) ?? [];
}

function idsWith(
  db: ConfidantDatabase,
  kind: Kind,
  { text, how }: Term,
  limit: number,
): PromiseLike<string[]> {
  // Of several signs that follow each other the first two; the rest is looked at in the row.
  const [beginning = text] = how === 'within' ? pairsOf(text) : [text];
  return db.people
    .where('words')
    .startsWith(kind + beginning)
    .limit(limit)
    .primaryKeys();
}
