/**
 * One mark: the icon's ring on the picture of somebody you keep, and the role for who asks. Like the
 * annotation it is drawn in a closed shadow root on an element that says nothing, and what it says
 * in others inside that one (annotation/kept-words.ts says why).
 */
import { drawnLine } from '@/content/annotation/drawn-text';
import { drawKept } from '@/content/annotation/kept-words';
import { sheetOf } from '@/content/annotation/sheet';
import type { Row } from './rows';
import { markRules, markSize, markWordsRules } from './styles';

/** `face` lies over the picture, wherever `host` came to stand. */
export type Mark = { host: HTMLElement; face: HTMLElement };

/** How far from the edge of a round picture's box its edge is, at half past ten on the clock. */
const roundCorner = 1 - Math.SQRT1_2;

/** Every mark is made in the same steps, whatever it says. */
export function drawMark(label: string, dark: boolean): Mark {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheetOf(markRules)];
  const face = document.createElement('div');
  paintMark(face, dark);
  const spoken = document.createElement('span');
  spoken.setAttribute('role', 'img');
  spoken.ariaLabel = label;
  face.append(drawKept(spoken, markWordsRules), drawKept(drawnLine('tip', label), markWordsRules));
  root.append(face);
  return { host, face };
}

/** In the tone of the page around it. */
export function paintMark(face: HTMLElement, dark: boolean): void {
  face.className = `face ${dark ? 'dark' : 'light'}`;
}

/**
 * Moves marks onto the upper left of their pictures, with the next frame. Where things are is asked
 * of an observer, which knows: to measure right after a change would have the page laid out once more.
 */
export function placeMarks(marks: readonly (Mark & { row: Row })[]): void {
  const observer = new IntersectionObserver((entries) => {
    observer.disconnect();
    const boxes = new Map(entries.map((each) => [each.target, each.boundingClientRect]));
    for (const { host, face, row } of marks) {
      const [from, to] = [boxes.get(host), boxes.get(row.picture)];
      if (!from || !to) continue;
      const inwards = (Math.min(to.width, to.height) * roundCorner) / 2 - markSize / 2;
      const [x, y] = [to.left - from.left + inwards, to.top - from.top + inwards];
      face.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
    }
  });
  for (const { host, row } of marks) {
    observer.observe(host);
    observer.observe(row.picture);
  }
}
