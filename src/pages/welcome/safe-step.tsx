/** Backups: why, where to and how often, one right now, and where Confidant is to be found. */
import { i18n } from '#i18n';
import { forFirefox } from '@/platform/browser';
import { ExportPart } from '../dashboard/backup/export-part';
import styles from './welcome.module.css';

export function SafeStep() {
  return (
    <>
      <p className={styles['lead']}>{i18n.t('welcome.safe.lead')}</p>
      <ExportPart look="outlined" />
      <section className={styles['part']}>
        <h2 className={styles['partTitle']}>{i18n.t('welcome.safe.often')}</h2>
        <p className={styles['text']}>{i18n.t('welcome.safe.oftenText')}</p>
      </section>
      <section className={styles['part']}>
        <h2 className={styles['partTitle']}>{i18n.t('welcome.safe.found')}</h2>
        <p className={styles['text']}>
          {i18n.t(forFirefox ? 'welcome.safe.pinFirefox' : 'welcome.safe.pin')}
        </p>
      </section>
      <p className={styles['end']}>
        <a className={styles['mainLink']} href="options.html#/people">
          {i18n.t('welcome.safe.done')}
        </a>
      </p>
    </>
  );
}
