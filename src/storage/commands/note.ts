import { isConfidential } from '@/domain/confidentiality';
import type { Family } from './handler';
import { atRevision } from './base-revision';
import { Refusal } from '../refusal';
import { personOf } from './who';

export const noteCommands: Family<'note'> = {
  'note.write': async ({ who, noteId, baseRevision, text, on, pinned, splitFrom }, writer) => {
    const note = await atRevision(writer, 'notes', noteId, baseRevision);
    if (!note && text.trim() === '') return { personId: null, revision: null };
    const person = await personOf(who, writer);
    if (note && note.personId !== person.id) {
      throw new Refusal('invalid', 'The note is about somebody else');
    }
    if (note) {
      const { revision } = await writer.change('notes', note, { text, on, pinned });
      return { personId: person.id, revision };
    }
    // Also of one in the trash: its words live on here.
    const other = splitFrom === undefined ? undefined : await writer.read('notes', splitFrom);
    const mark = other && isConfidential(other) ? { confidential: true } : {};
    const fields = { id: noteId, personId: person.id, text, on, pinned, ...mark };
    const { revision } = await writer.create('notes', fields);
    return { personId: person.id, revision };
  },

  'note.setConfidential': async ({ noteId, baseRevision, confidential }, writer) => {
    const note = await atRevision(writer, 'notes', noteId, baseRevision);
    if (!note) throw new Refusal('notFound', `There is no note ${noteId}`);
    const { personId, revision } = await writer.change('notes', note, { confidential });
    return { personId, revision };
  },
};
