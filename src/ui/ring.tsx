/**
 * The rhythm ring: round the initials it fills from the last contact to the next due day. Green on
 * the way, warm and full when due, thin grey without a rhythm, dotted when paused.
 */
import type { RingView } from '@/domain/annotation-view';
import { classNames } from './class-names';
import styles from './ring.module.css';

type RingProps = {
  view: RingView;
  /** What the ring says, in words, for those who do not see it; '' when words beside it say so. */
  label: string;
  /** 24, 36 or 52 pixels across. */
  size?: 'small' | 'normal' | 'large';
};

export function Ring({ view, label, size = 'normal' }: RingProps) {
  const filled = view.state === 'due' ? 1 : (view.progress ?? 0);
  const spoken = label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <span className={classNames(styles['ring'], styles[size], styles[view.state])} {...spoken}>
      <svg viewBox="0 0 36 36" aria-hidden="true">
        <circle className={styles['track']} cx="18" cy="18" r="16.5" pathLength="100" />
        {view.progress === null && view.state !== 'due' ? null : (
          <circle
            className={styles['arc']}
            cx="18"
            cy="18"
            r="16.5"
            pathLength="100"
            strokeDasharray={`${Math.round(Math.min(Math.max(filled, 0), 1) * 100)} 100`}
          />
        )}
      </svg>
      <span aria-hidden="true">{view.initials}</span>
    </span>
  );
}
