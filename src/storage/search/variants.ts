/** Words that were kept and may have been meant by one that was mistyped. */
import { eachWord, type PageRow } from '@/search/segment';
import { type Term, tokensOf } from '@/search/tokens';
import { typosBetween, typosForgiven } from '@/search/typos';
import type { ConfidantDatabase } from '../database';
import { sourcesOf } from './documents';
import { readIndex } from './kept-index';
import type { Asked } from './look-up';
import { readPages } from './read-index';
import { pendingRecords } from './recent';
import { readAnyRecords } from './records';

/** Most words tried instead of one. */
const most = 12;
/** People and notes of the last moments, whose words are not in the index. */
const mostPending = 200;

/** For each word also those it may have been meant as; undefined when there are none. */
export async function withVariants(
  db: ConfidantDatabase,
  asked: readonly Asked[],
): Promise<Asked[] | undefined> {
  const each = await Promise.all(asked.map((terms) => withVariantsOf(db, terms)));
  return each.some((terms, at) => terms.length > (asked[at]?.length ?? 0)) ? each : undefined;
}

async function withVariantsOf(db: ConfidantDatabase, terms: Asked): Promise<Asked> {
  const [term] = terms;
  const forgiven = term?.how === 'begins' ? typosForgiven(term.text) : 0;
  if (!term || forgiven === 0) return terms;
  const words = await wordsFrom(db, term.text.slice(0, 1));
  const near = [...words].flatMap(([word, count]) => {
    if (word.startsWith(term.text)) return [];
    const typos = typosBetween(term.text, word, forgiven);
    return typos === undefined ? [] : { word, count, typos };
  });
  near.sort((a, b) => a.typos - b.typos || b.count - a.count);
  return [
    ...terms,
    ...near.slice(0, most).map(({ word }): Term => ({ text: word, how: 'begins' })),
  ];
}

/** Every word with that first letter, and how often it is found. */
async function wordsFrom(
  db: ConfidantDatabase,
  letter: string,
): Promise<ReadonlyMap<string, number>> {
  const [index, pending] = await Promise.all([
    readIndex(db),
    pendingRecords(db).limit(mostPending).primaryKeys(),
  ]);
  const known = index.vocabulary.get(letter) ?? countWords(await readPages(db, letter));
  index.vocabulary.put(letter, known);
  if (pending.length === 0) return known;
  const words = new Map(known);
  for (const record of await readAnyRecords(db, pending)) {
    for (const { text } of sourcesOf(record)) {
      for (const word of tokensOf(text)) {
        if (word.startsWith(letter)) words.set(word, (words.get(word) ?? 0) + 1);
      }
    }
  }
  return words;
}

function countWords(pages: readonly PageRow[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const page of pages) {
    eachWord(page, (word, documents) => {
      words.set(word, (words.get(word) ?? 0) + documents.length);
    });
  }
  return words;
}
