import { afterEach, describe, expect, it, vi } from 'vitest';
import { answer, ask } from '@/messaging/content-client';
import type { Sighting } from '@/messaging/protocol';
import * as runtime from '@/platform/runtime';

vi.mock('@/platform/runtime');

type Listener = Parameters<typeof runtime.onMessage>[0];
const unavailable = { ok: false, error: { code: 'unavailable', message: 'No answer.' } };
const add = { ok: true, value: { show: 'add' } };
const sighting: Sighting = {
  url: 'https://www.linkedin.com/in/jane-doe/',
  pageKeys: [],
  name: null,
  headline: null,
  company: null,
  own: false,
};

afterEach(() => vi.resetAllMocks());

describe('asking from a LinkedIn page', () => {
  it('gives the background’s answer', async () => {
    vi.mocked(runtime.isAlive).mockReturnValue(true);
    vi.mocked(runtime.sendToBackground).mockResolvedValue(add);
    expect(await ask('profile.shown', sighting)).toEqual(add);
  });

  it('asks once more when the worker died over it', async () => {
    vi.mocked(runtime.isAlive).mockReturnValue(true);
    vi.mocked(runtime.sendToBackground)
      .mockRejectedValueOnce(new Error('closed'))
      .mockResolvedValue(add);
    expect(await ask('profile.shown', sighting)).toEqual(add);
  });

  it('is unavailable once the extension was updated under the page, and asks nobody', async () => {
    vi.mocked(runtime.isAlive).mockReturnValue(false);
    expect(await ask('profile.shown', sighting)).toEqual(unavailable);
    expect(runtime.sendToBackground).not.toHaveBeenCalled();
  });

  it('is unavailable, and throws nothing, when the invalidated context throws', async () => {
    vi.mocked(runtime.isAlive).mockReturnValue(true);
    vi.mocked(runtime.sendToBackground).mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(await ask('profile.shown', sighting)).toEqual(unavailable);
  });

  it('is unavailable when nobody answers, or something else does', async () => {
    vi.mocked(runtime.isAlive).mockReturnValue(true);
    vi.mocked(runtime.sendToBackground).mockResolvedValue('what?');
    expect(await ask('panel.open', null)).toEqual(unavailable);
  });

  it('waits five seconds and no longer', async () => {
    vi.useFakeTimers();
    vi.mocked(runtime.isAlive).mockReturnValue(true);
    vi.mocked(runtime.sendToBackground).mockReturnValue(new Promise(() => {}));
    const answered = ask('panel.open', null);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await answered).toEqual(unavailable);
    vi.useRealTimers();
  });
});

function listening() {
  const stop = vi.fn();
  let listener: Listener | undefined;
  vi.mocked(runtime.isAlive).mockReturnValue(true);
  vi.mocked(runtime.ourselves).mockReturnValue({ id: 'us', origin: 'chrome-extension://us' });
  vi.mocked(runtime.onMessage).mockImplementation((given) => {
    listener = given;
    return stop;
  });
  const stopping = new AbortController();
  const refresh = vi.fn(() => null);
  answer({ 'annotation.refresh': refresh, 'page.read': () => sighting }, stopping.signal);
  const hear = (message: unknown, id = 'us') => listener?.(message, { id });
  return { hear, refresh, stop, stopping };
}

describe('answering on a LinkedIn page', () => {
  it('says what it sees', async () => {
    const { hear } = listening();
    expect(await hear({ to: 'content', route: 'page.read', request: null })).toEqual({
      ok: true,
      value: sighting,
    });
  });

  it('leaves other messages, and other senders, alone', () => {
    const { hear, refresh } = listening();
    const message = { to: 'content', route: 'annotation.refresh', request: null };
    for (const other of [
      null,
      'x',
      {},
      { to: 'background', route: 'page.read' },
      { to: 'content', route: 'x' },
    ]) {
      expect(hear(other)).toBeUndefined();
    }
    expect(hear(message, 'somebody')).toBeUndefined();
    expect(refresh).not.toHaveBeenCalled();
    void hear(message);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('stops with its signal, unless the extension is gone already', () => {
    const first = listening();
    first.stopping.abort();
    expect(first.stop).toHaveBeenCalledTimes(1);
    const second = listening();
    vi.mocked(runtime.isAlive).mockReturnValue(false);
    second.stopping.abort();
    expect(second.stop).not.toHaveBeenCalled();
  });
});
