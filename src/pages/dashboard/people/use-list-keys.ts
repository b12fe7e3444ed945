/** The keys of the list: arrows move, Space selects, Enter opens, Escape lets go. */
import { useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { PersonLine } from '@/storage/queries/person-line';
import { personAddress } from '../routes';
import { goTo } from '../use-route';
import type { Selection } from './selection';

/** Rows that Page Up and Page Down pass. */
const page = 10;

export function useListKeys(shown: readonly PersonLine[], selection: Selection) {
  const [on, setOn] = useState<{ id: string; index: number } | null>(null);
  const [isFocused, setFocused] = useState(false);
  const [moves, setMoves] = useState(0);
  const at = placeOf(on, shown);

  const setAt = (index: number) => {
    const line = shown[index];
    if (line) setOn({ id: line.id, index });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // The checkbox in the head has keys of its own.
    if (event.target !== event.currentTarget || event.altKey) return;
    const done = act(event);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const act = ({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean => {
    if (ctrlKey || metaKey) {
      if (key.toLowerCase() !== 'a') return false;
      selection.all();
      return true;
    }
    const to = target(key, at, shown.length);
    if (to !== null) {
      if (shiftKey) {
        if (!selection.has(shown[at]?.id ?? '')) selection.toggle(at, false);
        selection.toggle(to, true);
      }
      setAt(to);
      setMoves(moves + 1);
      return true;
    }
    if (key === ' ') {
      selection.toggle(at, shiftKey);
      return true;
    }
    const line = shown[at];
    if (key === 'Enter' && line) {
      goTo(personAddress(line.id));
      return true;
    }
    if (key !== 'Escape' || selection.chosen.length === 0) return false;
    selection.none();
    return true;
  };

  return {
    at,
    isFocused,
    /** How often the keys have moved: each time the row has to be in sight. */
    moves,
    setAt,
    onKeyDown,
    onFocus: (event: FocusEvent) => setFocused(event.target === event.currentTarget),
    onBlur: () => setFocused(false),
  };
}

/** Where the person is now; the same place when they are not shown any more. */
function placeOf(on: { id: string; index: number } | null, shown: readonly PersonLine[]): number {
  if (on === null) return 0;
  if (shown[on.index]?.id === on.id) return on.index;
  const found = shown.findIndex(({ id }) => id === on.id);
  return found === -1 ? Math.max(0, Math.min(on.index, shown.length - 1)) : found;
}

/** The row a key leads to; null for keys that lead nowhere. */
function target(key: string, at: number, count: number): number | null {
  const last = count - 1;
  if (last < 0) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(at + page, last);
    case 'PageUp':
      return Math.max(at - page, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
