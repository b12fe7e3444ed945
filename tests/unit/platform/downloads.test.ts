/** When a file counts as saved, and when it is given up. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveDownload } from '@/platform/downloads';
import { channelName } from '@/platform/file-address-page';

type Item = { id: number; state: string; error?: string };
type Change = { id: number; state?: { current: string } };

const fake = vi.hoisted(() => ({
  items: [] as Item[],
  cancelled: [] as number[],
  addresses: [] as string[],
  pages: 0,
  listeners: new Set<(change: Change) => void>(),
}));
vi.mock('@/platform/browser', () => ({
  forFirefox: false,
  browser: {
    offscreen: {
      hasDocument: async () => fake.pages > 0,
      createDocument: async () => {
        if (fake.pages > 0) throw new Error('Only a single offscreen document may be created.');
        fake.pages += 1;
      },
      closeDocument: async () => {
        fake.pages -= 1;
      },
    },
    downloads: {
      download: async ({ url }: { url: string }) => {
        fake.addresses.push(url);
        return 7;
      },
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
  fake.addresses = [];
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

  it('has an address that says nothing of it, also where only a page can make one', async () => {
    // Chromium's worker.
    vi.stubGlobal('URL', {});
    vi.useRealTimers();
    const page = new BroadcastChannel(channelName);
    page.addEventListener('message', ({ data }) => {
      if (data instanceof Blob) page.postMessage(`blob:of-the-page, ${data.type}`);
    });
    fake.items = [{ id: 7, state: 'complete' }];
    // Left by a worker that was killed.
    fake.pages = 1;
    expect(await saveDownload('Confidant/backup.json', new Blob(['{}']))).toBe('saved');
    // Of a kind from which the browser makes no other name.
    expect(fake.addresses).toEqual(['blob:of-the-page, application/octet-stream']);
    expect(fake.pages).toBe(0);
    page.close();
    vi.unstubAllGlobals();
  });
});
