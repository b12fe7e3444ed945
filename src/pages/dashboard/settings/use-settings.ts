/** The settings, and changing them: what was chosen shows at once, not when it has been stored. */
import { useCallback, useState } from 'react';
import { recordSchemas, type Settings } from '@/domain/schema/records';
import { database } from '@/storage/open';
import { readSettings } from '@/storage/queries/settings';
import { useCommand } from '../../use-command';
import { useLive } from '../../use-live';

export type ChangeSettings = (fields: Partial<Settings>) => void;

const keys = recordSchemas.settings.keyof().options;

/** Undefined while loading. */
export function useSettings(): { settings: Settings | undefined; change: ChangeSettings } {
  const run = useCommand();
  const stored = useLive(() => readSettings(database), []);
  const [last, setLast] = useState(stored);
  const [chosen, setChosen] = useState<Partial<Settings>>({});
  if (stored && stored !== last) {
    // What has arrived is the database's again, and can be changed by another page.
    setLast(stored);
    setChosen(without(chosen, (key) => same(stored[key], chosen[key])));
  }

  const keep = useCallback(
    async (fields: Partial<Settings>) => {
      const outcome = await run('settings.change', { fields });
      if (!outcome.ok) setChosen((others) => without(others, (key) => key in fields));
    },
    [run],
  );
  const change = useCallback<ChangeSettings>(
    (fields) => {
      setChosen((others) => ({ ...others, ...fields }));
      void keep(fields);
    },
    [keep],
  );
  return { settings: stored && { ...stored, ...chosen }, change };
}

function without(
  fields: Partial<Settings>,
  leaves: (key: keyof Settings) => boolean,
): Partial<Settings> {
  const kept = { ...fields };
  for (const key of keys) if (leaves(key)) delete kept[key];
  return kept;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
