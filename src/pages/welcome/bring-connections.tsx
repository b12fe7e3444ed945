/** The other way to begin: with everybody, from LinkedIn's own list. */
import { i18n } from '#i18n';
import { Button } from '@/ui/button';
import { goToStep } from './use-step';
import styles from './welcome.module.css';

export function BringConnections() {
  return (
    <section className={styles['start']} aria-labelledby="bring-connections">
      <h2 id="bring-connections" className={styles['startTitle']}>
        {i18n.t('welcome.people.all')}
      </h2>
      <p className={styles['text']}>{i18n.t('welcome.people.allText')}</p>
      <p className={styles['text']}>{i18n.t('welcome.people.allThen')}</p>
      <div>
        <Button className={styles['on']} onClick={() => goToStep('connections')}>
          {i18n.t('welcome.people.bring')}
        </Button>
      </div>
    </section>
  );
}
