/**
 * Saves a part of a person that another window may have saved since this one read it. Only when that
 * part itself was changed there the user is asked whose stays: a tag that came meanwhile is no reason.
 */
import { useState } from 'react';
import type { CommandReply, Outcome } from '@/domain/commands';
import type { Person } from '@/domain/schema/records';
import { database } from '@/storage/open';
import { usePersonScope } from './person-scope';

type Base = { baseRevision?: number };
type Send = (base: Base) => Promise<Outcome<CommandReply>>;

type PersonSave = {
  /** Sends it; true when it was saved. */
  save: (send: Send) => Promise<boolean>;
  /** Saves over what the other window wrote, once the user has seen that. */
  keepMine: (send: Send) => Promise<boolean>;
  /** As the other window left it, while the user is asked. */
  theirs: Person | null;
};

/** `partOf` answers what of a person the form is about. */
export function usePersonSave(partOf: (person: Person) => unknown): PersonSave {
  const {
    page: { person },
    kept,
  } = usePersonScope();
  const [opened] = useState(person);
  const [theirs, setTheirs] = useState<Person | null>(null);

  const sendOn = async (base: Person, send: Send): Promise<boolean> => {
    const outcome = await send(kept ? { baseRevision: base.revision } : {});
    if (outcome.ok || outcome.error.code !== 'conflict') return outcome.ok;
    const now = await database.people.get(base.id);
    if (!now) return false;
    const same = JSON.stringify(partOf(now)) === JSON.stringify(partOf(base));
    if (same && now.revision > base.revision) return sendOn(now, send);
    setTheirs(now);
    return false;
  };
  return {
    save: (send) => sendOn(opened, send),
    keepMine: (send) => sendOn(theirs ?? opened, send),
    theirs,
  };
}
