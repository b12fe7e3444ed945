/**
 * The words of a text, as they are indexed and asked for. In scripts that leave no spaces (or, like
 * Korean, few) a word is every two signs that follow each other, so that any part of a name or a
 * sentence is found by the beginning of one of them.
 */
import { fold } from '@/domain/display-name';

/**
 * One word of a question. `begins`: a word of the text begins with it. `within`: it stands anywhere
 * in the text, for scripts without spaces.
 */
export type Term = { text: string; how: 'begins' | 'within' };

const letter = String.raw`[\p{L}\p{N}\p{M}]`;
const wordPattern = new RegExp(`${letter}+(?:['’ʼ]${letter}+)*`, 'gu');
const apostrophes = /['’ʼ]/u;
const unspaced =
  '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}';
const hasUnspaced = new RegExp(`[${unspaced}]`, 'u');
const runs = new RegExp(`[${unspaced}]+|[^${unspaced}]+`, 'gu');

/** Longest word that is told from others: what is longer is an address or a mistake. */
const longestToken = 40;

/** The different words to index a text under. */
export function tokensOf(text: string): Set<string> {
  const tokens = new Set<string>();
  for (const [word] of fold(text).matchAll(wordPattern)) {
    // O’Neill is found as oneill and as neill.
    const parts = apostrophes.test(word) ? [joined(word), ...word.split(apostrophes)] : [word];
    for (const part of parts) addTokens(part, tokens);
  }
  return tokens;
}

function addTokens(word: string, tokens: Set<string>): void {
  if (!hasUnspaced.test(word)) {
    tokens.add(word.slice(0, longestToken));
    return;
  }
  for (const [run] of word.matchAll(runs)) {
    if (hasUnspaced.test(run)) for (const pair of pairsOf(run)) tokens.add(pair);
    else tokens.add(run.slice(0, longestToken));
  }
}

/** Every two signs, and the last one alone: each sign begins one of them. */
export function pairsOf(run: string): string[] {
  const signs = Array.from(run);
  return signs.map((sign, at) => sign + (signs[at + 1] ?? ''));
}

/** What a question asks for, each word once. */
export function termsOf(words: readonly string[]): Term[] {
  const terms = new Map<string, Term>();
  for (const [word] of fold(words.join(' ')).matchAll(wordPattern)) {
    for (const [run] of joined(word).matchAll(runs)) {
      const how = hasUnspaced.test(run) ? 'within' : 'begins';
      const text = how === 'begins' ? run.slice(0, longestToken) : run;
      terms.set(text, { text, how });
    }
  }
  return [...terms.values()];
}

function joined(word: string): string {
  return word.replaceAll(new RegExp(apostrophes, 'gu'), '');
}
