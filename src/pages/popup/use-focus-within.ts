/** Whether the focus is inside an element. */
import { useLayoutEffect, useState, type RefObject } from 'react';

/**
 * With listeners of its own: React hears no focus events while it takes something out of the
 * document, and that is when a dialog gives the focus back. They are there with the paint.
 */
export function useFocusWithin(element: RefObject<HTMLElement | null>): boolean {
  const [within, setWithin] = useState(false);
  useLayoutEffect(() => {
    const { current } = element;
    const gained = () => setWithin(true);
    const lost = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && current?.contains(relatedTarget))) setWithin(false);
    };
    current?.addEventListener('focusin', gained);
    current?.addEventListener('focusout', lost);
    return () => {
      current?.removeEventListener('focusin', gained);
      current?.removeEventListener('focusout', lost);
    };
  }, [element]);
  return within;
}
