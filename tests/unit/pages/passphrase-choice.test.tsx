/** Choosing a passphrase: one that nobody saw has to be typed twice. */
import { JSDOM } from 'jsdom';
import { act } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PassphraseChoice } from '@/pages/dashboard/backup/passphrase-choice';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));
const show = vi.hoisted(() => vi.fn<(toast: { words: string }) => void>());
vi.mock('@/ui/toast', () => ({ useToast: () => ({ show }) }));

let page: JSDOM;
let root: Root;
let chosen: string[];

beforeEach(async () => {
  page = new JSDOM('<div id="root"></div>', { pretendToBeVisual: true });
  vi.stubGlobal('window', page.window);
  vi.stubGlobal('document', page.window.document);
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const { createRoot } = await import('react-dom/client');
  const place = page.window.document.querySelector('#root');
  if (!place) throw new Error('Nowhere to draw');
  chosen = [];
  root = createRoot(place);
  await act(async () =>
    root.render(
      <PassphraseChoice
        title="title"
        action="action"
        onChosen={(passphrase) => chosen.push(passphrase)}
        onCancel={() => {}}
      />,
    ),
  );
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

const all = (selector: string) => [...page.window.document.querySelectorAll<HTMLElement>(selector)];
const words = (selector: string, text: string) =>
  all(selector).find((element) => element.textContent === text);
const press = (element: HTMLElement | undefined) => act(async () => element?.click());

it('asks for it again when it is hidden, whatever was shown before', async () => {
  const radio = (kind: string) => words('label', `backup.passphrase.${kind}`);
  const again = () => words('label', 'backup.passphrase.again');
  await press(radio('own'));
  expect(again()).toBeDefined();
  await press(words('button', 'backup.passphrase.show'));
  expect(again()).toBeUndefined();
  await press(radio('made'));
  await press(radio('own'));
  expect(all('input[type="password"]').length).toBe(2);
  expect(again()).toBeDefined();
});

it('says so when the browser does not let it be copied', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('No')) } });
  await press(words('button', 'backup.passphrase.copy'));
  expect(show).toHaveBeenCalledWith({ words: 'backup.passphrase.notCopied', tone: 'trouble' });
});
