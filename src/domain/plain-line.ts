/** A note seen from a distance: its first words on one line, markdown taken out. */

/** Longest line that any surface shows, in UTF-16 code units. */
const longestLine = 200;

/**
 * The text as one line, without markdown's marks. A quotation, not a rendering: what merely looks
 * like a mark inside a word (`snake_case`, `2 * 3`) stays.
 */
export function plainLine(markdown: string): string {
  const words = markdown
    .slice(0, longestLine * 4)
    .replaceAll(/^\s*(```|~~~).*$/gmu, ' ') // fences of code
    .replaceAll(/^\s{0,3}([-*_])(\s*\1){2,}\s*$/gmu, ' ') // rules
    .replaceAll(/^[\s>]*(#{1,6}\s+|[-*+]\s+(\[[ xX]\]\s+)?|\d{1,9}[.)]\s+)?/gmu, '') // quotes, headings, lists
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1') // links and images: their words
    .replaceAll(/(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/gsu, '$2')
    .replaceAll(
      /(?<![\p{L}\p{N}\\])(\*{1,3}|_{1,3}|~~)(?=\S)(.+?)(?<=[^\s\\])\1(?![\p{L}\p{N}])/gsu,
      '$2',
    )
    .replaceAll(/\\([\p{P}\p{S}])/gu, '$1') // escapes
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return words.length <= longestLine ? words : `${cut(words)}…`;
}

/** Cut at a space where there is one near, never inside a character. */
function cut(words: string): string {
  const start = words.slice(0, longestLine);
  const space = start.lastIndexOf(' ');
  return space > longestLine / 2 ? start.slice(0, space) : start.replace(/[\uD800-\uDBFF]$/u, '');
}
