/**
 * The dashboard, in a tab: people, what happened, what comes, settings, backup, trash, storage. A calm
 * navigation at the side, one section at a time; the address names it.
 */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { send } from '@/messaging/client';
import type { DashboardSection } from '@/platform/pages';
import { classNames } from '@/ui/class-names';
import { Skeleton } from '@/ui/skeleton';
import { useDatabaseState } from '../database-gate';
import { type PaletteHandle, PaletteHost } from '../palette/palette-host';
import { SampleBanner } from '../sample/sample-banner';
import styles from './dashboard.module.css';
import { LinkedInCard } from './linkedin-card';
import { Navigation } from './navigation';
import { keptTop } from './people/use-kept-scroll';
import { PersonPage } from './person-page/lazy-person-page';
import { personAddress } from './routes';
import { sectionViews } from './section-views';
import { sectionLabel } from './sections';
import { useDraftsLookedAfter } from './use-drafts-looked-after';
import { goTo, useOwnWordsUnsaid, useRoute } from './use-route';

// Comes with what restores a snapshot.
const LostNotice = lazy(() => import('../loss/lost-notice'));

/** Lists, pictures and calendars use the room there is; what is read line by line does not. */
const wide: ReadonlySet<string> = new Set<DashboardSection>([
  'people',
  'timeline',
  'calendar',
  'circle',
  'connections',
]);

export function Dashboard() {
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const palette = useRef<PaletteHandle>(null);
  const place = route.view === 'person' ? `person/${route.personId}` : route.view;
  const moved = useMoved(place);
  const database = useDatabaseState();

  useEffect(() => void send('surface.opened', null), []);
  useDraftsLookedAfter();
  useOwnWordsUnsaid();
  const shown = useRef(place);
  useEffect(() => {
    // Not at the start, where the page begins at its beginning; not within a section.
    if (shown.current === place) return;
    shown.current = place;
    scrollTo(0, keptTop());
    main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [place]);

  return (
    <div className={styles['page']}>
      <Navigation
        view={route.view}
        onSkip={() => main.current?.querySelector('h1')?.focus()}
        onFind={() => palette.current?.open()}
      />
      <main
        ref={main}
        className={classNames(
          styles['main'],
          route.view !== 'person' && !wide.has(route.view) && styles['narrow'],
        )}
      >
        {database.is === 'lost' ? (
          <Suspense>
            <LostNotice
              loss={database.loss}
              place={route.view === 'backup' ? 'above' : 'section'}
            />
          </Suspense>
        ) : (
          <>
            <LinkedInCard />
            <SampleBanner />
          </>
        )}
        {database.is === 'lost' && route.view !== 'backup' ? null : (
          <Suspense fallback={<Skeleton label={i18n.t('ui.loading')} lines={4} />}>
            {route.view === 'person' ? (
              <PersonPage key={route.personId} personId={route.personId} focusName={moved} />
            ) : (
              <Section section={route.view} />
            )}
          </Suspense>
        )}
      </main>
      <PaletteHost
        handle={palette}
        onOpenPerson={(personId) => goTo(personAddress(personId))}
        onOpenRoute={(to) => goTo(`#/${to}`)}
      />
    </div>
  );
}

function Section({ section }: { section: DashboardSection }) {
  const View = sectionViews[section];
  const label = sectionLabel(section);
  useEffect(() => {
    document.title = i18n.t('dashboard.title', { section: label });
  }, [label]);
  return (
    <>
      <h1 tabIndex={-1} className={styles['title']}>
        {label}
      </h1>
      <Suspense fallback={<Skeleton label={i18n.t('ui.loading')} lines={4} />}>
        <View />
      </Suspense>
    </>
  );
}

/** Whether one has gone anywhere since the page was opened. */
function useMoved(place: string): boolean {
  const [first, setFirst] = useState<string | null>(place);
  if (first !== null && first !== place) setFirst(null);
  return first === null;
}
