/** A quiet word about the last backup, once it is long ago and things have changed. */
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { openDashboard } from '@/platform/pages';
import { database } from '@/storage/open';
import { isBackupMissed } from '@/storage/queries/backup-age';
import { useLastBackup } from '../dashboard/backup/last-backup';
import { useLive } from '../use-live';
import styles from './footer.module.css';

export function BackupHint({ today }: { today: Day }) {
  const timeZone = Temporal.Now.timeZoneId();
  const isMissed = useLive(() => isBackupMissed(database, { today, timeZone }), [today, timeZone]);
  const last = useLastBackup();
  if (!isMissed || last === undefined) return null;
  return (
    <p className={styles['backup']}>
      <span>{last}</span>
      <button type="button" className={styles['all']} onClick={() => void openDashboard('backup')}>
        {i18n.t('popup.toBackup')}
      </button>
    </p>
  );
}
