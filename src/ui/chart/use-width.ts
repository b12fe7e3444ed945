/** Pictures are drawn in the pixels there are, so that their words keep their size. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The inner width of an element in CSS pixels; null until it has been measured, before any paint. */
export function useWidth<Kind extends Element>(): [RefObject<Kind | null>, number | null] {
  const ref = useRef<Kind>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    setWidth(Math.floor(element.getBoundingClientRect().width));
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
