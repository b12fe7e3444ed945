/** Something that happened between you, in the timeline. */
import { useState } from 'react';
import { Pencil, Trash2 } from 'lucide-react';
import { i18n } from '#i18n';
import { displayName } from '@/domain/display-name';
import type { Interaction } from '@/domain/schema/records';
import { dayWords } from '@/words/days';
import { Markdown } from '@/ui/markdown';
import { LogDialog } from '../actions/log-dialog';
import { useCommand } from '../use-command';
import { DayText } from './day-text';
import { EntryFrame } from './entry-frame';
import { interactionFacts } from './interaction-words';
import { usePersonScope } from './person-scope';
import styles from './timeline.module.css';

type InteractionEntryProps = { interaction: Interaction; onLink: (address: string) => void };

export function InteractionEntry({ interaction, onLink }: InteractionEntryProps) {
  const { today, who, page } = usePersonScope();
  const run = useCommand();
  const [editing, setEditing] = useState(false);
  const others = interaction.personIds
    .filter((id) => id !== who.personId)
    .flatMap((id) => page.people.get(id) ?? [])
    .map((person) => displayName(person, i18n.t('ui.somebody')));
  const noContact = !interaction.contactIds.includes(who.personId);
  return (
    <EntryFrame
      facts={
        <>
          <DayText day={interaction.on} today={today} dated /> · {interactionFacts(interaction)}
          {others.length > 0
            ? ` · ${i18n.t('person.log.with', { names: listWords(others) })}`
            : null}
          {noContact ? ` · ${i18n.t('person.log.onlyThere')}` : null}
        </>
      }
      menuLabel={i18n.t('person.timeline.interactionMenu', {
        day: dayWords(interaction.on, today),
      })}
      items={[
        {
          id: 'edit',
          label: i18n.t('person.timeline.edit'),
          icon: Pencil,
          onSelect: () => setEditing(true),
        },
        {
          id: 'trash',
          label: i18n.t('person.toTrash'),
          icon: Trash2,
          separated: true,
          onSelect: () => void run('trash.put', { table: 'interactions', id: interaction.id }),
        },
      ]}
    >
      {interaction.summary.trim() === '' ? null : (
        <div className={styles['summary']}>
          <Markdown text={interaction.summary} onLink={onLink} />
        </div>
      )}
      {editing ? (
        <LogDialog
          who={who}
          person={page.person}
          interaction={interaction}
          today={today}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </EntryFrame>
  );
}

function listWords(names: string[]): string {
  return new Intl.ListFormat(i18n.t('words.language'), { type: 'conjunction' }).format(names);
}
