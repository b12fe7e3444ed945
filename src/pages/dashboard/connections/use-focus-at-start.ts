/** Takes the focus to what has just come in place of what had it. */
import { useEffect, useRef, type RefObject } from 'react';

/** Give it to an element with `tabIndex={-1}`; it is focused when it appears. */
export function useFocusAtStart<Focused extends HTMLElement>(): RefObject<Focused | null> {
  const place = useRef<Focused>(null);
  useEffect(() => place.current?.focus(), []);
  return place;
}
