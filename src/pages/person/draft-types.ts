/**
 * The shapes round a draft (see draft.ts): what it saves, what it needs, and what it shows.
 */
import type { CommandInput, CommandReply, ErrorCode, Outcome } from '@/domain/commands';
import type { Day } from '@/domain/day';

/** What is written; a text that is no note has neither day nor pin. */
export type Content = { text: string; on: Day | null; pinned: boolean };

/** The same as the store has it. */
export type Stored = Content & { revision: number };

/** One save: a note, or how you met. */
export type DraftWrite = { commandId: string } & (
  | { name: 'note.write'; input: CommandInput<'note.write'> }
  | { name: 'person.change'; input: CommandInput<'person.change'> }
);

/** What a draft needs from its surroundings; `id` is the note's, or the person's. */
export type DraftSurroundings = {
  compose: (id: string, content: Content, baseRevision: number, commandId: string) => DraftWrite;
  send: (write: DraftWrite) => Promise<Outcome<CommandReply>>;
  /** What is stored, to show beside one's own version in a conflict; null when it is gone. */
  read: (id: string) => Promise<Stored | null>;
  /** Keeps what is not saved yet across the death of this page; none forgets it. */
  remember: (id: string, writes: DraftWrite[]) => void;
  newId: () => string;
};

export type DraftView = {
  status: 'untouched' | 'saving' | 'saved' | 'failed' | 'conflict';
  /** Why it failed. */
  error: ErrorCode | null;
  /** In a conflict, what the store has; null when it is gone there. */
  theirs: Stored | null;
};
