/** Where everything is, how much, what keeps it there, and how to take it all away. */
import { useState } from 'react';
import { i18n } from '#i18n';
import { tableNames } from '@/domain/schema/table-names';
import { database } from '@/storage/open';
import { Button } from '@/ui/button';
import { useLastBackup } from '../backup/last-backup';
import { useLive } from '../../use-live';
import styles from '../section.module.css';
import { sectionAddress } from '../routes';
import { DiagnosticsPart } from './diagnostics-part';
import { EraseDialog } from './erase-dialog';
import { KeptPart } from './kept-part';
import { storageUse } from './storage-use';

export function StorageSection() {
  const [asked, setAsked] = useState(false);
  const counts = useLive(
    () =>
      Promise.all(
        tableNames.map(async (table) => ({ table, count: await database[table].count() })),
      ),
    [],
  );
  // By itself: right after much was written the browser takes seconds to say it.
  const use = useLive(() => storageUse().catch(() => undefined), [counts, asked]);
  const lastBackup = useLastBackup();
  const [erasing, setErasing] = useState(false);
  const askToPersist = async () => {
    await navigator.storage.persist();
    setAsked(true);
  };
  return (
    <div className={styles['section']}>
      <p className={styles['lead']}>{i18n.t('dashboard.storage.lead')}</p>
      <KeptPart counts={counts} bytes={use?.bytes} />
      <section className={styles['part']}>
        <h2 className={styles['partTitle']}>{i18n.t('dashboard.storage.safe')}</h2>
        <output className={styles['text']}>
          {use === undefined ? null : persistenceWords(use.persisted, asked)}
        </output>
        {use === undefined || use.persisted || asked ? null : (
          <div>
            <Button onClick={() => void askToPersist()}>
              {i18n.t('dashboard.storage.persist')}
            </Button>
          </div>
        )}
        <p className={styles['text']}>
          {i18n.t('dashboard.storage.uninstall')} {lastBackup}{' '}
          <a href={sectionAddress('backup')}>{i18n.t('dashboard.storage.toBackup')}</a>
        </p>
      </section>
      <DiagnosticsPart />
      <section className={styles['part']}>
        <h2 className={styles['partTitle']}>{i18n.t('dashboard.erase.title')}</h2>
        <p className={styles['text']}>{i18n.t('dashboard.erase.text')}</p>
        <div>
          <Button onClick={() => setErasing(true)}>{i18n.t('dashboard.erase.open')}</Button>
        </div>
      </section>
      {erasing ? <EraseDialog counts={counts ?? []} onClose={() => setErasing(false)} /> : null}
    </div>
  );
}

function persistenceWords(persisted: boolean, asked: boolean): string {
  if (persisted) return i18n.t('dashboard.storage.persisted');
  return asked
    ? i18n.t('dashboard.storage.refusedToPersist')
    : i18n.t('dashboard.storage.notPersisted');
}
