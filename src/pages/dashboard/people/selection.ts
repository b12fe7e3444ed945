/** Who is selected in the list: by checkbox, range, all, and the same by keys. */
import { useCallback, useMemo, useState } from 'react';
import type { PersonLine } from '@/storage/queries/person-line';

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
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
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
