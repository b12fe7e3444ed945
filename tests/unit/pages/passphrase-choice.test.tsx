/** Choosing a passphrase: one that nobody saw has to be typed twice. */
import { act } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { PassphraseChoice } from '@/pages/dashboard/backup/passphrase-choice';
import { reactPage } from './react-page';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));
const show = vi.hoisted(() => vi.fn<(toast: { words: string }) => void>());
vi.mock('@/ui/toast', () => ({ useToast: () => ({ show }) }));

const page = reactPage();

const chosen = vi.fn<(passphrase: string) => void>();
/** What is written into any store of the browser's. */
const stored = vi.fn();

beforeEach(async () => {
  vi.clearAllMocks();
  for (const area of ['localStorage', 'sessionStorage']) vi.stubGlobal(area, { setItem: stored });
  await page.draw(
    <PassphraseChoice title="title" action="action" onChosen={chosen} onCancel={() => {}} />,
  );
});

/** Types into the hidden lines and asks for it to be taken. */
async function choose(...lines: string[]): Promise<void> {
  const fields = page.all('input[type="password"]');
  for (const [at, line] of lines.entries()) {
    await act(async () => {
      const field = fields[at];
      // Past React, which would take it for its own doing otherwise.
      if (field) Reflect.set(window.HTMLInputElement.prototype, 'value', line, field);
      field?.dispatchEvent(new window.Event('input', { bubbles: true }));
    });
  }
  await press(words('button', 'action'));
}

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

it.each([
  ['what is too short', ['eleven char', 'eleven char'], 'backup.passphrase.tooShort'],
  ['another one', ['twelve chars', 'twelve charz'], 'backup.passphrase.different'],
  ['the beginning of it', ['twelve chars', 'twelve char'], 'backup.passphrase.different'],
  ['nothing', ['twelve chars', ''], 'backup.passphrase.different'],
])('does not take %s, and says why', async (_what, lines, why) => {
  await press(words('label', 'backup.passphrase.own'));
  await choose(...lines);
  expect(chosen).not.toHaveBeenCalled();
  expect(page.all('form')[0]?.textContent).toContain(why);
});

it('hands it on and keeps it nowhere', async () => {
  await press(words('label', 'backup.passphrase.own'));
  await choose('twelve chars', 'twelve chars');
  expect(chosen).toHaveBeenCalledExactlyOnceWith('twelve chars');
  expect(stored).not.toHaveBeenCalled();
});

it('says so when the browser does not let it be copied', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('No')) } });
  await press(words('button', 'backup.passphrase.copy'));
  expect(show).toHaveBeenCalledWith({ words: 'backup.passphrase.notCopied', tone: 'trouble' });
});
