/** How many people the list shows, of how many. */
import { i18n } from '#i18n';
import type { PersonLine } from '@/storage/queries/person-line';
import { numberWords } from '../number-words';
import { peopleAddress } from '../routes';
import styles from './people-section.module.css';
import { SaveView } from './saved-views';
import type { Asked } from './view-dialog';

type CountLineProps = {
  /** Null while that is not known. */
  shown: number | null;
  lines: readonly PersonLine[];
  kept: number | undefined;
  asked: Asked;
};

export function CountLine({ shown, lines, kept, asked }: CountLineProps) {
  if (kept === undefined) return null;
  const archived =
    asked.query === '' ? lines.filter(({ standing }) => standing === 'archived').length : 0;
  return (
    <div className={styles['count']}>
      <output>
        {asked.query === '' || shown === null
          ? i18n.t('people.count', kept - archived, [numberWords(kept - archived)])
          : i18n.t('people.countOf', kept, [numberWords(shown), numberWords(kept)])}
      </output>
      {archived > 0 ? (
        <a href={peopleAddress('standing:archived')}>
          {i18n.t('people.archived', archived, [numberWords(archived)])}
        </a>
      ) : null}
      <SaveView asked={asked} />
    </div>
  );
}
