/** Messages, and the moments in the life of the extension. */
import { browser } from './browser';

/** Who sent a message, as far as we rely on it; the tab only says where to open the panel. */
export type Sender = {
  id?: string | undefined;
  origin?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
};

/** The extension's own id and origin. */
export function ourselves(): { id: string; origin: string } {
  return { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin };
}

/** The version in the manifest, such as `0.1.0`. */
export function appVersion(): string {
  return browser.runtime.getManifest().version;
}

/** False in a content script whose extension was updated or removed under it. */
export function isAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

/** Rejects when nobody listens, or when the worker dies before it has answered. */
export function sendToBackground(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/**
 * One listener per context. It answers with a promise, or with undefined when the message is not
 * for it; it must not be async, which would claim every message.
 */
export function onMessage(
  listener: (message: unknown, sender: Sender) => Promise<unknown> | undefined,
): () => void {
  const heard = (message: unknown, sender: Sender, reply: (answer?: unknown) => void) => {
    const answer = listener(message, sender);
    if (answer === undefined) return false;
    answer.then(reply, () => reply());
    // The older way to say that an answer will come, which every browser understands.
    return true;
  };
  browser.runtime.onMessage.addListener(heard);
  return () => browser.runtime.onMessage.removeListener(heard);
}

/** Calls back after an install, and after an update of the extension or the browser. */
export function onInstalled(callback: (why: { first: boolean }) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) =>
    callback({ first: reason === 'install' }),
  );
}

export function onStartup(callback: () => void): void {
  browser.runtime.onStartup.addListener(callback);
}
