/** All of one's connections, brought in here as in the dashboard. */
import { i18n } from '#i18n';
import { ConnectionsSection } from '../dashboard/connections/connections-section';
import { StepEnd } from './step-end';
import styles from './welcome.module.css';

export function ConnectionsStep() {
  return (
    <div className={styles['shared']}>
      <ConnectionsSection />
      <StepEnd to="people" label={i18n.t('welcome.connections.back')} look="outlined" />
    </div>
  );
}
