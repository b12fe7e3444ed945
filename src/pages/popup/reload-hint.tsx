/** The tab in front is without our script. Below the list: it comes late, and nothing may move. */
import { i18n } from '#i18n';
import { database } from '@/storage/open';
import { readSettings } from '@/storage/queries/settings';
import { useLive } from '../use-live';
import styles from './reload-hint.module.css';

export function ReloadHint() {
  const onPage = useLive(async () => (await readSettings(database)).display === 'onPage', []);
  return onPage ? <p className={styles['hint']}>{i18n.t('popup.reload')}</p> : null;
}
