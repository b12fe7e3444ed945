/** How much of each thing is kept, and the room it takes. Each is shown as soon as it is known. */
import { i18n } from '#i18n';
import type { TableName } from '@/domain/schema/table-names';
import { Skeleton } from '@/ui/skeleton';
import { numberWords, sizeWords } from '../number-words';
import styles from '../section.module.css';
import tableStyles from './storage.module.css';

type KeptPartProps = {
  /** Undefined while they are counted. */
  counts: readonly { table: TableName; count: number }[] | undefined;
  /** Undefined until the browser has said it, which after much was written takes it seconds. */
  bytes: number | undefined;
};

export function KeptPart({ counts, bytes }: KeptPartProps) {
  return (
    <section className={styles['part']}>
      <h2 className={styles['partTitle']}>{i18n.t('dashboard.storage.holds')}</h2>
      {counts === undefined ? (
        <Skeleton label={i18n.t('ui.loading')} lines={5} />
      ) : (
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
            <dd>{bytes === undefined ? i18n.t('dashboard.storage.asking') : sizeWords(bytes)}</dd>
          </div>
        </dl>
      )}
    </section>
  );
}
