/** Texts of the page, made fit to keep. */

/** Longest line we keep, as in src/domain/schema/primitives.ts. */
const longestLine = 500;

/** One line without double spaces; null when nothing is left. */
export function cleanLine(text: string | null | undefined): string | null {
  const line = text?.replace(/[\s\p{Cc}]+/gu, ' ').trim() ?? '';
  // Cut between code points: half a surrogate pair is not text.
  const cut =
    line.length <= longestLine ? line : line.slice(0, longestLine).replace(/\p{Cs}$/u, '');
  return cut === '' ? null : cut;
}

export function textOf(element: Element | null | undefined): string | null {
  return cleanLine(element?.textContent);
}
