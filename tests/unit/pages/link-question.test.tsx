/** A link in a note leads nowhere before one has said so, wherever it leads. */
import type { ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { useLinkQuestion } from '@/pages/person/link-question';
import { reactPage } from './react-page';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));
const openTab = vi.hoisted(() => vi.fn(async (_url: string) => {}));
vi.mock('@/platform/tabs', () => ({ openTab }));
vi.mock('@/ui/dialog', () => ({
  Dialog: ({ children, actions }: { children: ReactNode; actions: ReactNode }) => (
    <dialog>
      {children}
      {actions}
    </dialog>
  ),
}));

const page = reactPage();

function Asking({ address }: { address: string }) {
  const { ask, question } = useLinkQuestion();
  return (
    <>
      <button type="button" onClick={() => ask(address)}>
        follow
      </button>
      {question}
    </>
  );
}

it.each([
  'https://harbour.example/a?b#c',
  'https://www.linkedin.com/in/ada/',
  'http://localhost/',
  'mailto:ada@harbour.example',
])('asks before %s', async (address) => {
  openTab.mockClear();
  await page.draw(<Asking address={address} />);
  await page.press('follow');
  expect(page.all('dialog')[0]?.textContent).toContain(address);
  expect(openTab).not.toHaveBeenCalled();
  await page.press('person.link.stay');
  expect(openTab).not.toHaveBeenCalled();
  expect(page.all('dialog')).toEqual([]);
  await page.press('follow');
  await page.press('person.link.open');
  expect(openTab).toHaveBeenCalledExactlyOnceWith(address);
});
