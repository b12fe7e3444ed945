/** How many records of each kind are new, changed, the same, and so on. */
import { useId } from 'react';
import { i18n } from '#i18n';
import { backupTables } from '@/interchange/backup/format';
import type { RestoreCounts, RestorePlan } from '@/storage/bulk/plan-restore';
import { numberWords } from '../number-words';
import styles from './backup.module.css';

type CountsTableProps = Pick<RestorePlan, 'counts' | 'isEmptyHere'>;

const columns = ['new', 'changed', 'same', 'conflicting', 'newerHere', 'onlyHere'] as const;
/** Said also when there are none. */
const always: readonly string[] = ['new', 'changed', 'same', 'conflicting'];

export function CountsTable({ counts, isEmptyHere }: CountsTableProps) {
  const id = useId();
  const rows = backupTables.filter((table) => columns.some((column) => counts[table][column] > 0));
  const filled = columns.filter(
    (column) => always.includes(column) || rows.some((table) => counts[table][column] > 0),
  );
  const shown = isEmptyHere ? (['new'] as const) : filled;
  return (
    <div className={styles['scroll']} role="region" tabIndex={0} aria-labelledby={id}>
      <table className={styles['counts']}>
        <caption id={id}>{i18n.t('backup.preview.counts')}</caption>
        <thead>
          <tr>
            <td />
            {shown.map((column) => (
              <th key={column} scope="col" title={i18n.t(`backup.countHint.${column}`)}>
                {isEmptyHere ? i18n.t('backup.count.inBackup') : i18n.t(`backup.count.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((table) => (
            <tr key={table}>
              <th scope="row">{i18n.t(`options.things.${table}`)}</th>
              {shown.map((column) => (
                <Cell
                  key={column}
                  count={isEmptyHere ? inBackup(counts[table]) : counts[table][column]}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ count }: { count: number }) {
  return <td data-none={count === 0 ? '' : undefined}>{numberWords(count)}</td>;
}

function inBackup({ new: added, changed, same, newerHere }: RestoreCounts): number {
  return added + changed + same + newerHere;
}
