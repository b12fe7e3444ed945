/** A page for each test of a file, into which it draws what it tries. */
import { JSDOM } from 'jsdom';
import { act, type ReactNode } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, vi } from 'vitest';

export type ReactPage = {
  draw: (what: ReactNode) => Promise<void>;
  /** Takes away what was drawn. */
  clear: () => Promise<void>;
  all: (selector: string) => HTMLElement[];
  /** Presses the button with these words; nothing when there is none any more. */
  press: (words: string) => Promise<void>;
};

/** To be called once, at the head of a file. */
export function reactPage(): ReactPage {
  let page: JSDOM;
  let root: Root;
  beforeEach(async () => {
    page = new JSDOM('<div id="root"></div>', { pretendToBeVisual: true });
    vi.stubGlobal('window', page.window);
    vi.stubGlobal('document', page.window.document);
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    const { createRoot } = await import('react-dom/client');
    const place = page.window.document.querySelector('#root');
    if (!place) throw new Error('Nowhere to draw');
    root = createRoot(place);
  });
  const clear = () => act(async () => root.unmount());
  afterEach(async () => {
    await clear();
    vi.unstubAllGlobals();
  });
  const all = (selector: string) => [
    ...page.window.document.querySelectorAll<HTMLElement>(selector),
  ];
  return {
    draw: (what) => act(async () => root.render(what)),
    clear,
    all,
    press: (words) =>
      act(async () =>
        all('button')
          .find(({ textContent }) => textContent === words)
          ?.click(),
      ),
  };
}
