/**
 * Whether and where a text has what is asked for. This is the truth of search: whatever an index
 * says is looked at with it before it is shown.
 */
import { fold } from '@/domain/display-name';
import type { Term } from './tokens';

/** UTF-16 code units, from and to. */
export type Ranges = [from: number, to: number][];

/** A text made ready to be asked several times. */
export function searched(text: string): string {
  const folded = fold(text);
  // O’Neill has oneill as well as neill.
  return apostrophe.test(folded) ? `${folded} ${folded.replaceAll(apostrophes, '')}` : folded;
}

const apostrophe = /['’ʼ]/u;
const apostrophes = /['’ʼ]/gu;

/** Whether a text (made ready with `searched`) has a word. */
export function has(text: string, { text: asked, how }: Term): boolean {
  if (how === 'within') return text.includes(asked);
  for (let at = text.indexOf(asked); at >= 0; at = text.indexOf(asked, at + 1)) {
    if (beginsWord(text, at)) return true;
  }
  return false;
}

const letter = /[\p{L}\p{N}\p{M}]$/u;
const unspacedLetter =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]$/u;

function beginsWord(text: string, at: number): boolean {
  if (at === 0) return true;
  const code = text.charCodeAt(at - 1);
  if (code < 0x80) return !isAsciiLetter(code);
  const before = text.slice(Math.max(0, at - 2), at);
  return !letter.test(before) || unspacedLetter.test(before);
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** The places of all terms in a text as it was written, in order, none twice. */
export function rangesOf(text: string, terms: readonly Term[]): Ranges {
  const found = placesIn(foldedWithPlaces(text, false), terms);
  if (apostrophe.test(text)) found.push(...placesIn(foldedWithPlaces(text, true), terms));
  return joinedRanges(found);
}

/** A folded text, and for each of its code units the place in the text that it comes from. */
type Placed = { folded: string; places: number[] };

function placesIn({ folded, places }: Placed, terms: readonly Term[]): Ranges {
  const found: Ranges = [];
  for (const { text: asked, how } of terms) {
    for (let at = folded.indexOf(asked); at >= 0; at = folded.indexOf(asked, at + 1)) {
      if (how === 'begins' && !beginsWord(folded, at)) continue;
      found.push([places[at] ?? 0, places[at + asked.length] ?? 0]);
    }
  }
  return found;
}

function joinedRanges(ranges: Ranges): Ranges {
  const joined: Ranges = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

function foldedWithPlaces(text: string, withoutApostrophes: boolean): Placed {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const sign of text) {
    const own = withoutApostrophes && apostrophe.test(sign) ? '' : foldedSign(sign);
    folded += own;
    for (let unit = 0; unit < own.length; unit += 1) places.push(at);
    at += sign.length;
  }
  places.push(at);
  return { folded, places };
}

function foldedSign(sign: string): string {
  return sign < '\u0080' ? sign.toLowerCase() : fold(sign);
}
