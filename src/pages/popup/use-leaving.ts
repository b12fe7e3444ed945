/** Keeps a line that was dealt with, in its place, for the moment in which it folds away. */
import { useEffect, useState } from 'react';
import type { DueItem } from '@/domain/due-item';
import type { PersonRow } from '@/storage/database';

export type ShownLine = { item: DueItem; person: PersonRow; leaving: boolean };

/** A little longer than `--quick`, in milliseconds. */
const foldTime = 160;

/** The lines to show: those listed, and for a moment those that just were. */
export function useLeaving(
  items: readonly DueItem[],
  people: ReadonlyMap<string, PersonRow>,
): ShownLine[] {
  const listed = items.flatMap((item): ShownLine[] => {
    const person = people.get(item.personId);
    return person ? [{ item, person, leaving: false }] : [];
  });
  const signature = listed.map(({ item }) => item.personId).join();
  const [shown, setShown] = useState({ signature, lines: listed });

  // Adjusted while rendering, so that no frame is painted without the line that leaves:
  // https://react.dev/reference/react/useState#storing-information-from-previous-renders
  if (shown.signature !== signature) {
    setShown({ signature, lines: withLeaving(shown.lines, listed) });
  }

  useEffect(() => {
    if (!shown.lines.some(({ leaving }) => leaving)) return undefined;
    const timer = setTimeout(
      () => setShown((now) => ({ ...now, lines: now.lines.filter(({ leaving }) => !leaving) })),
      foldTime,
    );
    return () => clearTimeout(timer);
  }, [shown]);

  return withLeaving(shown.lines, listed);
}

type Placed = { item: Pick<DueItem, 'personId'>; leaving: boolean };

/** Pure: the lines of `listed`, and those of `before` that are no longer among them, where they were. */
export function withLeaving<Line extends Placed>(
  before: readonly Line[],
  listed: readonly Line[],
): Line[] {
  const ids = new Set(listed.map(({ item }) => item.personId));
  const lines = [...listed];
  for (const [at, line] of before.entries()) {
    if (ids.has(line.item.personId)) continue;
    lines.splice(Math.min(at, lines.length), 0, { ...line, leaving: true });
  }
  return lines;
}
