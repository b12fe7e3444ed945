/** How to get the list from LinkedIn, which takes three steps there. */
import { i18n } from '#i18n';
import sectionStyles from '../section.module.css';
import styles from './connections.module.css';

/** Where LinkedIn prepares the archive; opened when it is clicked, and never otherwise. */
const archivePage = 'https://www.linkedin.com/mypreferences/d/download-my-data';

export function HowToGet() {
  return (
    <section className={sectionStyles['part']}>
      <h2 className={sectionStyles['partTitle']}>{i18n.t('connections.how.title')}</h2>
      <ol className={styles['steps']}>
        <li>
          {i18n.t('connections.how.ask')}{' '}
          <a href={archivePage} target="_blank" rel="noreferrer" className={styles['link']}>
            {i18n.t('connections.how.link')}
          </a>
        </li>
        <li>{i18n.t('connections.how.choose')}</li>
        <li>{i18n.t('connections.how.unpack')}</li>
      </ol>
    </section>
  );
}
