/** Who is selected in the list: by checkbox, range, all, and the same by keys. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { PersonLine } from '@/storage/queries/person-line';
import { routeOf } from '../routes';
import { placeName } from '../use-route';

export type Selection = {
  /** Those of the people shown who are selected. Who is not in sight is not acted upon. */
  chosen: readonly PersonLine[];
  has: (id: string) => boolean;
  /** One in or out; with `range` everybody from the last one taken up to this one comes in. */
  toggle: (index: number, range: boolean) => void;
  all: () => void;
  none: () => void;
};

export function useSelection(shown: readonly PersonLine[]): Selection {
  const [ids, setIds] = useState(keptIds);
  useKept(ids);
  const [anchor, setAnchor] = useState<string | null>(null);
  const chosen = useMemo(() => shown.filter(({ id }) => ids.has(id)), [shown, ids]);
  const toggle = useCallback(
    (index: number, range: boolean) => {
      const line = shown[index];
      if (!line) return;
      const from = shown.findIndex(({ id }) => id === anchor);
      setAnchor(line.id);
      setIds((before) => {
        const next = new Set(before);
        if (range && from !== -1) {
          const [first, last] = from < index ? [from, index] : [index, from];
          for (const { id } of shown.slice(first, last + 1)) next.add(id);
        } else if (!next.delete(line.id)) next.add(line.id);
        return next;
      });
    },
    [shown, anchor],
  );
  return useMemo(
    () => ({
      chosen,
      has: (id) => ids.has(id),
      toggle,
      all: () => setIds(new Set(shown.map(({ id }) => id))),
      none: () => setIds(new Set()),
    }),
    [chosen, ids, toggle, shown],
  );
}

/** Who was selected where, as long as the page is open: one comes back from a person to the same. */
const kept: { place: string; ids: ReadonlySet<string> } = { place: '', ids: new Set() };

function keptIds(): ReadonlySet<string> {
  return kept.place === placeName() ? kept.ids : new Set();
}

/** Keeps after each change of either: the place changes with every letter typed. */
function useKept(ids: ReadonlySet<string>): void {
  useEffect(() => {
    // On the way to somebody the list has gone before this has.
    if (routeOf(location.hash).view === 'people') Object.assign(kept, { place: placeName(), ids });
  });
}
