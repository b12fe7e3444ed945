/** People: everybody who is kept, asked for, sorted, selected, and tended many at once. */
import { useDeferredValue, useMemo } from 'react';
import { i18n } from '#i18n';
import { parseQuery } from '@/search/query';
import { Select } from '@/ui/select';
import { Skeleton } from '@/ui/skeleton';
import { useToday } from '../../today';
import { BulkBar } from './bulk-bar';
import { CountLine } from './count-line';
import { NobodyKept, NobodyMatches } from './empty-people';
import { sorts, usePeopleAsked } from './people-address';
import { PeopleList } from './people-list';
import styles from './people-section.module.css';
import { SavedViews } from './saved-views';
import { SearchBar } from './search-bar';
import { useSelection } from './selection';
import { matchingLines, sortedLines } from './shown-lines';
import { useFirstLines } from './use-first-lines';
import { useKeptScroll } from './use-kept-scroll';
import { useEverybody, usePeopleTable } from './use-people-table';

export function PeopleSection() {
  const today = useToday();
  const { lines, types, isWhole } = usePeopleTable();
  const { text, query, sort, ask, sortBy } = usePeopleAsked();
  const first = useFirstLines({ wanted: !isWhole, text, sort, today });
  useEverybody(isWhole || first !== undefined);
  // A key pressed is shown before thousands of people are looked through for it.
  const askedFor = useDeferredValue(text);
  const sorted = useMemo(() => sortedLines(lines, sort), [lines, sort]);
  const matching = useMemo(
    () => matchingLines(sorted, parseQuery(askedFor), { types, today }),
    [sorted, askedFor, types, today],
  );
  const shown = isWhole ? matching : first?.lines;
  const kept = isWhole ? lines.length : first?.kept;
  const selection = useSelection(shown ?? none);
  useKeptScroll(shown !== undefined && isWhole);

  if (kept === 0) return <NobodyKept />;
  return (
    <div className={styles['people']}>
      <SavedViews asked={{ query: text, sort }} />
      <SearchBar text={text} query={query} ask={ask} lines={lines} types={types}>
        <Select
          label={i18n.t('people.sort.label')}
          labelHidden
          className={styles['sort']}
          value={sort}
          choices={sorts.map((value) => ({ value, label: i18n.t(`people.sort.${value}`) }))}
          onChange={sortBy}
        />
      </SearchBar>
      <div className={styles['status']}>
        {selection.chosen.length > 0 ? (
          <BulkBar
            selection={selection}
            shownCount={shown?.length ?? 0}
            lines={lines}
            types={types}
            today={today}
          />
        ) : (
          <CountLine
            shown={isWhole ? matching.length : null}
            lines={lines}
            kept={kept}
            asked={{ query: text, sort }}
          />
        )}
      </div>
      {shown === undefined ? (
        <Skeleton label={i18n.t('ui.loading')} lines={8} />
      ) : shown.length === 0 ? (
        <NobodyMatches onClear={() => ask('')} />
      ) : (
        <PeopleList shown={shown} selection={selection} sort={sort} types={types} today={today} />
      )}
    </div>
  );
}

const none: readonly never[] = [];
