/**
 * Erasing everything, the one thing without undo: it says what goes, offers a backup first, and
 * wants a second, deliberate yes.
 */
import { useState } from 'react';
import { i18n } from '#i18n';
import type { TableName } from '@/domain/schema/table-names';
import { Button } from '@/ui/button';
import { CheckBox } from '@/ui/check-box';
import { Dialog } from '@/ui/dialog';
import { Notice } from '@/ui/notice';
import { useToast } from '@/ui/toast';
import { eraseEverything, saveBackup } from '../backup/bulk-work';
import { useLastBackup } from '../backup/last-backup';
import { workTroubleWords } from '../backup/trouble-words';
import { numberWords } from '../number-words';
import styles from '../section.module.css';

type EraseDialogProps = {
  counts: readonly { table: TableName; count: number }[];
  onClose: () => void;
};

export function EraseDialog({ counts, onClose }: EraseDialogProps) {
  const toast = useToast();
  const lastBackup = useLastBackup();
  const [sure, setSure] = useState(false);
  const [working, setWorking] = useState(false);
  const [trouble, setTrouble] = useState<string>();

  const save = async () => {
    const outcome = await saveBackup({ confidential: true });
    if (!outcome.ok) setTrouble(workTroubleWords(outcome.trouble));
  };
  const erase = async () => {
    setWorking(true);
    const outcome = await eraseEverything();
    setWorking(false);
    if (!outcome.ok) {
      setTrouble(workTroubleWords(outcome.trouble));
      return;
    }
    toast.show({ words: i18n.t('dashboard.erase.done') });
    onClose();
  };

  const goes = counts
    .filter(({ table, count }) => count > 0 && table !== 'settings')
    .map(
      ({ table, count }) =>
        `${numberWords(count)} ${i18n.t(`dashboard.things.${table}`).toLowerCase()}`,
    );

  return (
    <Dialog
      title={i18n.t('dashboard.erase.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{i18n.t('ui.cancel')}</Button>
          <Button look="filled" disabled={!sure || working} onClick={() => void erase()}>
            {i18n.t('dashboard.erase.erase')}
          </Button>
        </>
      }
    >
      <p>{i18n.t('dashboard.erase.goes')}</p>
      <ul className={styles['text']}>
        {goes.map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>{i18n.t('dashboard.erase.rest')}</li>
      </ul>
      <p>{i18n.t('dashboard.erase.noWayBack')}</p>
      <div className={styles['actions']}>
        <Button data-initial-focus="" onClick={() => void save()}>
          {i18n.t('dashboard.erase.backupFirst')}
        </Button>
        <output className={styles['quiet']}>{lastBackup}</output>
      </div>
      <CheckBox label={i18n.t('dashboard.erase.sure')} checked={sure} onChange={setSure} />
      {trouble === undefined ? null : (
        <Notice tone="warm" announced>
          {trouble}
        </Notice>
      )}
    </Dialog>
  );
}
