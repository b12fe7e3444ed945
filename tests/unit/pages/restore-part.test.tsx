/** Two files chosen one after the other: the later one is shown, whichever is read first. */
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { RestorePart } from '@/pages/dashboard/backup/restore-part';
import { reactPage } from './react-page';
import { eventually } from '../../fixtures/eventually';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));
vi.mock('@/pages/dashboard/backup/drop-file', () => ({ DropFile: () => null }));
vi.mock('@/pages/dashboard/backup/restore-preview', () => ({
  RestorePreview: ({ name, onRestore }: { name: string; onRestore: (mode: string) => void }) => (
    <button onClick={() => onRestore('merge')}>{name}</button>
  ),
}));
vi.mock('@/pages/dashboard/backup/bulk-work', () => ({
  openBackup: (file: File) =>
    new Promise((resolve) => {
      reading.set(file.name, () => resolve({ ok: true, backup: { header: {}, data: {} } }));
    }),
  previewRestore: async () => ({ ok: true, value: {} }),
  restoreBackup: () =>
    new Promise((resolve) => {
      restored = () => resolve({ ok: true });
    }),
}));
/** Ends the reading of a file, by its name. */
const reading = new Map<string, () => void>();

let restored = (): void => {};

const page = reactPage();

async function give(file: File): Promise<void> {
  await page.draw(<RestorePart given={file} onState={() => {}} />);
  await act(() => eventually(() => expect(reading.has(file.name)).toBe(true)));
}
const end = (name: string) => act(async () => reading.get(name)?.());
const shown = () => page.all('section button')[0]?.textContent;

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

it('shows nothing else while one is being restored', async () => {
  await give(new File(['{}'], 'first'));
  await end('first');
  await act(async () => page.all('section button')[0]?.click());
  // A snapshot that took long to be opened.
  await page.draw(<RestorePart given={new File(['{}'], 'late')} onState={() => {}} />);
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  expect(reading.has('late')).toBe(false);
  await act(async () => restored());
  expect(page.all('section')[0]?.textContent).toContain('backup.restore.doneText');
});
