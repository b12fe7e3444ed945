/**
 * Triage by keyboard: 1 to 9 give a role, `x` skips, `z` (and Ctrl/⌘ Z) takes back, arrows move.
 * Wherever the focus is: the next person is always the one meant. Not while something is written.
 */
import { useEffectEvent, useLayoutEffect } from 'react';
import { isTextEntry } from '../keys';

export type TriageKeys = {
  /** `number` is 1 to 9. */
  onNumber: (number: number) => void;
  onSkip: () => void;
  onTakeBack: () => void;
  /** Something was done here: else Ctrl/⌘ Z is the page's, and takes back what was before. */
  mayTakeBack: boolean;
  onMove: (by: 1 | -1) => void;
};

export function useTriageKeys(keys: TriageKeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.altKey || event.shiftKey || event.repeat || isTextEntry(target)) return;
    if (target instanceof Element && target.closest('dialog, [popover]')) return;
    const work = workOf(event, keys);
    if (!work) return;
    event.preventDefault();
    // The page's own Ctrl/⌘ Z would take back the same once more.
    event.stopPropagation();
    work();
  });
  // With the first paint: a key pressed at what is seen is not lost.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener('keydown', listener, { capture: true });
    return () => document.removeEventListener('keydown', listener, { capture: true });
  }, []);
}

function workOf(event: KeyboardEvent, keys: TriageKeys): (() => void) | null {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey)
    return key === 'z' && keys.mayTakeBack ? keys.onTakeBack : null;
  if (/^[1-9]$/.test(key)) return () => keys.onNumber(Number(key));
  if (key === 'x') return keys.onSkip;
  if (key === 'z') return keys.onTakeBack;
  if (key === 'arrowright') return () => keys.onMove(1);
  if (key === 'arrowleft') return () => keys.onMove(-1);
  return null;
}
