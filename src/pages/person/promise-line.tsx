/** An open promise: yours is due like a follow-up, theirs is yours to remember. */
import { i18n } from '#i18n';
import type { PromiseRecord } from '@/domain/schema/records';
import { useCommand } from '../use-command';
import { DayText } from './day-text';
import { NextLine } from './next-line';
import { PlanForm } from './plan-form';
import { usePersonScope } from './person-scope';

export function PromiseLine({ promise }: { promise: PromiseRecord }) {
  const { today } = usePersonScope();
  const run = useCommand();
  const { id: promiseId, text, owedBy, promisedOn, dueOn } = promise;
  return (
    <NextLine
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
      doneLabel={i18n.t('person.next.kept')}
      renderForm={(close) => <PlanForm promise={promise} onClose={close} />}
      onClose={(status) => {
        const says =
          status === 'done' ? i18n.t('person.next.keptSaid') : i18n.t('person.next.droppedSaid');
        void run('promise.setStatus', { promiseId, status }, { says });
      }}
      onTrash={() => void run('trash.put', { table: 'promises', id: promiseId })}
    />
  );
}
