/** Why somebody was found, when the name does not say it: a line of what is kept about them. */
import { i18n } from '#i18n';
import type { SearchHit } from '@/storage/queries/search';
import { MarkedText } from './marked-text';
import styles from './why-found.module.css';

export function WhyFound({ hit }: { hit: SearchHit }) {
  const { where, excerpt, covered } = hit;
  if (covered) {
    return (
      <span className={styles['why']}>
        <span className={styles['where']}>{placeWords(where)}</span>{' '}
        <span className={styles['fact']}>{i18n.t('confidential.covered')}</span>
      </span>
    );
  }
  // The headline stands on the line above.
  if (excerpt === null || where === 'headline') return null;
  if (where === 'company' || where === 'tag') {
    return (
      <span className={styles['fact']}>
        {where === 'tag' ? '#' : ''}
        <MarkedText text={excerpt.text} ranges={excerpt.ranges} />
      </span>
    );
  }
  return (
    <span className={styles['why']}>
      <span className={styles['where']}>{placeWords(where)}</span>{' '}
      <q className={styles['words']} dir="auto">
        <MarkedText text={excerpt.text} ranges={excerpt.ranges} />
      </q>
    </span>
  );
}

function placeWords(where: SearchHit['where']): string {
  switch (where) {
    case 'note':
      return i18n.t('search.where.note');
    case 'interaction':
      return i18n.t('search.where.interaction');
    case 'howMet':
    default:
      return i18n.t('search.where.howMet');
  }
}
