/** People found by name, company or tag, with the same actions as those of the day. */
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { searchPeople } from '@/storage/queries/search';
import { database } from '@/storage/open';
import { EmptyState } from '@/ui/empty-state';
import { lastContactWords } from './contact-words';
import { useLive } from '../use-live';
import styles from './day-list.module.css';
import { PersonLine } from './person-line';
import type { PopupView } from './use-popup-view';

type SearchResultsProps = { query: string; today: Day; view: PopupView | undefined };

/** More than these are not looked through; another letter is faster. */
const shown = 20;

export function SearchResults({ query, today, view }: SearchResultsProps) {
  const found = useLive(() => searchPeople(database, query.trim(), shown), [query]);
  if (!view || !found) return null;
  return (
    <>
      <output className="visually-hidden">{i18n.t('popup.search.count', found.length)}</output>
      {found.length === 0 ? (
        <EmptyState title={i18n.t('popup.search.none')}>
          <p>{i18n.t('popup.search.noneText')}</p>
        </EmptyState>
      ) : (
        <ul aria-label={i18n.t('popup.search.results')} className={styles['list']}>
          {found.map((person) => (
            <li key={person.id}>
              <PersonLine
                person={person}
                types={view.types}
                today={today}
                reasons={[]}
                tabId={view.tabId}
              >
                <p>
                  {[
                    person.company ?? person.seen?.company,
                    lastContactWords(person.state.lastContactOn, today),
                    ...person.tags.map((tag) => `#${tag}`),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </PersonLine>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
