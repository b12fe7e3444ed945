/**
 * Runs commands for a page: one function, its outcome, and the message with undo (or what went
 * wrong). The client comes with its schemas, which no first paint needs: it is loaded when used.
 */
import { useCallback, useMemo } from 'react';
import { i18n } from '#i18n';
import type {
  CommandInput,
  CommandName,
  CommandReply,
  ErrorCode,
  Outcome,
} from '@/domain/commands';
import { useToast } from '@/ui/toast';
import { doneWords } from './commands-in-words';
import { nameOfPerson } from './name-of-person';
import { useScreenCovered } from './screen-cover/covered';
import { overwritesWords } from './screen-cover/overwrites';
import { troubleWords } from './trouble-in-words';

type RunOptions = {
  /** Instead of the usual words; null shows nothing, also when it fails. */
  says?: string | null;
  /** Keeps an id to try again with: the same id acts once. */
  commandId?: string;
  /** Milliseconds to wait for the answer, when much is to be done. */
  patience?: number;
  /** A refusal that the caller answers itself: it is not said here. */
  answers?: ErrorCode;
};

/** Milliseconds an undo may take: there are imports of 30,000 people to take back. */
const undoing = 60_000;

export type RunCommand = <Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
  options?: RunOptions,
) => Promise<Outcome<CommandReply>>;

/** Runs a command and says so; see `RunOptions`. */
export function useCommand(): RunCommand {
  const toast = useToast();
  const undo = useUndo();
  const covered = useScreenCovered();
  return useCallback<RunCommand>(
    async (name, input, { says, commandId = crypto.randomUUID(), patience, answers } = {}) => {
      if (covered && overwritesWords(name, input)) {
        const message = i18n.t('screenCover.notNow');
        toast.show({ words: message, tone: 'trouble' });
        return { ok: false, error: { code: 'forbidden', message } };
      }
      const { sendCommand } = await import('@/messaging/client');
      const outcome = await sendCommand(
        name,
        input,
        commandId,
        patience === undefined ? {} : { deadline: patience },
      );
      if (says === null || (!outcome.ok && outcome.error.code === answers)) return outcome;
      if (!outcome.ok) {
        toast.show({ words: troubleWords(outcome.error.code), tone: 'trouble' });
        return outcome;
      }
      const words = says ?? doneWords(name, await nameOfPerson(outcome.value.personId));
      if (words) toast.show({ words, undo: () => void undo(commandId) });
      return outcome;
    },
    [toast, undo, covered],
  );
}

/** Takes a command back by its id, and says so. */
export function useUndo(): (commandId: string) => Promise<void> {
  const toast = useToast();
  return useMemo(
    () => async (commandId: string) => {
      const { sendCommand } = await import('@/messaging/client');
      const outcome = await sendCommand('undo', { commandId }, undefined, { deadline: undoing });
      toast.show(
        outcome.ok
          ? { words: i18n.t('ui.undone'), stays: 4_000 }
          : { words: undoTrouble(outcome.error.code), tone: 'trouble' },
      );
    },
    [toast],
  );
}

function undoTrouble(code: Parameters<typeof troubleWords>[0]): string {
  return code === 'conflict' ? i18n.t('ui.undoConflict') : troubleWords(code);
}
