/** People found by all that is kept about them, with the same actions as those of the day. */
import type { RefObject } from 'react';
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import type { SearchHit } from '@/storage/queries/search';
import { openFilterOf } from '@/search/completion';
import { EmptyState } from '@/ui/empty-state';
import { FilterChoices } from '../search/filter-choices';
import { FilterHint } from '../search/filter-hint';
import { useSearch } from '../search/use-search';
import { WhyFound } from '../search/why-found';
import { lastContactWords } from './contact-words';
import styles from './day-list.module.css';
import { PersonLine } from './person-line';
import searchStyles from './search-results.module.css';
import type { PopupView } from './use-popup-view';

type SearchResultsProps = {
  field: RefObject<HTMLInputElement | null>;
  query: string;
  onChange: (query: string) => void;
  today: Day;
  view: PopupView | undefined;
};

/** More than these are not looked through; another letter is faster. */
const shown = 20;

export default function SearchResults(props: SearchResultsProps) {
  const { field, query, onChange, today, view } = props;
  const found = useSearch(query.trim(), today, shown);
  // A filter without its value finds nobody yet.
  const isAskingForValue = found?.hits.length === 0 && openFilterOf(query) !== null;
  const addFilter = (filter: string) => {
    onChange(`${query.trimEnd()} ${filter}`.trimStart());
    field.current?.focus();
  };
  return (
    <>
      <div className={searchStyles['choices']}>
        <FilterChoices field={field} text={query} onChange={onChange} />
      </div>
      {view && found && !isAskingForValue ? (
        <>
          <output className="visually-hidden">
            {i18n.t('popup.search.count', found.hits.length)}
          </output>
          {found.hits.length === 0 ? (
            <EmptyState title={i18n.t('popup.search.none')}>
              <p>{i18n.t('popup.search.noneText')}</p>
              <FilterHint onChoose={addFilter} />
            </EmptyState>
          ) : (
            <ul aria-label={i18n.t('popup.search.results')} className={styles['list']}>
              {found.hits.map((hit) => (
                <li key={hit.person.id}>
                  <PersonLine
                    person={hit.person}
                    nameRanges={hit.nameRanges}
                    types={view.types}
                    today={today}
                    reasons={[]}
                    tabId={view.tabId}
                    quote={isWritten(hit) ? <WhyFound hit={hit} /> : undefined}
                  >
                    <p>{factsOf(hit, today)}</p>
                  </PersonLine>
                </li>
              ))}
            </ul>
          )}
          {found.complete ? null : (
            <p className={searchStyles['reading']}>{i18n.t('search.reading')}</p>
          )}
        </>
      ) : null}
    </>
  );
}

/** Found in what you wrote; the rest stands in the facts. */
function isWritten({ where }: SearchHit): boolean {
  return where === 'note' || where === 'interaction' || where === 'howMet';
}

/** The headline when that is where it was found; else company, last contact and tags. */
function factsOf({ person, where }: SearchHit, today: Day): string {
  const { headline, company, seen, state, tags } = person;
  return [
    where === 'headline' ? (headline ?? seen?.headline) : (company ?? seen?.company),
    lastContactWords(state.lastContactOn, today),
    ...tags.map((tag) => `#${tag}`),
  ]
    .filter(Boolean)
    .join(' · ');
}
