/** Choosing a passphrase: one that nobody saw has to be typed twice. */
import { act } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { PassphraseChoice } from '@/pages/dashboard/backup/passphrase-choice';
import { reactPage } from './react-page';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));
const show = vi.hoisted(() => vi.fn<(toast: { words: string }) => void>());
vi.mock('@/ui/toast', () => ({ useToast: () => ({ show }) }));

const page = reactPage();

beforeEach(async () => {
  await page.draw(
    <PassphraseChoice title="title" action="action" onChosen={() => {}} onCancel={() => {}} />,
  );
});

const words = (selector: string, text: string) =>
  page.all(selector).find((element) => element.textContent === text);
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
  expect(page.all('input[type="password"]').length).toBe(2);
  expect(again()).toBeDefined();
});

it('says so when the browser does not let it be copied', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('No')) } });
  await press(words('button', 'backup.passphrase.copy'));
  expect(show).toHaveBeenCalledWith({ words: 'backup.passphrase.notCopied', tone: 'trouble' });
});
