/**
 * Saves what another window may have saved since the form was opened. Only when that changed what
 * the form is about the user is asked whose stays: anything else about it is no reason.
 */
import { useRef, useState } from 'react';
import type { CommandReply, Outcome } from '@/domain/commands';
import { useToast } from '@/ui/toast';
import { troubleWords } from './trouble-in-words';

type Revised = { revision: number };

type RevisionSaveProps<Opened extends Revised, Kept extends Opened> = {
  /** As it was when the form was opened; null for what the form is to make. */
  opened: Opened | null;
  /** As it is now. */
  readNow: () => Promise<Kept | undefined>;
  /** What of it the form is about. */
  partOf: (one: Opened) => unknown;
};

/** Sends it as following that revision, 0 for what is to be made. A conflict is not said there. */
type Send = (baseRevision: number) => Promise<Outcome<CommandReply>>;

export type RevisionSave<Kept> = {
  /** Sends it; true when it was saved. False, too, while it is being sent already. */
  save: (send: Send) => Promise<boolean>;
  /** Saves over what the other window wrote, once the user has seen that. */
  keepMine: (send: Send) => Promise<boolean>;
  /** As the other window left it, while the user is asked. */
  theirs: Kept | null;
};

export function useRevisionSave<Opened extends Revised, Kept extends Opened>({
  opened: given,
  readNow,
  partOf,
}: RevisionSaveProps<Opened, Kept>): RevisionSave<Kept> {
  // What is shown of it meanwhile may follow the other window; what is saved does not.
  const [opened] = useState(given);
  const [theirs, setTheirs] = useState<Kept | null>(null);
  const isSending = useRef(false);
  const toast = useToast();

  /** Whether there is nothing to ask about. */
  const isOurs = (base: Opened | null, now: Kept): boolean => {
    // An earlier try made it, and only its answer was lost.
    if (base === null) return now.revision === 1;
    const same = JSON.stringify(partOf(now)) === JSON.stringify(partOf(base));
    return same && now.revision !== base.revision;
  };
  const sendOn = async (base: Opened | null, send: Send): Promise<boolean> => {
    const outcome = await send(base?.revision ?? 0);
    if (outcome.ok || outcome.error.code !== 'conflict') return outcome.ok;
    const now = await readNow().catch(() => 'unread' as const);
    if (now === 'unread' || !now) {
      // Whoever sends leaves what to say of a conflict to this.
      toast.show({ words: troubleWords(now ? 'storage' : 'notFound'), tone: 'trouble' });
      return false;
    }
    if (isOurs(base, now)) return sendOn(now, send);
    setTheirs(now);
    return false;
  };
  const alone = async (work: () => Promise<boolean>): Promise<boolean> => {
    if (isSending.current) return false;
    isSending.current = true;
    try {
      return await work();
    } finally {
      isSending.current = false;
    }
  };
  return {
    save: (send) => alone(() => sendOn(opened, send)),
    keepMine: (send) => alone(() => sendOn(theirs ?? opened, send)),
    theirs,
  };
}
