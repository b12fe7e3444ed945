/**
 * Asks the side panel to hold on one person: from the popup and the list of people, which are
 * other documents and may be gone before the panel is there. Only an id is passed on, and only
 * until the panel takes it.
 */
const key = 'panel.request';

/** Call before `openPanel`. An open panel hears of it at once. */
export function requestPanelFor(personId: string): void {
  localStorage.setItem(key, personId);
}

/** The id asked for, once; null when nobody asked. */
export function takePanelRequest(): string | null {
  const personId = localStorage.getItem(key);
  if (personId !== null) localStorage.removeItem(key);
  return personId;
}

/** Calls back in an open panel when another page asks. Returns how to stop. */
export function onPanelRequest(callback: () => void): () => void {
  const listener = (event: StorageEvent) => {
    if (event.key === key && event.newValue !== null) callback();
  };
  addEventListener('storage', listener);
  return () => removeEventListener('storage', listener);
}
