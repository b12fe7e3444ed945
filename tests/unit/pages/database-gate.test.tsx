/** What a page shows in place of its database's people, while that changes under it. */
import { act } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { DatabaseGate } from '@/pages/database-gate';
import { reactPage } from './react-page';
import { eventually } from '../../fixtures/eventually';

/** What the gate finds at its next look, and what it listens to. */
const browser = vi.hoisted(() => ({
  opens: true,
  lost: false,
  refuses: false,
  looks: 0,
  connection: new EventTarget(),
  onLossChange: () => {},
}));
vi.mock('@/pages/after-paint', () => ({
  afterPaint: (callback: () => void) => {
    callback();
    return () => {};
  },
}));
vi.mock('@/messaging/client', () => ({ send: () => {} }));
vi.mock('@/storage/open', () => ({
  upgradeLock: 'upgrade',
  database: {
    leftOlder: new Promise(() => {}),
    isOpen: () => true,
    backendDB: () => browser.connection,
  },
  openDatabase: async () => {
    browser.looks += 1;
    return browser.opens ? { ok: true } : { ok: false, error: { code: 'storage', message: '' } };
  },
}));
vi.mock('@/storage/canary', () => ({
  findLoss: async () => {
    if (browser.refuses) throw new Error('storage.local cannot be read');
    return browser.lost ? {} : null;
  },
}));
vi.mock('@/platform/canary-area', () => ({
  canaryArea: {},
  lookedAtArea: { read: async () => ({ counted: true, tried: true, unreadable: false }) },
  onLossChange: (callback: () => void) => {
    browser.onLossChange = callback;
    return () => {};
  },
}));
vi.mock('@/pages/loss/lost-notice', () => ({ default: () => <p>lost</p> }));
vi.mock('@/pages/loss/failed-notice', () => ({
  default: ({ code, onWork }: { code: string | null; onWork?: (works: boolean) => void }) => (
    <>
      <p>{code === null ? 'failed elsewhere' : 'failed'}</p>
      <button onClick={() => onWork?.(true)}>set aside</button>
      <button onClick={() => onWork?.(false)}>end</button>
    </>
  ),
}));

const page = reactPage();
beforeEach(() => {
  Object.assign(browser, { opens: true, lost: false, refuses: false, looks: 0 });
});

const shown = () => page.all('p')[0]?.textContent;
const show = () =>
  page.draw(
    <DatabaseGate showsLoss={false}>
      <p>people</p>
    </DatabaseGate>,
  );

it('asks nothing of a loss that setting the database aside comes by, before that has ended', async () => {
  browser.opens = false;
  await show();
  await eventually(() => expect(shown()).toBe('failed'));
  await page.press('set aside');
  Object.assign(browser, { opens: true, lost: true });
  await act(async () => browser.onLossChange());
  expect(shown()).toBe('failed');
  await page.press('end');
  await eventually(() => expect(shown()).toBe('lost'));
});

it('looks again when the browser takes the database away, and not once it is gone itself', async () => {
  await show();
  await eventually(() => expect(shown()).toBe('people'));
  expect(browser.looks).toBe(1);
  await act(async () => browser.connection.dispatchEvent(new Event('close')));
  expect(browser.looks).toBe(2);
  await page.clear();
  browser.connection.dispatchEvent(new Event('close'));
  expect(browser.looks).toBe(2);
});

it('does not take for damage what is not the database', async () => {
  browser.refuses = true;
  await show();
  await eventually(() => expect(shown()).toBe('failed elsewhere'));
});
