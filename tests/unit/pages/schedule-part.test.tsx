/** Switching scheduled backups on while the browser’s question about it is still open. */
import { JSDOM } from 'jsdom';
import { act } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SchedulePart } from '@/pages/dashboard/backup/schedule-part';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));
vi.mock('@/pages/use-live', () => ({ useLive: () => null }));
vi.mock('@/pages/dashboard/backup/passphrase-choice', () => ({
  PassphraseChoice: ({ onChosen }: { onChosen: (passphrase: string) => void }) => (
    <button onClick={() => onChosen('a passphrase of mine')}>chosen</button>
  ),
}));
const ask = vi.hoisted(() => vi.fn<() => Promise<boolean>>());
vi.mock('@/platform/permissions', () => ({ askPermission: ask }));

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
afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

it('asks once, and makes one key, however often it is clicked', async () => {
  ask.mockReturnValue(Promise.withResolvers<boolean>().promise);
  await act(async () => root.render(<SchedulePart />));
  const button = (words: string) =>
    [...page.window.document.querySelectorAll('button')].find((each) =>
      each.textContent?.includes(words),
    );
  await act(async () => button('toPassphrase')?.click());
  await act(async () => button('chosen')?.click());
  await act(async () => button('chosen')?.click());
  expect(ask).toHaveBeenCalledTimes(1);
});
