/** What else can be asked, to be put into the field with a click. */
import { i18n } from '#i18n';
import { filterFields } from '@/search/query';
import styles from './filter-hint.module.css';

/** `onChoose` gets the filter without its value, such as `tag:`. */
export function FilterHint({ onChoose }: { onChoose: (filter: string) => void }) {
  return (
    <p className={styles['hint']}>
      {i18n.t('search.narrow')}{' '}
      {filterFields.map((field) => (
        <button
          key={field}
          type="button"
          className={styles['filter']}
          onClick={() => onChoose(`${field}:`)}
        >
          {field}:
        </button>
      ))}
    </p>
  );
}
