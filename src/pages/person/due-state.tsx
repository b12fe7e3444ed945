/** Why to get back to this person, or when that will be: sentences, the strongest first. */
import { X } from 'lucide-react';
import { i18n } from '#i18n';
import type { Reason } from '@/domain/due-item';
import { nextDueOn, reasonsFor } from '@/domain/due';
import { reasonSentence, sinceTalked } from '@/words/reason-sentence';
import { IconButton } from '@/ui/icon-button';
import { useCommand } from '../use-command';
import { DayText } from './day-text';
import { usePersonScope } from './person-scope';
import styles from './due-state.module.css';

/** Reasons that can be answered with "not interested". */
const dismissable = (reason: Reason) => reason.kind === 'change' || reason.kind === 'dormant';

export function DueState() {
  const { page, today, types, kept, who } = usePersonScope();
  const run = useCommand();
  if (!kept) return null;
  const { person, dossier } = page;
  const last = person.state.lastContactOn;
  if (person.archivedOn) return <p className={styles['calm']}>{i18n.t('person.state.archived')}</p>;
  if (person.pausedOn) return <p className={styles['calm']}>{i18n.t('person.state.paused')}</p>;
  const { snooze } = person;
  const waiting = snooze !== null && snooze.until > today ? snooze.until : null;
  const reasons = reasonsFor(dossier, types, today);
  const next = nextDueOn(dossier, types, today);
  if (reasons.length === 0 && waiting !== null) {
    return (
      <p className={styles['waiting']}>
        {i18n.t('person.state.later')} <DayText day={waiting} today={today} />
        <IconButton
          icon={X}
          label={i18n.t('person.state.endLater')}
          className={styles['dismiss']}
          onClick={() =>
            void run(
              'person.snooze',
              { personId: who.personId, until: null },
              { says: i18n.t('person.state.backNow') },
            )
          }
        />
      </p>
    );
  }
  if (reasons.length === 0) {
    return (
      <p className={styles['calm']}>
        {last ? (
          <>
            {i18n.t('person.state.talked')} <DayText day={last} today={today} />
          </>
        ) : (
          i18n.t('person.state.never')
        )}
        {next ? (
          <>
            {' · '}
            {i18n.t('person.state.next')} <DayText day={next} today={today} />
          </>
        ) : null}
      </p>
    );
  }
  return (
    <ul className={styles['reasons']} aria-label={i18n.t('person.state.reasons')}>
      {reasons.map((reason) => (
        <li key={`${reason.kind}:${reason.sourceId}`} className={styles['reason']}>
          <span dir="auto">{reasonSentence(reason, today)}</span>
          {dismissable(reason) ? (
            <IconButton
              icon={X}
              label={i18n.t('person.state.dismiss')}
              className={styles['dismiss']}
              onClick={() =>
                void run('person.dismiss', {
                  personId: who.personId,
                  kind: reason.kind,
                  sourceId: reason.sourceId,
                  day: reason.day,
                })
              }
            />
          ) : null}
        </li>
      ))}
      {last ? <li className={styles['calm']}>{sinceTalked(last, today)}</li> : null}
    </ul>
  );
}
