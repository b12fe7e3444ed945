/**
 * Where the dashboard is. wouter listens to the hash; its own `navigate` would put a `?` before the
 * `#`, where it would reload the page, so going somewhere is done here.
 */
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { routeOf, type Route } from './routes';

/** The route in the address, also after the back button and when another page changes it. */
export function useRoute(): Route {
  const [location] = useHashLocation();
  return useMemo(() => routeOf(location), [location]);
}

/** Goes to an address of routes.ts; the back button leads back here. */
export function goTo(address: string): void {
  location.hash = address;
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

/** Stands in the address for what is kept beside it, so that every link leads away from there. */
const unsaid = ' ';

/**
 * Like `useQueryField`, for what is somebody's own words. Browsers write every address into their
 * history, one for each letter typed, and may sync that. So a change is kept with the place in the
 * history instead, which a reload and the back button keep as well; a link may still bring a value.
 */
export function usePrivateField(name: string): [string, (value: string) => void] {
  const [linked] = useQueryField(name);
  const kept = useSyncExternalStore(onPlaceChange, () => keptFields()[name] ?? '');
  const change = useCallback(
    (next: string) =>
      replaceQuery({ [name]: next === '' ? '' : unsaid }, { ...keptFields(), [name]: next }),
    [name],
  );
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
  const oldURL = location.href;
  history.replaceState(state, '', text === '' ? path || '#/' : `${path || '#/'}?${text}`);
  // The browser says nothing of a replaced hash.
  dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: location.href }));
}
