/** Only a person uses the controls: a page that got hold of a button could click it by script. */
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Actions, DrawnView } from '@/content/annotation/face';

vi.mock('#i18n', () => import('../../../integration/background/keys-as-words'));

const person: DrawnView = {
  show: 'person',
  collapsed: false,
  ring: { initials: 'JD', progress: null, state: 'none' },
  ringLabel: 'Jane Doe',
  role: 'Mentor',
  facts: 'Never talked',
  reason: 'Say hello',
  note: 'Likes long walks',
};
const faces: [what: string, view: DrawnView, buttons: number][] = [
  ['of somebody new', { show: 'add' }, 1],
  ['of somebody in the trash', { show: 'inTrash', words: 'In the trash' }, 1],
  ['of a question', { show: 'question', words: 'Who is this?' }, 1],
  ['of somebody kept', person, 2],
  ['of somebody kept, folded', { ...person, collapsed: true }, 2],
];

beforeAll(() => {
  const { document, CSSStyleSheet } = new JSDOM().window;
  vi.stubGlobal('document', document);
  vi.stubGlobal('CSSStyleSheet', CSSStyleSheet);
});
afterAll(() => vi.unstubAllGlobals());

it.each(faces)('does nothing on the face %s for a click by script', async (_, view, count) => {
  const { drawFace } = await import('@/content/annotation/face');
  const actions: Actions = { open: vi.fn(), collapse: vi.fn() };
  const face = drawFace(view, false, actions);
  const buttons = [...face.querySelectorAll('button')];
  expect(buttons).toHaveLength(count);
  for (const button of buttons) button.click();
  expect(actions.open).not.toHaveBeenCalled();
  expect(actions.collapse).not.toHaveBeenCalled();
});
