/** Who the first people are to you: triage, on the way through the first steps. */
import { i18n } from '#i18n';
import { Triage } from '../triage/triage';
import { StepEnd } from './step-end';
import styles from './welcome.module.css';

export function TriageStep() {
  return (
    <>
      <p className={styles['lead']}>{i18n.t('triage.lead')}</p>
      <Triage ways={<StepEnd to="safe" />} />
    </>
  );
}
