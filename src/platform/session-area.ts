/** `storage.session`: in memory until the browser closes, and read by our own pages only. */
import { browser } from './browser';

/** What is kept there under names that begin so, by name. */
export async function readSessionArea(prefix: string): Promise<Map<string, unknown>> {
  const all: Record<string, unknown> = await browser.storage.session.get(null);
  return new Map(Object.entries(all).filter(([name]) => name.startsWith(prefix)));
}

export async function keepInSessionArea(name: string, value: string): Promise<void> {
  await browser.storage.session.set({ [name]: value });
}

export async function dropFromSessionArea(names: string[]): Promise<void> {
  await browser.storage.session.remove(names);
}

export async function clearSessionArea(): Promise<void> {
  await browser.storage.session.clear();
}
