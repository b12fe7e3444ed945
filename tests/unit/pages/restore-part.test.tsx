/** Two files chosen one after the other: the later one is shown, whichever is read first. */
import { JSDOM } from 'jsdom';
import { act } from 'react';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RestorePart } from '@/pages/dashboard/backup/restore-part';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));
vi.mock('@/pages/dashboard/backup/drop-file', () => ({ DropFile: () => null }));
vi.mock('@/pages/dashboard/backup/restore-preview', () => ({
  RestorePreview: ({ name }: { name: string }) => <p>{name}</p>,
}));
vi.mock('@/pages/dashboard/backup/bulk-work', () => ({
  openBackup: (file: File) =>
    new Promise((resolve) => {
      reading.set(file.name, () => resolve({ ok: true, backup: { header: {}, data: {} } }));
    }),
  previewRestore: async () => ({ ok: true, value: {} }),
}));
/** Ends the reading of a file, by its name. */
const reading = new Map<string, () => void>();

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

async function give(file: File): Promise<void> {
  await act(async () => root.render(<RestorePart given={file} onState={() => {}} />));
  await act(() => vi.waitUntil(() => reading.has(file.name)));
}
const end = (name: string) => act(async () => reading.get(name)?.());
const shown = () => page.window.document.querySelector('section p')?.textContent;

it.each([
  ['first', 'second'],
  ['second', 'first'],
])('%s read first, then %s', async (...order) => {
  await give(new File(['{}'], 'first'));
  await give(new File(['{}'], 'second'));
  for (const name of order) await end(name);
  expect(shown()).toBe('second');
  reading.clear();
});
