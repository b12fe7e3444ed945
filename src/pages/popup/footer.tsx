/** How much more this week holds, and the way to everybody. */
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { openDashboard } from '@/platform/pages';
import { CoverSwitch } from '../screen-cover/cover-switch';
import { AfterPaint } from '../after-paint';
import styles from './footer.module.css';
import { RestOfWeek } from './rest-of-week';
import type { PopupView } from './use-popup-view';

export function Footer({ today, view }: { today: Day; view: PopupView | undefined }) {
  return (
    <footer className={styles['foot']}>
      <span>
        {view ? (
          <AfterPaint>
            <RestOfWeek today={today} more={view.list.moreCount} />
          </AfterPaint>
        ) : null}
      </span>
      <CoverSwitch className={styles['cover']} />
      <button type="button" className={styles['all']} onClick={() => void openDashboard()}>
        {i18n.t('popup.allPeople')}
      </button>
    </footer>
  );
}
