/** The popup: whom should I get back to today, and why? With search, and the person on this page. */
import { lazy, Suspense, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { SearchField } from '@/ui/search-field';
import { exactDay, shortDay } from '@/words/days';
import { SampleBanner } from '../sample/sample-banner';
import { AfterPaint } from '../after-paint';
import { useToday } from '../today';
import { BackupHint } from './backup-hint';
import { DayList } from './day-list';
import type { FirstView } from './first-view';
import { Footer } from './footer';
import { FreshStart } from './fresh-start';
import { PersonHere } from './person-here';
import styles from './popup.module.css';
import { ReloadHint } from './reload-hint';
import { usePopupKeys } from './use-popup-keys';
import { usePopupView } from './use-popup-view';

// Comes with the first letter: the list is there sooner without it.
const SearchResults = lazy(() => import('./search-results'));

/** `first` is the view that was read before the page was there, if that went well. */
export function Popup({ first }: { first: FirstView | undefined }) {
  const today = useToday();
  const view = usePopupView(today, first);
  const [query, setQuery] = useState('');
  const page = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  usePopupKeys(page);
  const searching = query.trim() !== '';

  return (
    <main ref={page} className={styles['popup']}>
      <header className={styles['head']}>
        <h1 tabIndex={-1} className={styles['title']}>
          {i18n.t('popup.title')}
        </h1>
        <time dateTime={today} title={exactDay(today)} className={styles['date']}>
          {shortDay(today)}
        </time>
      </header>
      <SearchField
        field={field}
        value={query}
        onChange={setQuery}
        label={i18n.t('popup.search.label')}
        placeholder={i18n.t('popup.search.label')}
        clearLabel={i18n.t('popup.search.clear')}
        look="sunk"
        className={styles['search']}
      />
      <div className={styles['content']}>
        {searching ? (
          <Suspense>
            <SearchResults
              field={field}
              query={query}
              onChange={setQuery}
              today={today}
              view={view}
            />
          </Suspense>
        ) : (
          <>
            {view?.here ? <PersonHere here={view.here} today={today} view={view} /> : null}
            <DayList view={view} today={today} />
            {view ? <FreshStart today={today} /> : null}
            {view?.here?.unreachable ? <ReloadHint /> : null}
          </>
        )}
      </div>
      {view ? <SampleBanner className={styles['sample']} /> : null}
      {view ? (
        <AfterPaint>
          <BackupHint today={today} />
        </AfterPaint>
      ) : null}
      <Footer today={today} view={view} />
    </main>
  );
}
