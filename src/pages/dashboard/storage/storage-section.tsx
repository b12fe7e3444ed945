/** Where everything is, how much, what keeps it there, and how to take it all away. */
import { useState } from 'react';
import { i18n } from '#i18n';
import { tableNames } from '@/domain/schema/records';
import { database } from '@/storage/open';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';
import { useLastBackup } from '../backup/last-backup';
import { useLive } from '../../use-live';
import { numberWords, sizeWords } from '../number-words';
import styles from '../section.module.css';
import { sectionAddress } from '../routes';
import { DiagnosticsPart } from './diagnostics-part';
import { EraseDialog } from './erase-dialog';
import tableStyles from './storage.module.css';
import { storageUse } from './storage-use';

export function StorageSection() {
  const [asked, setAsked] = useState(false);
  const kept = useLive(async () => {
    const counts = await Promise.all(
      tableNames.map(async (table) => ({ table, count: await database[table].count() })),
    );
    return { counts, use: await storageUse() };
  }, [asked]);
  const lastBackup = useLastBackup();
  const [erasing, setErasing] = useState(false);
  if (!kept) return <Skeleton label={i18n.t('ui.loading')} lines={5} />;
  const { counts, use } = kept;
  const askToPersist = async () => {
    await navigator.storage.persist();
    setAsked(true);
  };
  return (
    <div className={styles['section']}>
      <p className={styles['lead']}>{i18n.t('dashboard.storage.lead')}</p>
      <section className={styles['part']}>
        <h2 className={styles['partTitle']}>{i18n.t('dashboard.storage.holds')}</h2>
        <dl className={tableStyles['counts']}>
          {counts
            .filter(({ table, count }) => count > 0 && table !== 'settings')
            .map(({ table, count }) => (
              <div key={table}>
                <dt>{i18n.t(`dashboard.things.${table}`)}</dt>
                <dd>{numberWords(count)}</dd>
              </div>
            ))}
          <div>
            <dt>{i18n.t('dashboard.storage.onDisk')}</dt>
            <dd>{sizeWords(use.bytes)}</dd>
          </div>
        </dl>
      </section>
      <section className={styles['part']}>
        <h2 className={styles['partTitle']}>{i18n.t('dashboard.storage.safe')}</h2>
        <output className={styles['text']}>{persistenceWords(use.persisted, asked)}</output>
        {use.persisted || asked ? null : (
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
      {erasing ? <EraseDialog counts={counts} onClose={() => setErasing(false)} /> : null}
    </div>
  );
}

function persistenceWords(persisted: boolean, asked: boolean): string {
  if (persisted) return i18n.t('dashboard.storage.persisted');
  return asked
    ? i18n.t('dashboard.storage.refusedToPersist')
    : i18n.t('dashboard.storage.notPersisted');
}
