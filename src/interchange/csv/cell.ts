/**
 * A text as a cell that no spreadsheet takes for a formula. A spreadsheet runs what begins with
 * `= + - @`, and where a cell begins is for the reader to say: one that expects semicolons splits
 * inside our quotation marks. So an apostrophe, which makes a cell a text, goes before every such
 * character that could come to stand first: at the beginning and behind each semicolon, whatever a
 * reader may drop before it.
 */

/** Excel takes 32,767 characters, and puts what is left into cells of its own. */
const longestCell = 32_000;

/** Line ends, tabs and NUL among them: some split at them, some run what follows one. */
const breaks = /[\s\p{Cc}]+/gu;
/** Also as the wide and small forms that a spreadsheet set to Chinese or Japanese reads as the same. */
const starters = '=+\\-@＝＋－＠﹦﹢﹣﹫';
/** What a reader may drop: spaces, quotation marks, and what cannot be seen. */
const dropped = '[\\s"\\p{Cf}]*';
/** With the apostrophes that are there, so that one more can be told from them. */
const wouldRun = new RegExp(`((?:^|;)${dropped})(?='*[${starters}])`, 'gu');

/** The text in one line, harmless. Taking away the apostrophes that were put in gives the line back. */
export function cellText(text: string): string {
  const line = text.toWellFormed().replaceAll(breaks, ' ').trim();
  const harmless = line.replaceAll(wouldRun, "$1'");
  return harmless.length <= longestCell ? harmless : `${cut(harmless)}…`;
}

/** Never inside a character. */
function cut(text: string): string {
  return text.slice(0, longestCell - 1).replace(/[\uD800-\uDBFF]$/u, '');
}
