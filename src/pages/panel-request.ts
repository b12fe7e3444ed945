/**
 * Asks the side panel to hold on one person: from the popup, which is another document and may be
 * gone before the panel is there. Each window has a panel of its own, so the request names the tab
 * it is for. Only ids are passed on, and only until the panel takes them.
 */
import { activeTab } from '@/platform/tabs';

const key = 'panel.request';

/** Call before `openPanel`. An open panel of that tab's window hears of it at once. */
export function requestPanelFor(personId: string, tabId: number): void {
  localStorage.setItem(key, `${tabId} ${personId}`);
}

/** The id asked for, once; null when nobody asked. */
export function takePanelRequest(): string | null {
  const personId = localStorage.getItem(key)?.split(' ')[1] ?? null;
  if (personId !== null) localStorage.removeItem(key);
  return personId;
}

/** Calls back in an open panel when another page asks for its window. Returns how to stop. */
export function onPanelRequest(callback: (personId: string) => void): () => void {
  const take = async (request: string) => {
    const [tabId] = request.split(' ');
    const tab = await activeTab();
    // Meanwhile another panel may have come for it.
    if (String(tab?.id) !== tabId || localStorage.getItem(key) !== request) return;
    const personId = takePanelRequest();
    if (personId !== null) callback(personId);
  };
  const listener = (event: StorageEvent) => {
    if (event.key === key && event.newValue !== null) void take(event.newValue);
  };
  addEventListener('storage', listener);
  return () => removeEventListener('storage', listener);
}
