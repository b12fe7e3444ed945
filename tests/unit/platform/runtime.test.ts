/** What a listener answers to the browser decides whether anybody ever hears the reply. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onMessage } from '@/platform/runtime';

type Heard = (message: unknown, sender: object, reply: (answer?: unknown) => void) => unknown;

const listeners = vi.hoisted(() => new Set<Heard>());
vi.mock('@/platform/browser', () => ({
  browser: {
    runtime: {
      onMessage: {
        addListener: (listener: Heard) => listeners.add(listener),
        removeListener: (listener: Heard) => listeners.delete(listener),
      },
    },
  },
}));

beforeEach(() => listeners.clear());

/** Sends a message to whoever listens: what the listener returned, and what it replied with. */
function sent(message: unknown): { returned: unknown; reply: Promise<unknown> } {
  const [heard] = listeners;
  if (!heard) throw new Error('Nobody listens');
  const { promise, resolve } = Promise.withResolvers<unknown>();
  return { returned: heard(message, {}, resolve), reply: promise };
}

describe('a listener for messages', () => {
  it('keeps the channel open until its answer is there', async () => {
    onMessage((message) => Promise.resolve(`${String(message)}!`));
    const { returned, reply } = sent('hello');
    // `true` itself and at once: a promise of it closes the channel in some browsers.
    expect(returned).toBe(true);
    expect(await reply).toBe('hello!');
  });

  it('leaves what is not for it to others', () => {
    onMessage(() => undefined);
    expect(sent('hello').returned).toBe(false);
  });

  it('does not keep anybody waiting for an answer that failed', async () => {
    onMessage(() => Promise.reject(new Error('no')));
    expect(await sent('hello').reply).toBeUndefined();
  });

  it('hears no more once it was stopped', () => {
    onMessage(() => undefined)();
    expect(listeners.size).toBe(0);
  });
});
