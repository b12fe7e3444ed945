/**
 * Where a new note is written. While it is being written it stays here and is kept out of the
 * timeline; *Done*, or coming back another day, leaves it there. One comes back to an unfinished
 * note after looking at somebody else.
 */
import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/ui/button';
import { useCommand } from '../use-command';
import { noteDraft } from './drafts';
import { WritingField } from './writing-field';
import { Prompts } from './prompts';
import { usePersonScope } from './person-scope';

/** Person id → the note being written about them in this page. */
const unfinished = new Map<string, string>();

function unfinishedFor(personId: string): string {
  const noteId = unfinished.get(personId) ?? crypto.randomUUID();
  unfinished.set(personId, noteId);
  return noteId;
}

type NoteComposerProps = {
  caretReady: boolean;
  /** The id of the note in the field changed; the timeline leaves it out. */
  onNote: (noteId: string) => void;
};

export function NoteComposer({ caretReady, onNote }: NoteComposerProps) {
  const { page, who, today } = usePersonScope();
  const run = useCommand();
  const field = useRef<HTMLTextAreaElement>(null);
  const [started, setStarted] = useState({ noteId: unfinishedFor(who.personId), today, times: 0 });
  const note = page.notes.find((one) => one.id === started.noteId);
  const draft = noteDraft(who, started.noteId, started.today, note);
  const noteId = draft.id;

  // A note begun in a conflict takes the place of the one it came from.
  useEffect(() => {
    const tell = () => {
      unfinished.set(who.personId, draft.id);
      onNote(draft.id);
    };
    tell();
    return draft.subscribe(tell);
  }, [draft, onNote, who.personId]);

  const startAnew = () => {
    draft.flush();
    unfinished.delete(who.personId);
    setStarted((last) => ({ noteId: unfinishedFor(who.personId), today, times: last.times + 1 }));
  };

  // What was emptied was not meant to be kept.
  const dropEmpty = () => {
    if (!draft.clean || !draft.stored || draft.text.trim() !== '') return;
    void run('trash.put', { table: 'notes', id: noteId }, { says: null });
    startAnew();
  };

  const ask = (prompt: string) => {
    const before = draft.text.trimEnd();
    draft.write({ text: `${before === '' ? '' : `${before}\n\n`}**${prompt}**\n` });
    field.current?.focus();
  };

  return (
    <div>
      <WritingField
        field={field}
        key={started.noteId}
        draft={draft}
        stored={page.notes.find((one) => one.id === noteId)}
        label={i18n.t('person.note.label')}
        placeholder={i18n.t('person.note.placeholder')}
        caretReady={caretReady || started.times > 0}
        onDone={startAnew}
        onLeave={dropEmpty}
      >
        {note && note.text.trim() !== '' ? (
          <Button look="plain" onClick={startAnew} title={i18n.t('person.note.doneKey')}>
            {i18n.t('person.note.done')}
          </Button>
        ) : null}
      </WritingField>
      <Prompts onAsk={ask} />
    </div>
  );
}
