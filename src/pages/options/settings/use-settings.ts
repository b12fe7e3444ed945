/** The settings, and changing them: what was chosen shows at once, not when it has been stored. */
import { useCallback, useEffect, useState } from 'react';
import type { Settings } from '@/domain/schema/records';
import { database } from '@/storage/open';
import { readSettings } from '@/storage/queries/settings';
import { useCommand } from '../../use-command';
import { useLive } from '../../use-live';

export type ChangeSettings = (fields: Partial<Settings>) => void;

/** Undefined while loading. */
export function useSettings(): { settings: Settings | undefined; change: ChangeSettings } {
  const run = useCommand();
  const stored = useLive(() => readSettings(database), []);
  const [chosen, setChosen] = useState<Partial<Settings>>({});

  // What has arrived is the database's again, and can be changed by another page.
  useEffect(() => {
    if (stored) setChosen((fields) => without(fields, (key) => same(stored[key], fields[key])));
  }, [stored]);

  const change = useCallback<ChangeSettings>(
    async (fields) => {
      setChosen((others) => ({ ...others, ...fields }));
      const outcome = await run('settings.change', { fields });
      if (!outcome.ok) setChosen((others) => without(others, (key) => key in fields));
    },
    [run],
  );
  return { settings: stored && { ...stored, ...chosen }, change };
}

function without(
  fields: Partial<Settings>,
  leaves: (key: keyof Settings) => boolean,
): Partial<Settings> {
  // `as`: the entries are those of the fields.
  const entries = Object.entries(fields) as [keyof Settings, unknown][];
  return Object.fromEntries(entries.filter(([key]) => !leaves(key)));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
