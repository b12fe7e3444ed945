/** How many records of each kind are new, changed, the same, and so on. */
import { i18n } from '#i18n';
import { tableNames } from '@/domain/schema/table-names';
import type { RestoreCounts, RestorePlan } from '@/storage/bulk/plan-restore';
import { numberWords } from '../number-words';
import styles from './backup.module.css';

type CountsTableProps = Pick<RestorePlan, 'counts' | 'isEmptyHere'>;

const columns = ['new', 'changed', 'same', 'conflicting', 'newerHere', 'onlyHere'] as const;
/** Said also when there are none. */
const always: ReadonlySet<string> = new Set(['new', 'changed', 'same', 'conflicting']);

export function CountsTable({ counts, isEmptyHere }: CountsTableProps) {
  const rows = tableNames.filter((table) => columns.some((column) => counts[table][column] > 0));
  const filled = columns.filter(
    (column) => always.has(column) || rows.some((table) => counts[table][column] > 0),
  );
  const shown = isEmptyHere ? (['new'] as const) : filled;
  return (
    <div className={styles['scroll']}>
      <table className={styles['counts']}>
        <caption>{i18n.t('backup.preview.counts')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{i18n.t('backup.preview.kind')}</span>
            </th>
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
              <th scope="row">{i18n.t(`dashboard.things.${table}`)}</th>
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
