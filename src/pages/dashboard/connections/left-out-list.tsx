/** Which rows are left out and why, and which are taken with something missing. */
import { useId } from 'react';
import { i18n } from '#i18n';
import { numberWords } from '../number-words';
import styles from './connections.module.css';
import type { ImportPreview } from './import-messages';
import { leftOutWords } from './import-words';
import { RowsFold } from './rows-fold';

type LeftOutListProps = Pick<ImportPreview, 'leftOut' | 'withoutDay'>;

export function LeftOutList({ leftOut, withoutDay }: LeftOutListProps) {
  const id = useId();
  if (leftOut.length === 0 && withoutDay.length === 0) return null;
  const count = leftOut.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <div className={styles['leftOut']}>
      {count > 0 ? (
        <h3 id={id} className={styles['subtitle']}>
          {i18n.t('connections.leftOut.title', count, [numberWords(count)])}
        </h3>
      ) : null}
      <ul {...(count > 0 ? { 'aria-labelledby': id } : {})}>
        {leftOut.map(({ why, rows }) => (
          <li key={why}>
            <RowsFold {...leftOutWords(why, rows.length)} rows={rows} />
          </li>
        ))}
        {withoutDay.length > 0 ? (
          <li>
            <RowsFold
              title={i18n.t('connections.leftOut.withoutDay', withoutDay.length, [
                numberWords(withoutDay.length),
              ])}
              text={i18n.t('connections.leftOut.withoutDayText')}
              rows={withoutDay}
            />
          </li>
        ) : null}
      </ul>
    </div>
  );
}
