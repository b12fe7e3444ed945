/** Comes back to the place in the list where one was, from a person or after a reload. */
import { useEffect } from 'react';
import { routeOf } from '../routes';
import { placeName } from '../use-route';

const key = 'people-place';

/** Keeps how far the list is scrolled. `isThere`: it is as long as it will be. */
export function useKeptScroll(isThere: boolean): void {
  useEffect(() => {
    if (!isThere) return undefined;
    scrollTo(0, keptTop());
    const keep = () => {
      // On the way to somebody the list has gone before this has.
      if (routeOf(location.hash).view !== 'people') return;
      sessionStorage.setItem(key, JSON.stringify({ place: placeName(), top: scrollY }));
    };
    addEventListener('scrollend', keep);
    return () => removeEventListener('scrollend', keep);
  }, [isThere]);
}

/** How far the list at this place was scrolled, in pixels; 0 for any other place. */
export function keptTop(): number {
  const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
  if (typeof kept !== 'object' || kept === null) return 0;
  if (!('place' in kept) || kept.place !== placeName()) return 0;
  return 'top' in kept && typeof kept.top === 'number' ? kept.top : 0;
}
