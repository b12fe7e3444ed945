/** Pictures are drawn as wide as there is room for, so that their words keep their size. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * The inner width of an element in CSS pixels at a font size of 16: half of what is measured when
 * the browser's own is 32. Null until it has been measured, before any paint.
 */
export function useWidth<Kind extends Element>(): [RefObject<Kind | null>, number | null] {
  const ref = useRef<Kind>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measured = (pixels: number) => setWidth(Math.floor(pixels / enlargement()));
    measured(element.getBoundingClientRect().width);
    const observer = new ResizeObserver(([entry]) => {
      if (entry) measured(entry.contentRect.width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}

/** How many times larger than usual the browser's font is. */
function enlargement(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
}
