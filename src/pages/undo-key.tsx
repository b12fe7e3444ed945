/**
 * Ctrl/⌘ Z anywhere but in a text field takes back the last command, also one of a page that is
 * closed already. Right after a popup is opened again, what was done in it is still offered.
 */
import { useEffect, useLayoutEffect } from 'react';
import { i18n } from '#i18n';
import { databaseErrorCode } from '@/storage/database-error';
import { lastUndoable } from '@/storage/queries/undoable';
import { database } from '@/storage/open';
import { undoOffer, useToast } from '@/ui/toast';
import { doneWords } from './commands-in-words';
import { isTextEntry } from './keys';
import { nameOfPerson } from './name-of-person';
import { troubleWords } from './trouble-in-words';
import { useUndo } from './use-command';

/** There with the first paint: a key pressed at what is seen is not lost. */
export function UndoKey() {
  const toast = useToast();
  const undo = useUndo();

  useLayoutEffect(() => {
    const undoLast = async () => {
      const last = await lastUndoable(database, Temporal.Now.instant().toString());
      if (last) await undo(last.commandId);
      else toast.show({ words: i18n.t('ui.nothingToUndo'), stays: 4_000 });
    };
    const sayTrouble = (error: unknown) => {
      const words = troubleWords(databaseErrorCode(error) ?? 'storage');
      toast.show({ words, tone: 'trouble' });
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return;
      if (event.shiftKey || event.altKey || isTextEntry(event.target)) return;
      event.preventDefault();
      // A key that is held down is one wish, not thirty.
      if (!event.repeat) undoLast().catch(sayTrouble);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [toast, undo]);

  return null;
}

export function UndoOffer() {
  const toast = useToast();
  const undo = useUndo();

  useEffect(() => {
    let gone = false;
    const offerAgain = async () => {
      const now = Temporal.Now.instant();
      const last = await lastUndoable(database, now.toString());
      if (!last) return;
      const left =
        undoOffer - (now.epochMilliseconds - Temporal.Instant.from(last.at).epochMilliseconds);
      if (left <= 0) return;
      const words = doneWords(last.name, await nameOfPerson(last.personId), last);
      if (words && !gone) toast.show({ words, undo: () => void undo(last.commandId), stays: left });
    };
    // One that cannot be read offers nothing; the page says what is wrong with the database.
    offerAgain().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [toast, undo]);

  return null;
}
