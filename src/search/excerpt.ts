/** A few words of a long text, round the first place that was asked for. */
import { plainLine } from '@/domain/plain-line';
import { rangesOf, type Ranges } from './match';
import type { Term } from './tokens';

/** Code units kept before the first place. */
const before = 40;
/** And after it: plainLine shortens what is left to a line. */
const after = 240;

/** One line without markdown; an ellipsis says where the text begins or goes on. */
export function excerptOf(
  markdown: string,
  terms: readonly Term[],
): { text: string; ranges: Ranges } {
  const [place = 0] = rangesOf(markdown, terms)[0] ?? [];
  const start = place <= before ? 0 : startNear(markdown, place - before);
  const end = Math.min(markdown.length, place + after);
  const line = plainLine(markdown.slice(start, end));
  const more = end < markdown.length && !line.endsWith('…') ? '…' : '';
  const text = `${start > 0 ? '…' : ''}${line}${more}`;
  return { text, ranges: rangesOf(text, terms) };
}

/** At the beginning of a word where there is one near, and never inside a character. */
function startNear(text: string, at: number): number {
  const space = text.slice(at, at + before / 2).search(/\s/u);
  if (space >= 0) return at + space + 1;
  const code = text.charCodeAt(at);
  return code >= 0xdc_00 && code <= 0xdf_ff ? at + 1 : at;
}
