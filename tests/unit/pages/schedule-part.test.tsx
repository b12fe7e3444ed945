/** Switching scheduled backups on: the browser’s question about it, open and refused. */
import { expect, it, vi } from 'vitest';
import { SchedulePart } from '@/pages/dashboard/backup/schedule-part';
import { reactPage } from './react-page';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));
vi.mock('@/pages/use-live', () => ({ useLive: () => null }));
vi.mock('@/pages/dashboard/backup/passphrase-choice', () => ({
  PassphraseChoice: ({ onChosen }: { onChosen: (passphrase: string) => void }) => (
    <button onClick={() => onChosen('a passphrase of mine')}>chosen</button>
  ),
}));
const ask = vi.hoisted(() => vi.fn<() => Promise<boolean>>());
vi.mock('@/platform/permissions', () => ({ askPermission: ask }));

const page = reactPage();

it('asks once, and makes one key, however often it is clicked', async () => {
  ask.mockReturnValue(Promise.withResolvers<boolean>().promise);
  await page.draw(<SchedulePart />);
  await page.press('backup.schedule.toPassphrase');
  await page.press('chosen');
  await page.press('chosen');
  expect(ask).toHaveBeenCalledTimes(1);
});

it('refused, stays off and says so', async () => {
  ask.mockResolvedValue(false);
  await page.draw(<SchedulePart />);
  await page.press('backup.schedule.toPassphrase');
  await page.press('chosen');
  expect(document.body.textContent).toContain('backup.schedule.refused');
  expect(document.body.textContent).toContain('backup.schedule.toPassphrase');
});
