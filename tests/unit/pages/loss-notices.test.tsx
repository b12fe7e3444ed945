/** What stands in place of data that is missing or cannot be read: what it offers, and when. */
import { act, type ReactNode } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ErrorCode } from '@/domain/commands';
import type { Snapshot } from '@/domain/snapshots';
import FailedNotice from '@/pages/loss/failed-notice';
import LostNotice from '@/pages/loss/lost-notice';
import type { CanaryValue, Loss } from '@/storage/canary';
import { reactPage } from './react-page';

/** What the browser remembers and finds, and what was asked of it. */
const browser = vi.hoisted(() => ({
  known: null as CanaryValue | null,
  loss: null as Loss | null,
  refuses: false,
  best: Promise.resolve<Snapshot | null>(null),
  /** What did not work when the database was set aside. */
  aside: 'quota',
  /** How much there was, and when less than that was noticed. */
  asked: [] as unknown[],
}));
vi.mock('#i18n', () => ({
  i18n: { t: (key: string) => (key === 'words.language' ? 'en' : key) },
}));
vi.mock('@/platform/canary-area', () => ({
  canaryArea: {
    read: async () => {
      if (browser.refuses) throw new Error('The browser refuses');
      return browser;
    },
  },
}));
vi.mock('@/platform/snapshots', () => ({ snapshotFiles: {} }));
vi.mock('@/snapshots/best-snapshot', () => ({
  bestSnapshot: (_files: unknown, records: number, _now: string, lostAt?: string) => {
    browser.asked = [records, lostAt];
    return browser.best;
  },
}));
vi.mock('@/platform/pages', () => ({ openDashboard: () => {} }));
vi.mock('@/pages/today', () => ({ useToday: () => '2026-03-04' }));
vi.mock('@/pages/loss/loss-words', () => ({ snapshotWords: ({ name }: Snapshot) => name }));
vi.mock('@/pages/loss/set-aside', () => ({
  setAside: async () => browser.aside,
  saveSnapshotAsFile: () => {},
}));
vi.mock('@/pages/dashboard/backup/bulk-work', () => ({}));
vi.mock('@/pages/dashboard/backup/trouble-words', () => ({
  workTroubleWords: (trouble: string) => trouble,
}));
vi.mock('@/ui/dialog', () => ({
  Dialog: ({ children, actions }: { children: ReactNode; actions: ReactNode }) => (
    <dialog>
      {children}
      {actions}
    </dialog>
  ),
}));

const page = reactPage();
const words = () => page.all('p, dialog, button').map(({ textContent }) => textContent);

const facts = { people: 1, notes: 1, records: 15_000, bytes: 1, database: '1a2b3c4d', sequence: 4 };
const snapshot: Snapshot = {
  ...facts,
  name: 'the snapshot',
  at: '2026-03-04T09:00:00.000Z',
  reason: 'timed',
  size: 1,
};
const known = { databaseId: 'a', sequence: 9, counts: { people: 15_000 }, countedAt: 9 };
const noticedAt = '2026-03-04T10:00:00.000Z';
const lostSome: Loss = { noticedAt, known, found: { sequence: 8, counts: { people: 13_500 } } };

beforeEach(() => {
  Object.assign(browser, { known, loss: null, refuses: false, asked: [] });
  browser.best = Promise.resolve(snapshot);
});

const showLost = (loss: Loss) => page.draw(<LostNotice loss={loss} place="page" />);
const showFailed = (code: ErrorCode | null) => page.draw(<FailedNotice code={code} />);

it('a snapshot is looked for that was made before the loss was noticed', async () => {
  browser.loss = lostSome;
  await showLost(lostSome);
  expect(browser.asked).toEqual([15_000, noticedAt]);
  // Also when the database cannot even be read any more.
  await showFailed('storage');
  expect(browser.asked).toEqual([15_000, noticedAt]);
});

it('what cannot be read is no reason to offer no snapshot', async () => {
  browser.refuses = true;
  await showFailed('storage');
  expect(words()).toContain('the snapshot');
});

it('nothing is said of a snapshot while it is looked for', async () => {
  const { promise, resolve } = Promise.withResolvers<Snapshot | null>();
  browser.best = promise;
  await showLost(lostSome);
  await page.press('loss.goOn');
  expect(words()).not.toContain('loss.sure.textNone');
  await act(async () => resolve(snapshot));
  await page.press('loss.goOn');
  expect(words()).toContain('loss.sure.text');
});

it.each([
  ['storage', 'ui.failed.databaseAdvice', true],
  ['unavailable', 'ui.failed.databaseAdvice', true],
  ['quota', 'ui.failed.fullAdvice', false],
  ['newerDatabase', 'ui.trouble.newerDatabase', false],
  // The database was not even asked: it is something else that fails.
  [null, 'ui.failed.databaseAdvice', false],
] as const)('%s: %s, and whether it can be set aside: %s', async (code, advice, canBe) => {
  await showFailed(code);
  expect(words()).toContain(advice);
  expect(words().includes('loss.setAside')).toBe(canBe);
});

it('what no snapshot holds is said before one is put back into a database that is new', async () => {
  await showLost(lostSome);
  expect(words()).not.toContain('loss.notInSnapshots');
  await showLost({ ...lostSome, found: { sequence: null, counts: {} } });
  expect(words()).toContain('loss.notInSnapshots');
  await showFailed('storage');
  await page.press('loss.setAside');
  expect(page.all('dialog')[0]?.textContent).toContain('loss.notInSnapshots');
});

it.each([
  // Deleted: what others see now is a loss, in whose notice nobody would read why it is not back.
  ['quota', [true]],
  ['notDeleted', [true, false]],
])('after %s the notice stays until it was read', async (trouble, told) => {
  browser.aside = trouble;
  const onWork = vi.fn<(works: boolean) => void>();
  await page.draw(<FailedNotice code="storage" onWork={onWork} />);
  await page.press('loss.setAside');
  await page.press('loss.aside.delete');
  await act(async () => {});
  expect(onWork.mock.calls.flat()).toEqual(told);
});
