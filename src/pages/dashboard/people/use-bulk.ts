/** Does one thing to everybody selected, as one command with one undo. */
import { useState } from 'react';
import type { CommandInput, CommandName } from '@/domain/commands';
import type { PersonLine } from '@/storage/queries/person-line';
import { useCommand } from '../../use-command';

type BulkName = Extract<CommandName, `people.${string}`>;

/** Milliseconds: thousands of people take longer than one. */
const patience = 60_000;

export type Bulk = {
  personIds: string[];
  count: number;
  /** Something is being done. */
  isBusy: boolean;
  /** `says` is shown with the undo. */
  run: <Name extends BulkName>(
    name: Name,
    input: CommandInput<Name>,
    says: string,
  ) => Promise<void>;
};

export function useBulk(chosen: readonly PersonLine[]): Bulk {
  const command = useCommand();
  const [isBusy, setBusy] = useState(false);
  return {
    personIds: chosen.map(({ id }) => id),
    count: chosen.length,
    isBusy,
    run: async (name, input, says) => {
      setBusy(true);
      await command(name, input, { says, patience });
      setBusy(false);
    },
  };
}
