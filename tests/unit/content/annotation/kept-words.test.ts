/** What the page must not be able to tell from what it can get at of the card: see the hostile pages. */
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { DrawnView } from '@/content/annotation/face';

vi.mock('#i18n', () => import('../../../integration/background/keys-as-words'));

const nothingSaid: DrawnView = {
  show: 'person',
  collapsed: false,
  ring: { initials: 'JD', progress: null, state: 'none' },
  ringLabel: 'Jane Doe',
  role: null,
  facts: '',
  reason: null,
  note: null,
};
const muchSaid: DrawnView = { ...nothingSaid, role: 'Mentor', reason: 'Say hello', note: 'Walks' };

const roots: ShadowRoot[] = [];

beforeAll(() => {
  const { document, CSSStyleSheet, Element } = new JSDOM().window;
  vi.stubGlobal('document', document);
  vi.stubGlobal('CSSStyleSheet', CSSStyleSheet);
  const attach: unknown = Reflect.get(Element.prototype, 'attachShadow');
  if (typeof attach !== 'function') throw new Error('No shadow roots here.');
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root: ShadowRoot = Reflect.apply(attach, this, [init]);
    roots.push(root);
    return root;
  });
});
afterAll(() => vi.unstubAllGlobals());

async function rowsOf(view: DrawnView): Promise<{ name: string; blank: boolean }[]> {
  const { drawFace } = await import('@/content/annotation/face');
  roots.length = 0;
  drawFace(view, false, { open: () => undefined, collapse: () => undefined });
  return [...(roots[0]?.querySelectorAll('.row') ?? [])].map((row) => ({
    name: row.classList.item(1) ?? '',
    blank: row.classList.contains('blank') && row.ariaHidden === 'true',
  }));
}

it('has the same rows whatever is said', async () => {
  const names = ['reason', 'facts', 'note'];
  expect(await rowsOf(nothingSaid)).toEqual(names.map((name) => ({ name, blank: true })));
  expect(await rowsOf(muchSaid)).toEqual(names.map((name) => ({ name, blank: false })));
});

it('is kept out of copies by its elements themselves, in both roots', async () => {
  const { drawFace } = await import('@/content/annotation/face');
  roots.length = 0;
  const face = drawFace(muchSaid, false, { open: () => undefined, collapse: () => undefined });
  const outermost = [face, roots[0]?.firstElementChild];
  expect(outermost.map((each) => each?.getAttribute('style'))).toEqual(
    outermost.map(() => 'user-select: none !important;'),
  );
});
