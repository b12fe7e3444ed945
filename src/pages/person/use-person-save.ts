/** Saves a part of a person that another window may have saved since this one read it. */
import type { CommandReply, Outcome } from '@/domain/commands';
import type { Person } from '@/domain/schema/records';
import { database } from '@/storage/open';
import { type RevisionSave, useRevisionSave } from '../use-revision-save';
import { usePersonScope } from './person-scope';

type Base = { baseRevision?: number };
type Send = (base: Base) => Promise<Outcome<CommandReply>>;

type PersonSave = Pick<RevisionSave<Person>, 'theirs'> & {
  save: (send: Send) => Promise<boolean>;
  keepMine: (send: Send) => Promise<boolean>;
};

/** `partOf` answers what of a person the form is about. */
export function usePersonSave(partOf: (person: Person) => unknown): PersonSave {
  const {
    page: { person },
    kept,
  } = usePersonScope();
  const readNow = () => database.people.get(person.id);
  const saving = useRevisionSave<Person, Person>({ opened: person, readNow, partOf });
  // Somebody who is not kept yet has no revision to build on.
  const sent = (send: Send) => (baseRevision: number) => send(kept ? { baseRevision } : {});
  return {
    save: (send) => saving.save(sent(send)),
    keepMine: (send) => saving.keepMine(sent(send)),
    theirs: saving.theirs,
  };
}
