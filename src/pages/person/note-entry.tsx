/** A note in the timeline: to read, to change in place, to pin, to throw away. */
import { useState } from 'react';
import { Pencil, Pin, PinOff, Trash2 } from 'lucide-react';
import { i18n } from '#i18n';
import { isConfidential } from '@/domain/confidentiality';
import type { Note } from '@/domain/schema/records';
import { dayWords } from '@/words/days';
import { Button } from '@/ui/button';
import { Markdown } from '@/ui/markdown';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { DayField } from '../day-field';
import { useCommand } from '../use-command';
import { ConfidentialSign, CoveredNote, noteMarkItem } from './confidential';
import { DayText } from './day-text';
import { noteDraft } from './drafts';
import { EntryFrame } from './entry-frame';
import { WritingField } from './writing-field';
import { useReturnFocus } from './return-focus';
import { usePersonScope } from './person-scope';
import styles from './timeline.module.css';

export function NoteEntry({ note, onLink }: { note: Note; onLink: (address: string) => void }) {
  const { today, who } = usePersonScope();
  const run = useCommand();
  const [editing, setEditing] = useState(false);
  const [shown, setShown] = useState(false);
  const covered = isConfidential(note) && !shown;
  const actions = useReturnFocus<HTMLButtonElement>(editing || covered);
  if (editing) return <NoteEditing note={note} onDone={() => setEditing(false)} />;

  const pin = () =>
    void run(
      'note.write',
      {
        who: { personId: who.personId },
        noteId: note.id,
        baseRevision: note.revision,
        text: note.text,
        on: note.on,
        pinned: !note.pinned,
      },
      { says: note.pinned ? i18n.t('person.timeline.unpinned') : i18n.t('person.timeline.pinned') },
    );
  return (
    <EntryFrame
      actionsRef={actions}
      facts={
        <>
          {note.pinned ? (
            <>
              <Pin size={12} aria-hidden="true" />
              <VisuallyHidden>{i18n.t('person.timeline.pinnedMark')} </VisuallyHidden>
            </>
          ) : null}
          <DayText day={note.on} today={today} dated />
          {isConfidential(note) ? (
            <>
              {' · '}
              <ConfidentialSign />
            </>
          ) : null}
        </>
      }
      menuLabel={i18n.t('person.timeline.noteMenu', { day: dayWords(note.on, today) })}
      items={[
        ...(covered
          ? []
          : [
              {
                id: 'edit',
                label: i18n.t('person.timeline.edit'),
                icon: Pencil,
                onSelect: () => setEditing(true),
              },
            ]),
        note.pinned
          ? { id: 'pin', label: i18n.t('person.timeline.unpin'), icon: PinOff, onSelect: pin }
          : { id: 'pin', label: i18n.t('person.timeline.pin'), icon: Pin, onSelect: pin },
        noteMarkItem(note, run),
        {
          id: 'trash',
          label: i18n.t('person.toTrash'),
          icon: Trash2,
          separated: true,
          onSelect: () => void run('trash.put', { table: 'notes', id: note.id }),
        },
      ]}
    >
      {covered ? (
        <CoveredNote onShow={() => setShown(true)} />
      ) : note.text.trim() === '' ? (
        <p className={styles['quiet']}>{i18n.t('person.timeline.emptyNote')}</p>
      ) : (
        <Markdown text={note.text} onLink={onLink} />
      )}
    </EntryFrame>
  );
}

function NoteEditing({ note, onDone }: { note: Note; onDone: () => void }) {
  const { today, who } = usePersonScope();
  const draft = noteDraft({ personId: who.personId }, note.id, note.on, note);
  const [on, setOn] = useState<string | null>(note.on);
  const close = () => {
    draft.flush();
    onDone();
  };
  return (
    <div className={styles['editing']}>
      <WritingField
        draft={draft}
        stored={note}
        label={i18n.t('person.timeline.editNote')}
        caretReady
        onDone={close}
      >
        <Button look="plain" onClick={close}>
          {i18n.t('person.note.done')}
        </Button>
      </WritingField>
      <DayField
        label={i18n.t('person.timeline.noteDay')}
        value={on}
        today={today}
        towards="past"
        onChange={(day) => {
          setOn(day);
          if (day) draft.write({ on: day });
        }}
      />
    </div>
  );
}
