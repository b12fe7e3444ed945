/** Rows of a file that have one thing in common, with their numbers when it is opened. */
import { i18n } from '#i18n';
import { numberWords } from '../number-words';
import { rowRanges } from './row-ranges';
import styles from './connections.module.css';

/** Numbers and ranges of numbers that are written out. */
const shown = 60;

type RowsFoldProps = { title: string; text?: string; rows: readonly number[] };

export function RowsFold({ title, text, rows }: RowsFoldProps) {
  const { words, left } = rowRanges(rows, shown);
  return (
    <details className={styles['fold']}>
      <summary>{title}</summary>
      {text === undefined ? null : <p>{text}</p>}
      <p className={styles['rows']}>
        {i18n.t(rows.length === 1 ? 'connections.leftOut.row' : 'connections.leftOut.rows', {
          rows: words,
        })}
        {left > 0 ? ` ${i18n.t('connections.leftOut.more', left, [numberWords(left)])}` : null}
      </p>
    </details>
  );
}
