/** Only a person uses the controls: a page that got hold of a button could click it by script. */
import { JSDOM } from 'jsdom';
import { expect, it, vi } from 'vitest';
import type { Actions } from '@/content/annotation/face';

vi.mock('#i18n', () => import('../../../integration/background/keys-as-words'));

it('does nothing for a click that a script made', async () => {
  const { document, CSSStyleSheet } = new JSDOM().window;
  vi.stubGlobal('document', document);
  vi.stubGlobal('CSSStyleSheet', CSSStyleSheet);
  const { drawFace } = await import('@/content/annotation/face');
  const actions: Actions = { open: vi.fn(), collapse: vi.fn() };
  const face = drawFace({ show: 'add' }, false, actions);
  const buttons = [...face.querySelectorAll('button')];
  expect(buttons).toHaveLength(1);
  for (const button of buttons) button.click();
  expect(actions.open).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});
