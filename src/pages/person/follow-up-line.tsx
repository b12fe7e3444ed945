/** An open follow-up. */
import { useState } from 'react';
import { CalendarClock, Check, Pencil, Trash2, X } from 'lucide-react';
import { i18n } from '#i18n';
import { snoozeChoices } from '@/domain/snooze';
import type { FollowUp } from '@/domain/schema/records';
import { dayWords } from '@/words/days';
import { useCommand } from '../use-command';
import { DayText } from './day-text';
import { NextLine } from './next-line';
import { PlanForm } from './plan-form';
import { repeatWords } from './repeat-words';
import { useReturnFocus } from './return-focus';
import { usePersonScope } from './person-scope';

export function FollowUpLine({ followUp }: { followUp: FollowUp }) {
  const { today, who } = usePersonScope();
  const run = useCommand();
  const [editing, setEditing] = useState(false);
  const actions = useReturnFocus<HTMLButtonElement>(editing);
  if (editing) return <PlanForm followUp={followUp} onClose={() => setEditing(false)} />;

  const { id: followUpId, text, at, repeat, dueOn } = followUp;
  const close = (status: 'done' | 'dropped') => {
    const says =
      status === 'done' ? i18n.t('person.next.doneSaid') : i18n.t('person.next.droppedSaid');
    void run('followUp.setStatus', { followUpId, status }, { says });
  };
  const move = (to: string) =>
    void run(
      'followUp.write',
      {
        who: { personId: who.personId },
        followUpId,
        baseRevision: followUp.revision,
        text,
        dueOn: to,
        at,
        repeat,
      },
      { says: i18n.t('person.next.moved', { day: dayWords(to, today) }) },
    );
  const tomorrow = snoozeChoices(today).find((choice) => choice.id === 'tomorrow');
  const week = snoozeChoices(today).find((choice) => choice.id === 'week');
  return (
    <NextLine
      actionsRef={actions}
      text={text}
      shape="round"
      note={repeat ? repeatWords(repeat) : null}
      day={
        <>
          <DayText day={dueOn} today={today} />
          {at ? ` ${at}` : null}
        </>
      }
      due={dueOn <= today}
      onDone={() => close('done')}
      items={[
        {
          id: 'done',
          label: i18n.t('person.next.done'),
          icon: Check,
          onSelect: () => close('done'),
        },
        ...[tomorrow, week].flatMap((choice) =>
          choice
            ? [
                {
                  id: choice.id,
                  label:
                    choice.id === 'tomorrow'
                      ? i18n.t('person.next.moveTomorrow')
                      : i18n.t('person.next.moveWeek'),
                  hint: dayWords(choice.until, today),
                  icon: CalendarClock,
                  onSelect: () => move(choice.until),
                },
              ]
            : [],
        ),
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
          onSelect: () => void run('trash.put', { table: 'followUps', id: followUpId }),
        },
      ]}
    />
  );
}
