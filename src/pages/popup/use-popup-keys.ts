/**
 * The popup by keyboard: `/` searches, arrows go from line to line (and out of the search field),
 * `l` logs and `s` puts off the line that has the focus, or the first one.
 *
 * The lines are found in the document, by the attribute that each carries on what opens it:
 * there are three kinds of them (this page, the list, search), and one order for all.
 */
import { useLayoutEffect, type RefObject } from 'react';
import { isTextEntry } from '../keys';

/** On the button that opens a line's person. */
export const lineAttribute = { 'data-line': '' };
export type LineKey = 'l' | 's';
/** Sent to the line's button by the letter keys. */
const lineKeyEvent = 'confidant-line-key';

/** Calls back when a letter key is meant for this line. Returns how to stop. */
export function onLineKey(line: HTMLElement, callback: (key: LineKey) => void): () => void {
  const listener = (event: Event) => {
    if (!(event instanceof CustomEvent)) return;
    const key: unknown = event.detail;
    if (key === 'l' || key === 's') callback(key);
  };
  line.addEventListener(lineKeyEvent, listener);
  return () => line.removeEventListener(lineKeyEvent, listener);
}

export function usePopupKeys(page: RefObject<HTMLElement | null>): void {
  // With the paint that shows the lines: a key pressed right then is heard.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const root = page.current;
      const target = event.target;
      if (!root || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      // The arrows of an input method choose among its characters.
      if (event.isComposing) return;
      // Dialogs and menus have their own keys.
      if (target instanceof Element && target.closest('dialog, [popover]')) return;
      const search = root.querySelector<HTMLInputElement>('input[type=search]');
      const inSearch = target === search;
      if (isTextEntry(target) && !inSearch) return;

      const lines = [...root.querySelectorAll<HTMLElement>('[data-line]')];
      const at = lines.findIndex((line) =>
        line.closest('[data-row]')?.contains(document.activeElement),
      );
      const to = whereTo(event.key, at, lines.length, inSearch);
      if (to === 'search') search?.focus();
      else if (to !== null) lines[to]?.focus();
      else if (event.key === '/' && !inSearch) search?.select();
      else if ((event.key === 'l' || event.key === 's') && !inSearch) {
        const line = lines[Math.max(at, 0)];
        line?.focus();
        line?.dispatchEvent(new CustomEvent<LineKey>(lineKeyEvent, { detail: event.key }));
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [page]);
}

/** The line a key leads to, or the search field above the first; null for other keys. */
export function whereTo(
  key: string,
  at: number,
  count: number,
  inSearch: boolean,
): number | 'search' | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return inSearch ? 0 : Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return at <= 0 ? 'search' : at - 1;
  if (inSearch) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
