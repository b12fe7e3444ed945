/**
 * What you keep about somebody stands in a closed root of its own, inside that of the face.
 *
 * In Firefox an event tells the page which innermost element it met (`originalTarget`,
 * `explicitOriginalTarget`, `rangeParent`), in a closed root too, and from one element a script
 * walks the whole tree it stands in. So what the pointer and the focus can meet, the buttons, is in
 * the outer tree; in this inner one nothing can be met.
 * tests/e2e/firefox-companion.spec.ts tries what a page could.
 * @see https://developer.mozilla.org/en-US/docs/Web/API/Event/explicitOriginalTarget
 */
import { keepFromCopies } from './drawn-text';
import { sheetOf } from './sheet';

/**
 * A place for `inside`, which fills it and follows `rules`; how large it is, the outer style sheet
 * says.
 */
export function drawKept(inside: HTMLElement, rules: string): HTMLElement {
  const slot = document.createElement('div');
  slot.className = 'slot';
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheetOf(rules)];
  keepFromCopies(inside);
  root.append(inside);
  slot.append(host);
  return slot;
}
