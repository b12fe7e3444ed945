import { useEffect, useState, type ReactNode } from 'react';

/** Milliseconds until it is done even in a page that paints nothing, such as a tab behind another. */
const longestWait = 200;

/** Does something once the next frame has been painted. Returns how not to. */
export function afterPaint(callback: () => void): () => void {
  let timer = setTimeout(callback, longestWait);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(callback);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** What is not seen at once need not be there for the first paint. */
export function AfterPaint({ children }: { children: ReactNode }) {
  const [painted, setPainted] = useState(false);
  useEffect(() => afterPaint(() => setPainted(true)), []);
  return painted ? children : null;
}
