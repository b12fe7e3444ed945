/**
 * Text that page scripts cannot read.
 *
 * A closed shadow root does not hide its text nodes: `window.find` selects them and
 * `getSelection().modify` walks over them. So the annotation has no text nodes. Words stand in an
 * attribute, which only we can reach, and the style sheet draws them as generated content, which
 * neither search nor selection sees and screen readers do read.
 * tests/e2e/hostile-page.spec.ts tries what a page could.
 */

/** The attribute that styles.ts draws with `content: attr(…)`. */
export const wordsAttribute = 'data-words';

/** More than any screen shows of one line; longer text would cost the page layout time to no end. */
const longestLine = 280;

/** As wide as the letters are high; 150 of them are wider than any row. */
const wideSpace = '\u2003';

const startsRightToLeft =
  /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** One line of `words`, cut where no screen shows it any more. */
export function oneLine(words: string): string {
  const line = words
    .slice(0, longestLine * 4)
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return line.slice(0, longestLine).toWellFormed();
}

/** Fixed words of ours, as wide as they are. */
export function drawnLabel(className: string, words: string): HTMLElement {
  return drawn('span', className, words);
}

/**
 * A line of what you keep. It always fills its row, whatever it says: browsers tell pages how large
 * a text was painted (`largest-contentful-paint`), also in a closed shadow root. The space at its end
 * is part of the one text that is painted (a tab, or generated content of its own, is not).
 */
export function drawnLine(className: string, words: string): HTMLElement {
  const line = oneLine(words);
  const element = drawn('p', `row ${className}`, line + wideSpace.repeat(150));
  if (line === '') {
    // Painted like the others and seen by nobody: what there is nothing to say about shows neither.
    element.classList.add('blank');
    element.ariaHidden = 'true';
  }
  element.dir = startsRightToLeft.test(line) ? 'rtl' : 'ltr';
  return element;
}

/** Initials, with so much space on both sides that their width does not matter (see drawnLine). */
export function drawnInitials(initials: string): HTMLElement {
  const space = wideSpace.repeat(12);
  return drawn('span', 'initials', space + initials + space);
}

/**
 * Keeps all that is in `inside` out of what is copied or dragged. In Firefox both take closed shadow
 * roots along, attributes and all, and a style sheet does not stop it: adopting the element into
 * another document drops the sheets of its roots, and making it editable overrules what they say of
 * the host.
 */
export function keepFromCopies(inside: HTMLElement): void {
  inside.style.setProperty('user-select', 'none', 'important');
}

function drawn(tag: 'span' | 'p', className: string, words: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.setAttribute(wordsAttribute, words);
  return element;
}
