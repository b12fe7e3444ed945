/** Where the focus goes when a form that took the place of its button is closed. */
import { useEffect, useRef, type RefObject } from 'react';

/** Focuses the element of the returned ref when `open` ends. */
export function useReturnFocus<Element extends HTMLElement>(
  open: boolean,
): RefObject<Element | null> {
  const element = useRef<Element>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current && !open) element.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return element;
}
