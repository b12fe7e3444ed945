/** Giving people a role, on a day when one has time for it: reached from an import and a link. */
import { i18n } from '#i18n';
import { Button } from '@/ui/button';
import { Triage } from '../../triage/triage';
import { sectionAddress } from '../routes';
import styles from '../section.module.css';
import { goTo } from '../use-route';

export function TriageSection() {
  return (
    <div className={styles['section']}>
      <p className={styles['lead']}>{i18n.t('triage.lead')}</p>
      <Triage
        ways={
          <Button onClick={() => goTo(sectionAddress('people'))}>
            {i18n.t('triage.toPeople')}
          </Button>
        }
      />
    </div>
  );
}
