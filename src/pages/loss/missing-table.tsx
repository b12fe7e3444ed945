/** What was here and what is: only the kinds that differ. */
import { i18n } from '#i18n';
import { tableNames } from '@/domain/schema/table-names';
import type { Loss } from '@/storage/canary';
import { numberWords } from '../dashboard/number-words';
import styles from './loss.module.css';

export function MissingTable({ loss: { known, found } }: { loss: Loss }) {
  const rows = tableNames
    .filter((name) => name !== 'settings')
    .map((name) => ({ name, was: known.counts[name] ?? 0, is: found.counts[name] ?? 0 }))
    .filter(({ was, is }) => was !== is);
  if (rows.length === 0) {
    // As many rows as before, but of an earlier time.
    const writes = known.sequence - (found.sequence ?? 0);
    return (
      <p className={styles['text']}>
        {writes > 0 ? i18n.t('loss.writes', writes, [numberWords(writes)]) : i18n.t('loss.other')}
      </p>
    );
  }
  return (
    <table className={styles['missing']}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{i18n.t('backup.preview.kind')}</span>
          </th>
          <th scope="col">{i18n.t('loss.was')}</th>
          <th scope="col">{i18n.t('loss.is')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, was, is }) => (
          <tr key={name}>
            <th scope="row">{i18n.t(`dashboard.things.${name}`)}</th>
            <td>{numberWords(was)}</td>
            <td>{numberWords(is)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
