/** What the pieces of the rings mean, how many people each stands for, and the way to them. */
import { i18n } from '#i18n';
import { BandSample } from '@/ui/chart/band';
import { numberWords } from '../number-words';
import { standingAddress } from './addresses';
import styles from './circle.module.css';
import { presentStandings, type StandingCounts } from './relationships';

export function StandingsLegend({ counts }: { counts: StandingCounts }) {
  return (
    <ul className={styles['legend']} aria-label={i18n.t('circle.rings.legend')}>
      {presentStandings(counts).map((standing) => (
        <li key={standing}>
          <a className={styles['entry']} href={standingAddress(standing)}>
            <BandSample look={standing} />
            <span className={styles['entryName']}>
              {i18n.t(`people.standing.${standing}`)}
            </span>{' '}
            <span className={styles['entryCount']}>{numberWords(counts[standing])}</span>
            <span className={styles['entryMeans']}>
              {i18n.t(`circle.standingMeans.${standing}`)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
