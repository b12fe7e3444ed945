/** Birthday, work anniversary and other days that come back every year. */
import { useState } from 'react';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { i18n } from '#i18n';
import type { ImportantDate } from '@/domain/schema/records';
import { Button } from '@/ui/button';
import { IconButton } from '@/ui/icon-button';
import { Menu } from '@/ui/menu';
import { Section } from '@/ui/section';
import { useCommand } from '../use-command';
import { DateForm } from './date-form';
import { dateKindWords, dateLabel, yearlyDay } from './date-words';
import { useReturnFocus } from './return-focus';
import { usePersonScope } from './person-scope';
import styles from './about.module.css';

export function Dates() {
  const { page } = usePersonScope();
  const [adding, setAdding] = useState(false);
  const add = useReturnFocus<HTMLButtonElement>(adding);
  const dates = page.dossier.importantDates.toSorted((a, b) =>
    a.monthDay.localeCompare(b.monthDay),
  );
  return (
    <Section
      title={i18n.t('person.dates.title')}
      action={
        adding ? null : (
          <Button
            ref={add}
            look="plain"
            className={styles['add']}
            aria-label={i18n.t('person.dates.addLong')}
            onClick={() => setAdding(true)}
          >
            {i18n.t('person.add')}
          </Button>
        )
      }
    >
      {adding ? <DateForm onClose={() => setAdding(false)} /> : null}
      {dates.length === 0 && !adding ? (
        <p className={styles['none']}>{i18n.t('person.dates.none')}</p>
      ) : (
        <ul className={styles['dates']}>
          {dates.map((date) => (
            <li key={date.id}>
              <DateLine date={date} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function DateLine({ date }: { date: ImportantDate }) {
  const run = useCommand();
  const [editing, setEditing] = useState(false);
  const actions = useReturnFocus<HTMLButtonElement>(editing);
  if (editing) return <DateForm date={date} onClose={() => setEditing(false)} />;
  const label = dateLabel(date);
  const menu = i18n.t('person.next.menu', { text: label });
  return (
    <div className={styles['date']}>
      <span className={styles['label']} dir="auto">
        {label}
        {date.kind === 'other' || date.label === '' ? null : ` · ${dateKindWords(date.kind)}`}
      </span>
      <span className={styles['when']}>{yearlyDay(date)}</span>
      <Menu
        label={menu}
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
            onSelect: () => void run('trash.put', { table: 'importantDates', id: date.id }),
          },
        ]}
        renderTrigger={(trigger) => (
          <IconButton {...trigger} ref={actions} icon={Ellipsis} label={menu} />
        )}
      />
    </div>
  );
}
