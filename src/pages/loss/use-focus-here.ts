import { type RefObject, useEffect, useRef } from 'react';

/**
 * For a heading: it takes the focus whenever nothing else has it, because what had it went away. Who
 * goes on by keyboard is then at the beginning of what came instead.
 */
export function useFocusHere(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  });
  return heading;
}
