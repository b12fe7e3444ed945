/** Two files chosen one after the other: the later one is shown, whichever is read first. */
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { RestorePart } from '@/pages/dashboard/backup/restore-part';
import { reactPage } from './react-page';

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

const page = reactPage();

async function give(file: File): Promise<void> {
  await page.draw(<RestorePart given={file} onState={() => {}} />);
  await act(() => vi.waitUntil(() => reading.has(file.name)));
}
const end = (name: string) => act(async () => reading.get(name)?.());
const shown = () => page.all('section p')[0]?.textContent;

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
