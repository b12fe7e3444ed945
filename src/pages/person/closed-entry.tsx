/** A follow-up or promise that is done or was dropped. */
import { Check, RotateCcw, Trash2, X } from 'lucide-react';
import { i18n } from '#i18n';
import type { FollowUp, PromiseRecord } from '@/domain/schema/records';
import { useCommand } from '../use-command';
import { DayText } from './day-text';
import { EntryFrame } from './entry-frame';
import { usePersonScope } from './person-scope';
import styles from './timeline.module.css';

type ClosedEntryProps =
  | { table: 'followUps'; item: FollowUp }
  | { table: 'promises'; item: PromiseRecord };

export function ClosedEntry({ table, item }: ClosedEntryProps) {
  const { today } = usePersonScope();
  const run = useCommand();
  const done = item.status === 'done';
  const Mark = done ? Check : X;
  const reopen = () => {
    const said = { says: i18n.t('person.next.reopened') };
    if (table === 'followUps')
      void run('followUp.setStatus', { followUpId: item.id, status: 'open' }, said);
    else void run('promise.setStatus', { promiseId: item.id, status: 'open' }, said);
  };
  return (
    <EntryFrame
      facts={
        <>
          <Mark size={12} aria-hidden="true" />
          {item.closedOn ? <DayText day={item.closedOn} today={today} dated /> : null}
          {' · '}
          {done ? i18n.t('person.timeline.done') : i18n.t('person.timeline.dropped')}
        </>
      }
      menuLabel={i18n.t('person.next.menu', { text: item.text })}
      items={[
        { id: 'reopen', label: i18n.t('person.next.reopen'), icon: RotateCcw, onSelect: reopen },
        {
          id: 'trash',
          label: i18n.t('person.toTrash'),
          icon: Trash2,
          separated: true,
          onSelect: () => void run('trash.put', { table, id: item.id }),
        },
      ]}
    >
      <p className={styles['quiet']} dir="auto">
        {item.text}
      </p>
    </EntryFrame>
  );
}
