/** The database is brought up to this version; the page starts over by itself when that is done. */
import { i18n } from '#i18n';
import styles from './loss/loss.module.css';
import { NoticeFrame } from './loss/notice-frame';

export default function UpgradeNotice() {
  return (
    <NoticeFrame title={i18n.t('ui.upgrading.title')}>
      <output className={styles['text']}>{i18n.t('ui.upgrading.text')}</output>
    </NoticeFrame>
  );
}
