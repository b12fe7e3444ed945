/**
 * Whom the panel shall open on, when the background was asked: it has no `localStorage`, through which
 * our pages tell the panel (pages/panel-request.ts). Kept in memory by the browser, where only our
 * own pages read it, and only until the panel of that window takes it.
 */
import { browser } from './browser';

const key = 'panelWish';

type Wish = { address: string; windowId: number };

/** Call it after `openPanel`, which wants the gesture first. An open panel hears of it at once. */
export async function wishPanelOn(wish: Wish): Promise<void> {
  await browser.storage.session.set({ [key]: wish });
}

/** What no panel came for must not wait for the next one. */
export async function forgetPanelWish(): Promise<void> {
  await browser.storage.session.remove(key);
}

/** Calls back with the address asked for in this window, now or later. Returns how to stop. */
export function onPanelWish(callback: (address: string) => void): () => void {
  const take = async (): Promise<void> => {
    const { id } = await browser.windows.getCurrent();
    const wish: unknown = (await browser.storage.session.get(key))[key];
    if (!isWish(wish) || wish.windowId !== id) return;
    await forgetPanelWish();
    callback(wish.address);
  };
  const listener = (changes: Record<string, { newValue?: unknown }>): void => {
    if (changes[key]?.newValue !== undefined) take().catch(ignore);
  };
  browser.storage.session.onChanged.addListener(listener);
  take().catch(ignore);
  return () => browser.storage.session.onChanged.removeListener(listener);
}

/** The panel then shows the person of the tab's own page. */
function ignore(): void {}

function isWish(value: unknown): value is Wish {
  return (
    typeof value === 'object' &&
    value !== null &&
    'address' in value &&
    typeof value.address === 'string' &&
    'windowId' in value &&
    typeof value.windowId === 'number'
  );
}
