/** When a file counts as saved, and when it is given up. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveDownload } from '@/platform/downloads';

type Item = { id: number; state: string; error?: string };
type Change = { id: number; state?: { current: string } };

const fake = vi.hoisted(() => ({
  items: [] as Item[],
  cancelled: [] as number[],
  listeners: new Set<(change: Change) => void>(),
}));
vi.mock('@/platform/browser', () => ({
  browser: {
    downloads: {
      download: async () => 7,
      search: async () => fake.items,
      cancel: async (id: number) => fake.cancelled.push(id),
      onChanged: {
        addListener: (listener: (change: Change) => void) => fake.listeners.add(listener),
        removeListener: (listener: (change: Change) => void) => fake.listeners.delete(listener),
      },
    },
  },
}));

beforeEach(() => {
  vi.useFakeTimers();
  fake.cancelled = [];
});
afterEach(() => vi.useRealTimers());

/** What becomes of a file on which `after` is done once it is being written. */
async function outcome(after: () => void): Promise<string> {
  fake.items = [{ id: 7, state: 'in_progress' }];
  const saving = saveDownload('Confidant/backup.json', new Blob(['{}']));
  await vi.advanceTimersByTimeAsync(1000);
  after();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(fake.listeners.size).toBe(0);
  return Promise.race([saving, Promise.resolve('still waiting')]);
}

describe('a file into the downloads folder', () => {
  it('is saved when it is whole, and not before', async () => {
    const isWhole = () => {
      fake.items = [{ id: 7, state: 'complete' }];
    };
    expect(await outcome(isWhole)).toBe('saved');
    expect(fake.cancelled).toEqual([]);
  });

  it('is saved when another extension tidied the list at once', async () => {
    const tidied = () => {
      for (const listener of fake.listeners) listener({ id: 7, state: { current: 'complete' } });
      fake.items = [];
    };
    expect(await outcome(tidied)).toBe('saved');
  });

  it.each([
    ['FILE_NO_SPACE', 'full'],
    ['USER_CANCELED', 'unanswered'],
    ['NETWORK_FAILED', 'failed'],
  ])('stopped by %s: %s', async (error, said) => {
    const stop = () => {
      fake.items = [{ id: 7, state: 'interrupted', error }];
    };
    expect(await outcome(stop)).toBe(said);
  });

  it('is given up when nobody answers where it shall go', async () => {
    expect(await outcome(() => {})).toBe('unanswered');
    expect(fake.cancelled).toEqual([7]);
  });

  it('is not tried where it has to fit into an address and is too large for one', async () => {
    // Chromium's worker can make none of a blob.
    vi.stubGlobal('URL', {});
    const file = (megabytes: number) =>
      Object.defineProperty(new Blob(['{}']), 'size', { value: megabytes * 2 ** 20 });
    fake.items = [{ id: 7, state: 'complete' }];
    expect(await saveDownload('Confidant/backup.json', file(257))).toBe('large');
    expect(await saveDownload('Confidant/backup.json', file(256))).toBe('saved');
    vi.unstubAllGlobals();
  });
});
