/**
 * The texts being written in this page. A draft outlives the field that shows it, so that one comes
 * back to it after looking at somebody else, and its last words are saved to the right person.
 */
import type { CommandReply, Outcome } from '@/domain/commands';
import type { Day } from '@/domain/day';
import type { Note, Person } from '@/domain/schema/records';
import { sendCommand } from '@/messaging/client';
import { database } from '@/storage/open';
import { Draft } from './draft';
import type { DraftWrite, Stored } from './draft-types';
import type { Who } from './person-scope';
import { rememberUnsaved, sendUnsaved } from './unsaved';

const drafts = new Map<string, Draft>();

const send = ({ commandId, name, input }: DraftWrite): Promise<Outcome<CommandReply>> =>
  name === 'note.write' ? sendCommand(name, input, commandId) : sendCommand(name, input, commandId);

const common = { send, remember: rememberUnsaved, newId: () => crypto.randomUUID() };

/** The draft of this note: the one being written, else one that starts from what is stored. */
export function noteDraft(who: Who, noteId: string, on: Day, note: Note | undefined): Draft {
  const known = drafts.get(noteId);
  if (known) return known;
  const draft = new Draft(
    noteId,
    note ?? null,
    { text: '', on, pinned: false },
    {
      ...common,
      compose: (id, content, baseRevision, commandId) => ({
        commandId,
        name: 'note.write',
        input: {
          who,
          noteId: id,
          baseRevision,
          text: content.text,
          on: content.on ?? on,
          pinned: content.pinned,
          ...(id === noteId ? {} : { splitFrom: noteId }),
        },
      }),
      read: async (id) => {
        const stored = await database.notes.get(id);
        return stored && stored.deletedAt === null ? stored : null;
      },
    },
  );
  drafts.set(noteId, draft);
  return draft;
}

/** How you met, as the store has it: a text of the person's record. */
export function storedHowMet({ howMet, revision }: Pick<Person, 'howMet' | 'revision'>): Stored {
  return { text: howMet, on: null, pinned: false, revision };
}

/** The draft of how you met this person. */
export function howMetDraft(who: Who, person: Person): Draft {
  const known = drafts.get(person.id);
  if (known) return known;
  const stored = storedHowMet(person);
  const draft = new Draft(person.id, stored, stored, {
    ...common,
    compose: (_id, { text }, baseRevision, commandId) => ({
      commandId,
      name: 'person.change',
      // Somebody who is not kept yet has no revision to build on.
      input: { who, ...(baseRevision > 0 ? { baseRevision } : {}), fields: { howMet: text } },
    }),
    read: async (id) => {
      const row = await database.people.get(id);
      return row ? storedHowMet(row) : null;
    },
  });
  drafts.set(person.id, draft);
  return draft;
}

/** Sends what earlier pages could not. */
export const sendLeftBehind = (): Promise<void> => sendUnsaved({ send, isSaved });

async function isSaved(write: DraftWrite): Promise<boolean> {
  if (write.name === 'note.write') {
    return (await database.notes.get(write.input.noteId))?.text === write.input.text;
  }
  const { who, fields } = write.input;
  return (await database.people.get(who.personId))?.howMet === fields.howMet;
}

/** Saves what waits when the page is hidden, and what is left when it goes away. */
export function saveDraftsOnLeaving(): () => void {
  document.addEventListener('visibilitychange', flushHidden);
  addEventListener('pagehide', leaveAll);
  return () => {
    document.removeEventListener('visibilitychange', flushHidden);
    removeEventListener('pagehide', leaveAll);
  };
}

function flushHidden(): void {
  if (document.visibilityState === 'hidden') for (const draft of drafts.values()) draft.flush();
}

function leaveAll(): void {
  for (const draft of drafts.values()) draft.leave();
}
