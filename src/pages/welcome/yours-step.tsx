/** What Confidant is for, in three rings, and where everything stays: here. */
import { i18n } from '#i18n';
import type { RingView } from '@/domain/annotation-view';
import { Ring } from '@/ui/ring';
import { StepEnd } from './step-end';
import styles from './welcome.module.css';

const rings = [
  { key: 'inRhythm', view: { initials: 'AQ', progress: 0.35, state: 'inRhythm' } },
  { key: 'due', view: { initials: 'BO', progress: 1, state: 'due' } },
  { key: 'none', view: { initials: 'CV', progress: null, state: 'none' } },
] as const satisfies { key: string; view: RingView }[];

const promises = ['here', 'quiet', 'yours'] as const;

export function YoursStep() {
  return (
    <>
      <p className={styles['lead']}>{i18n.t('welcome.yours.lead')}</p>
      <ul className={styles['rings']}>
        {rings.map(({ key, view }) => (
          <li key={key}>
            <Ring view={view} label="" />
            <span>{i18n.t(`welcome.yours.ring.${key}`)}</span>
          </li>
        ))}
      </ul>
      <dl className={styles['points']}>
        {promises.map((each) => (
          <div key={each}>
            <dt>{i18n.t(`welcome.yours.${each}`)}</dt>
            <dd>{i18n.t(`welcome.yours.${each}Text`)}</dd>
          </div>
        ))}
      </dl>
      <StepEnd to="linkedin" />
    </>
  );
}
