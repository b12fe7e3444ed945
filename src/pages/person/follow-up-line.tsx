/** An open follow-up. */
import { CalendarClock } from 'lucide-react';
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { snoozeChoices } from '@/domain/snooze';
import type { FollowUp } from '@/domain/schema/records';
import { dayWords } from '@/words/days';
import { useCommand } from '../use-command';
import { DayText } from './day-text';
import { NextLine } from './next-line';
import { PlanForm } from './plan-form';
import { repeatWords } from './repeat-words';
import { usePersonScope } from './person-scope';

export function FollowUpLine({ followUp }: { followUp: FollowUp }) {
  const { today, who } = usePersonScope();
  const run = useCommand();
  const { id: followUpId, text, at, repeat, dueOn } = followUp;
  const move = (to: Day) =>
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
  return (
    <NextLine
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
      doneLabel={i18n.t('person.next.done')}
      moves={snoozeChoices(today)
        .filter(({ id }) => id === 'tomorrow' || id === 'week')
        .map(({ id, until }) => ({
          id,
          label:
            id === 'tomorrow' ? i18n.t('person.next.moveTomorrow') : i18n.t('person.next.moveWeek'),
          hint: dayWords(until, today),
          icon: CalendarClock,
          onSelect: () => move(until),
        }))}
      renderForm={(close) => <PlanForm followUp={followUp} onClose={close} />}
      onClose={(status) => {
        const says =
          status === 'done' ? i18n.t('person.next.doneSaid') : i18n.t('person.next.droppedSaid');
        void run('followUp.setStatus', { followUpId, status }, { says });
      }}
      onTrash={() => void run('trash.put', { table: 'followUps', id: followUpId })}
    />
  );
}
