/** Keeps the focus in the list when the line that has it is dealt with: it goes to the next one. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/** `lines` says when the list changes. */
export function useFocusKept(list: RefObject<HTMLElement | null>, lines: readonly unknown[]): void {
  /** Where the focus is or was last, as the place of its line; null when it was taken elsewhere. */
  const place = useRef<number | null>(null);

  useEffect(() => {
    const element = list.current;
    const gained = (event: FocusEvent) => {
      const row = event.target instanceof Element ? event.target.closest('[data-row]') : null;
      if (element && row) place.current = rowsOf(element).indexOf(row);
    };
    const lost = (event: FocusEvent) => {
      const leaves = event.target instanceof Element && event.target.closest('[data-leaving]');
      if (event.relatedTarget === null && !leaves) place.current = null;
    };
    element?.addEventListener('focusin', gained);
    element?.addEventListener('focusout', lost);
    return () => {
      element?.removeEventListener('focusin', gained);
      element?.removeEventListener('focusout', lost);
    };
  }, [list]);

  useLayoutEffect(() => {
    if (!list.current || place.current === null || lines.length === 0) return;
    const active = document.activeElement;
    const leaves = active?.closest('[data-leaving]') && list.current.contains(active);
    // What is removed leaves the focus to the body.
    if (!leaves && active !== document.body) return;
    const rows = rowsOf(list.current);
    const stays = (row: Element) => !row.matches('[data-leaving]');
    const next = rows.slice(place.current).find(stays) ?? rows.findLast(stays);
    next?.querySelector<HTMLElement>('[data-line]')?.focus();
  }, [list, lines]);
}

function rowsOf(list: HTMLElement): Element[] {
  return [...list.querySelectorAll('[data-row]')];
}
