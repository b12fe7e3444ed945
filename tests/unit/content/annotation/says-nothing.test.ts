/**
 * Where the words of the annotation and of a mark stand: in attributes inside closed roots, and in no
 * text anywhere; the element in the page says nothing at all. tests/e2e/hostile-page.spec.ts tries it
 * in a browser; here every face is looked at, through the roots that are closed to everybody else.
 */
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { AnnotationView } from '@/domain/annotation-view';

vi.mock('#i18n', () => import('../../../integration/background/keys-as-words'));

const marker = 'zmarkerwortq';
const person: AnnotationView = {
  show: 'person',
  collapsed: false,
  ring: { initials: marker, progress: 0.5, state: 'inRhythm' },
  ringLabel: marker,
  role: marker,
  facts: marker,
  reason: marker,
  note: marker,
};
const faces: [what: string, view: AnnotationView][] = [
  ['of somebody new', { show: 'add' }],
  ['of somebody in the trash', { show: 'inTrash', words: marker }],
  ['of a question', { show: 'question', words: marker }],
  ['of somebody kept', person],
  ['of somebody kept, folded', { ...person, collapsed: true }],
];

const { window } = new JSDOM('<main><h1>Jane</h1></main>');
const attached = vi.spyOn(window.Element.prototype, 'attachShadow');

/** Every root there was made, the outermost first. */
function rootsMade(): ShadowRoot[] {
  return attached.mock.results.flatMap(({ type, value }) => (type === 'return' ? [value] : []));
}

beforeAll(() => {
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('getComputedStyle', window.getComputedStyle);
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  vi.stubGlobal('CSSStyleSheet', window.CSSStyleSheet);
});
afterAll(() => vi.unstubAllGlobals());
beforeEach(() => void attached.mockClear());

/** All that page scripts could read if they came into a tree: text, and the names of the elements. */
function textsIn(root: Node): string[] {
  const found: string[] = [];
  const walker = window.document.createTreeWalker(root, window.NodeFilter.SHOW_ALL);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType !== window.Node.ELEMENT_NODE) found.push(node.nodeValue ?? '');
  }
  return found;
}

it.each(faces)('the annotation %s', async (_what, view) => {
  const { createAnnotation } = await import('@/content/annotation/annotation');
  const annotation = createAnnotation({ onOpen: () => {}, onCollapse: () => {} });
  const before = window.document.documentElement.outerHTML;
  const element = window.document.querySelector('h1');
  if (!element) throw new Error('There is no heading.');
  annotation.show(view, { element, position: 'afterend' });
  const roots = rootsMade();
  const [outer, ...inner] = roots;
  if (!outer) throw new Error('Nothing is drawn.');
  expect(outer.host.outerHTML).toBe('<div></div>');
  expect(roots.map(({ mode }) => mode)).toEqual(roots.map(() => 'closed'));
  for (const root of roots) expect(textsIn(root)).toEqual([]);
  // What is said of a person is in none but the inner root.
  if (view.show === 'person') {
    expect(inner).toHaveLength(1);
    expect(outer.innerHTML).not.toContain(marker);
    expect(inner[0]?.innerHTML).toContain(marker);
  }
  annotation.remove();
  expect(window.document.documentElement.outerHTML).toBe(before);
});

it('a mark', async () => {
  const { drawMark } = await import('@/content/marks/mark');
  const { host } = drawMark(marker, false);
  expect(host.outerHTML).toBe('<div></div>');
  const roots = rootsMade();
  const [outer, ...inner] = roots;
  expect(roots.map(({ mode }) => mode)).toEqual(['closed', 'closed', 'closed']);
  for (const root of roots) expect(textsIn(root)).toEqual([]);
  expect(outer?.innerHTML).not.toContain(marker);
  for (const root of inner) expect(root.innerHTML).toContain(marker);
});
