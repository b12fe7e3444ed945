/**
 * Keeps the focus in a list when the line that has it is dealt with: it goes to the next one. Lines
 * carry `data-row`, what takes the focus in them `data-line`; a line that folds away `data-leaving`.
 */
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/** `lines` says when the list changes. With none left, the focus goes to the page's heading. */
export function useFocusKept(list: RefObject<HTMLElement | null>, lines: readonly unknown[]): void {
  /** Where the focus is or was last, as the place of its line; null when it was taken elsewhere. */
  const place = useRef<number | null>(null);

  useEffect(() => {
    const rowOf = (target: EventTarget | null) =>
      target instanceof Element && list.current?.contains(target)
        ? target.closest('[data-row]')
        : null;
    const gained = (event: FocusEvent) => {
      const row = rowOf(event.target);
      if (list.current && row) place.current = rowsOf(list.current).indexOf(row);
    };
    const lost = (event: FocusEvent) => {
      const row = rowOf(event.target);
      if (!row || event.relatedTarget !== null || row.matches('[data-leaving]')) return;
      // Chromium says so of what is being removed, too: then the effect below comes first.
      queueMicrotask(() => {
        if (document.activeElement === document.body) place.current = null;
      });
    };
    // On the document: the list itself comes and goes with its lines.
    document.addEventListener('focusin', gained);
    document.addEventListener('focusout', lost);
    return () => {
      document.removeEventListener('focusin', gained);
      document.removeEventListener('focusout', lost);
    };
  }, [list]);

  useLayoutEffect(() => {
    if (place.current === null) return;
    const active = document.activeElement;
    const leaves = active?.closest('[data-leaving]') && list.current?.contains(active);
    // What is removed leaves the focus to the body.
    if (!leaves && active !== document.body) return;
    if (!list.current || lines.length === 0) {
      document.querySelector('h1')?.focus();
      place.current = null;
      return;
    }
    const rows = rowsOf(list.current);
    const stays = (row: Element) => !row.matches('[data-leaving]');
    const next = rows.slice(place.current).find(stays) ?? rows.findLast(stays);
    next?.querySelector<HTMLElement>('[data-line]')?.focus();
  }, [list, lines]);
}

function rowsOf(list: HTMLElement): Element[] {
  return [...list.querySelectorAll('[data-row]')];
}
