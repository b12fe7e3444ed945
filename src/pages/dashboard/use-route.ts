/**
 * Where the dashboard is. wouter listens to the hash; its own `navigate` would put a `?` before the
 * `#`, where it would reload the page, so going somewhere is done here.
 */
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { dropTyped, keepTyped, recallTyped, typedWords } from '../typed-words';
import { routeOf, type Route } from './routes';

/** The route in the address, also after the back button and when another page changes it. */
export function useRoute(): Route {
  const [location] = useHashLocation();
  return useMemo(() => routeOf(location), [location]);
}

/** The field of the query that is somebody's own words: whom the list of people is asked for. */
const ownWords = 'q';

/** Stands in the address for what is kept beside it, so that every link leads away from there. */
const unsaid = ' ';

/**
 * Goes to an address of routes.ts; the back button leads back here. Of own words nothing stands in the
 * address (usePrivateField says why).
 */
export function goTo(address: string): void {
  const [path = '', search = ''] = address.split(/\?(.*)/su);
  const query = new URLSearchParams(search);
  const words = query.get(ownWords);
  if (words === null || words === unsaid) {
    location.hash = address;
    return;
  }
  query.set(ownWords, unsaid);
  putPlace('pushState', `${path}?${query.toString()}`, { [ownWords]: keepTyped(words) });
}

/** Finds the words of earlier places again; waits for it only where they are needed at once. */
export async function recallOwnWords(): Promise<void> {
  const recalled = recallTyped();
  if (keptFields()[ownWords]) await recalled;
}

/**
 * Has plain clicks on links to people, those with own words in their address, go there by `goTo`. A
 * link itself has the whole address, for a new tab or a bookmark.
 */
export function useOwnWordsUnsaid(): void {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
        return;
      }
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const address = link?.getAttribute('href');
      if (!address?.startsWith('#/') || !routeOf(address).query.has(ownWords)) return;
      event.preventDefault();
      goTo(address);
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, []);
}

/**
 * A field of the address's query, and how to change it: blank when it is not there, and a blank
 * value takes it away. The change replaces the place in the history: typing makes no steps back.
 */
export function useQueryField(name: string): [string, (value: string) => void] {
  const [location] = useHashLocation();
  const value = routeOf(location).query.get(name) ?? '';
  const change = useCallback((next: string) => replaceQuery({ [name]: next }), [name]);
  return [value, change];
}

/**
 * Like `useQueryField`, for what is somebody's own words. Browsers write every address into their
 * history, one for each letter typed, and may sync that; what is kept beside a place in the history
 * they write into the record of open tabs. So only an id stands there, by which a reload and the back
 * button find what was typed (typed-words.ts). A bookmark or a new tab may still bring a value in the
 * address; it is taken out of there at once.
 */
export function usePrivateField(name: typeof ownWords): [string, (value: string) => void] {
  const [linked] = useQueryField(name);
  const kept = useSyncExternalStore(onPlaceChange, () => typedWords(keptFields()[name] ?? ''));
  const change = useCallback(
    (next: string) => {
      dropTyped(keptFields()[name] ?? '');
      const state = { ...keptFields(), [name]: keepTyped(next) };
      replaceQuery({ [name]: next === '' ? '' : unsaid }, state);
    },
    [name],
  );
  useEffect(() => {
    if (linked !== '' && linked !== unsaid) change(linked);
  }, [linked, change]);
  return [linked === unsaid ? kept : linked, change];
}

/** Names the place in the history by all that is shown there. */
export function placeName(): string {
  return `${location.hash} ${JSON.stringify(keptFields())}`;
}

/** What is kept with the place in the history, beside its address. */
function keptFields(): Record<string, string> {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null) return {};
  return Object.fromEntries(
    Object.entries(state).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

function onPlaceChange(callback: () => void): () => void {
  addEventListener('hashchange', callback);
  addEventListener('popstate', callback);
  return () => {
    removeEventListener('hashchange', callback);
    removeEventListener('popstate', callback);
  };
}

/**
 * Changes several fields of the address's query as one step; blank values are taken away. `state` is
 * what history keeps with it.
 */
export function replaceQuery(
  fields: Readonly<Record<string, string>>,
  state: unknown = history.state,
): void {
  const [path = '', search = ''] = location.hash.split(/\?(.*)/su);
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(fields)) {
    if (value === '') query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  putPlace('replaceState', text === '' ? path || '#/' : `${path || '#/'}?${text}`, state);
}

function putPlace(how: 'pushState' | 'replaceState', address: string, state: unknown): void {
  const oldURL = location.href;
  history[how](state, '', address);
  // The browser says nothing of a hash that is put there.
  dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: location.href }));
}
