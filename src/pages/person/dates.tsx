/** Birthday, work anniversary and other days that come back every year. */
import { useRef, useState } from 'react';
import { Pencil, Trash2 } from 'lucide-react';
import { i18n } from '#i18n';
import type { ImportantDate } from '@/domain/schema/records';
import { ActionsMenu } from '@/ui/actions-menu';
import { useFocusKept } from '../use-focus-kept';
import { useCommand } from '../use-command';
import { DateForm } from './date-form';
import { dateKindWords, dateLabel, yearlyDay } from './date-words';
import { ListSection } from './list-section';
import { useReturnFocus } from './return-focus';
import { usePersonScope } from './person-scope';
import styles from './about.module.css';

export function Dates() {
  const { page } = usePersonScope();
  const dates = page.dossier.importantDates.toSorted((a, b) =>
    a.monthDay.localeCompare(b.monthDay),
  );
  const list = useRef<HTMLUListElement>(null);
  useFocusKept(list, dates);
  return (
    <ListSection
      title={i18n.t('person.dates.title')}
      addLabel={i18n.t('person.dates.addLong')}
      none={i18n.t('person.dates.none')}
      empty={dates.length === 0}
      renderForm={(close) => <DateForm onClose={close} />}
    >
      <ul ref={list} className={styles['dates']}>
        {dates.map((date) => (
          <li key={date.id} data-row="">
            <DateLine date={date} />
          </li>
        ))}
      </ul>
    </ListSection>
  );
}

function DateLine({ date }: { date: ImportantDate }) {
  const run = useCommand();
  const [editing, setEditing] = useState(false);
  const actions = useReturnFocus<HTMLButtonElement>(editing);
  if (editing) return <DateForm date={date} onClose={() => setEditing(false)} />;
  const label = dateLabel(date);
  return (
    <div className={styles['date']}>
      <span className={styles['label']} dir="auto">
        {label}
        {date.kind === 'other' || date.label === '' ? null : ` · ${dateKindWords(date.kind)}`}
      </span>
      <span className={styles['when']}>{yearlyDay(date)}</span>
      <ActionsMenu
        ref={actions}
        data-line=""
        label={i18n.t('person.next.menu', { text: label })}
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
      />
    </div>
  );
}
