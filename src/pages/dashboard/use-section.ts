/** The section in the address, also after the back button and when another page changes it. */
import { useSyncExternalStore } from 'react';
import { sections, type SectionEntry } from './sections';

export function useSection(): SectionEntry {
  const hash = useSyncExternalStore(onHashChange, () => location.hash);
  const [first, ...rest] = sections();
  return rest.find(({ id }) => `#${id}` === hash) ?? first;
}

function onHashChange(callback: () => void): () => void {
  addEventListener('hashchange', callback);
  return () => removeEventListener('hashchange', callback);
}
