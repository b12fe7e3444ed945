/** An open promise: yours is due like a follow-up, theirs is yours to remember. */
import { useState } from 'react';
import { Check, Pencil, Trash2, X } from 'lucide-react';
import { i18n } from '#i18n';
import type { PromiseRecord } from '@/domain/schema/records';
import { useCommand } from '../use-command';
import { DayText } from './day-text';
import { NextLine } from './next-line';
import { PlanForm } from './plan-form';
import { useReturnFocus } from './return-focus';
import { usePersonScope } from './person-scope';

export function PromiseLine({ promise }: { promise: PromiseRecord }) {
  const { today } = usePersonScope();
  const run = useCommand();
  const [editing, setEditing] = useState(false);
  const actions = useReturnFocus<HTMLButtonElement>(editing);
  if (editing) return <PlanForm promise={promise} onClose={() => setEditing(false)} />;

  const { id: promiseId, text, owedBy, promisedOn, dueOn } = promise;
  const close = (status: 'done' | 'dropped') => {
    const says =
      status === 'done' ? i18n.t('person.next.keptSaid') : i18n.t('person.next.droppedSaid');
    void run('promise.setStatus', { promiseId, status }, { says });
  };
  return (
    <NextLine
      actionsRef={actions}
      text={text}
      shape="square"
      note={
        <>
          {owedBy === 'me' ? i18n.t('person.next.youPromised') : i18n.t('person.next.theyPromised')}{' '}
          <DayText day={promisedOn} today={today} dated />
        </>
      }
      day={dueOn ? <DayText day={dueOn} today={today} /> : null}
      due={dueOn !== null && dueOn <= today}
      onDone={() => close('done')}
      items={[
        {
          id: 'done',
          label: i18n.t('person.next.kept'),
          icon: Check,
          onSelect: () => close('done'),
        },
        {
          id: 'edit',
          label: i18n.t('person.next.edit'),
          icon: Pencil,
          onSelect: () => setEditing(true),
        },
        {
          id: 'drop',
          label: i18n.t('person.next.drop'),
          icon: X,
          separated: true,
          onSelect: () => close('dropped'),
        },
        {
          id: 'trash',
          label: i18n.t('person.toTrash'),
          icon: Trash2,
          onSelect: () => void run('trash.put', { table: 'promises', id: promiseId }),
        },
      ]}
    />
  );
}
