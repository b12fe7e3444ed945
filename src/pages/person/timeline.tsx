/** So far: notes, interactions, what was followed up, and what changed on the profile. */
import { useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/ui/button';
import { Section } from '@/ui/section';
import { useFocusKept } from '../use-focus-kept';
import { ClosedEntry } from './closed-entry';
import { ChangeEntry } from './change-entry';
import { InteractionEntry } from './interaction-entry';
import { useLinkQuestion } from './link-question';
import { NoteEntry } from './note-entry';
import { usePersonScope } from './person-scope';
import { timelineEntries, type TimelineEntry } from './timeline-entries';
import styles from './timeline.module.css';

/** Entries shown at first, and added by *Show more*. */
const portion = 40;

/** `without` is the note in the composer. */
export function Timeline({ without }: { without: string | null }) {
  const { page } = usePersonScope();
  const [limit, setLimit] = useState(portion);
  const { ask, question } = useLinkQuestion();
  const all = useMemo(() => timelineEntries(page), [page]);
  const entries = useMemo(() => all.filter((entry) => entry.id !== without), [all, without]);
  const list = useRef<HTMLOListElement>(null);
  useFocusKept(list, entries);
  if (entries.length === 0) return null;
  return (
    <Section title={i18n.t('person.timeline.title')}>
      <ol ref={list} className={styles['timeline']}>
        {entries.slice(0, limit).map((entry) => (
          <li key={entry.id} className={styles['entry']} data-row="">
            <Entry entry={entry} onLink={ask} />
          </li>
        ))}
      </ol>
      {entries.length > limit ? (
        <Button look="plain" onClick={() => setLimit(limit + portion)}>
          {i18n.t('person.timeline.more', entries.length - limit)}
        </Button>
      ) : null}
      {question}
    </Section>
  );
}

function Entry({ entry, onLink }: { entry: TimelineEntry; onLink: (address: string) => void }) {
  switch (entry.kind) {
    case 'note':
      return <NoteEntry note={entry.note} onLink={onLink} />;
    case 'interaction':
      return <InteractionEntry interaction={entry.interaction} onLink={onLink} />;
    case 'change':
      return <ChangeEntry change={entry.change} />;
    case 'followUp':
      return <ClosedEntry table="followUps" item={entry.followUp} />;
    case 'promise':
      return <ClosedEntry table="promises" item={entry.promise} />;
  }
}
