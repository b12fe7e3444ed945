/** The columns' names, and the box that selects everybody shown. */
import { i18n } from '#i18n';
import type { PeopleSort } from '@/domain/schema/records';
import type { PersonLine } from '@/storage/queries/person-line';
import { classNames } from '@/ui/class-names';
import styles from './people-list.module.css';
import type { Selection } from './selection';

type ListHeadProps = {
  shown: readonly PersonLine[];
  selection: Selection;
  sort: PeopleSort;
};

const columns = ['name', 'role', 'lastContact', 'nextDue'] as const;

export function ListHead({ shown, selection: { chosen, all, none }, sort }: ListHeadProps) {
  const isAll = shown.length > 0 && chosen.length === shown.length;
  return (
    <thead className={styles['head']}>
      <tr aria-rowindex={1} className={classNames(styles['row'], styles['headRow'])}>
        <th scope="col" className={styles['check']}>
          <input
            type="checkbox"
            aria-label={i18n.t('people.selectAll')}
            checked={isAll}
            ref={(box) => {
              if (box) box.indeterminate = chosen.length > 0 && !isAll;
            }}
            onChange={() => (isAll ? none() : all())}
          />
        </th>
        {columns.map((column) => (
          <th
            key={column}
            scope="col"
            aria-sort={sort === column ? direction(sort) : undefined}
            className={column === 'name' ? undefined : styles[column]}
          >
            {i18n.t(`people.column.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function direction(sort: PeopleSort): 'ascending' | 'descending' {
  return sort === 'lastContact' ? 'descending' : 'ascending';
}
