/** Why somebody is listed, in sentences. What was promised or intended can be ticked off right here. */
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import type { Reason } from '@/domain/due-item';
import { reasonSentence } from '@/words/reason-sentence';
import { useCommand } from '../use-command';
import styles from './reasons.module.css';

type Commitment = Extract<Reason, { kind: 'promise' | 'followUp' }>;

/** More than these are a matter for the panel. */
const commitmentsShown = 3;

export function Reasons({ reasons, today }: { reasons: readonly Reason[]; today: Day }) {
  const commitments = reasons.filter(isCommitment);
  const others = reasons.filter((reason) => !isCommitment(reason));
  const hidden = commitments.length - commitmentsShown;
  return (
    <>
      {commitments.slice(0, commitmentsShown).map((reason) => (
        <CommitmentLine key={reason.sourceId} reason={reason} today={today} />
      ))}
      {hidden > 0 ? <p>{i18n.t('popup.moreReasons', hidden)}</p> : null}
      {others.length > 0 ? (
        <p>{others.map((reason) => reasonSentence(reason, today)).join(' · ')}</p>
      ) : null}
    </>
  );
}

function isCommitment(reason: Reason): reason is Commitment {
  return reason.kind === 'promise' || reason.kind === 'followUp';
}

function CommitmentLine({ reason, today }: { reason: Commitment; today: Day }) {
  const run = useCommand();
  const sentence = reasonSentence(reason, today);
  const done = () => {
    if (reason.kind === 'promise') {
      void run('promise.setStatus', { promiseId: reason.sourceId, status: 'done' });
    } else {
      void run('followUp.setStatus', { followUpId: reason.sourceId, status: 'done' });
    }
  };
  return (
    <div className={styles['commitment']}>
      <button
        type="button"
        className={styles['tick']}
        aria-label={i18n.t('popup.done', { sentence })}
        title={i18n.t('popup.markDone')}
        onClick={done}
      />
      <p className={styles['sentence']}>{sentence}</p>
    </div>
  );
}
