/** Everything that happened, across all people, newest first. */
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { database } from '@/storage/open';
import { readTypes } from '@/storage/queries/settings';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Skeleton } from '@/ui/skeleton';
import { exactDay } from '@/words/days';
import { useToday } from '../../today';
import { useLive } from '../../use-live';
import { replaceQuery, useQueryField } from '../use-route';
import { dayAfter, TimelineFilters, type TimelineFilter } from './timeline-filters';
import { kindNamed, tablesOfKind } from './timeline-kinds';
import { TimelineList } from './timeline-list';
import { useTimeline } from './use-timeline';
import styles from './timeline.module.css';

export function TimelineSection() {
  const today = useToday();
  const types = useLive(() => readTypes(database), []);
  const [filter, change] = useFilter();
  const { kind, personId, upTo } = filter;
  const view = useTimeline({ tables: tablesOfKind[kind], personId }, dayAfter(upTo));
  const filtered = kind !== 'all' || personId !== null || upTo !== null;
  const nothing = view.complete && view.events.length === 0;
  if (nothing && !filtered) {
    return (
      <EmptyState title={i18n.t('dashboard.timeline.none')}>
        <p>{i18n.t('dashboard.timeline.noneText')}</p>
      </EmptyState>
    );
  }
  // Coming back begins with the day one went away from, when that was far down.
  const leaveFrom = (day: Day) => {
    if (scrollY > innerHeight) change({ upTo: day });
  };
  return (
    <div className={styles['section']}>
      <TimelineFilters filter={filter} today={today} onChange={change} />
      {upTo === null ? null : (
        <p className={styles['bar']}>
          {i18n.t('dashboard.timeline.until', { day: exactDay(upTo) })}
          <Button onClick={() => change({ upTo: null })}>
            {i18n.t('dashboard.timeline.newest')}
          </Button>
        </p>
      )}
      {nothing ? (
        <p className={styles['quiet']}>{i18n.t('dashboard.timeline.noneFiltered')}</p>
      ) : types && view.events.length > 0 ? (
        <TimelineList view={view} types={types} today={today} onLeave={leaveFrom} />
      ) : (
        <Skeleton label={i18n.t('ui.loading')} lines={6} />
      )}
    </div>
  );
}

/** The filter stands in the address. */
function useFilter(): [TimelineFilter, (change: Partial<TimelineFilter>) => void] {
  const [kind] = useQueryField('kind');
  const [person] = useQueryField('person');
  const [upTo] = useQueryField('to');
  const filter: TimelineFilter = {
    kind: kindNamed(kind),
    personId: person === '' ? null : person,
    upTo: /^\d{4}-\d{2}-\d{2}$/u.test(upTo) ? upTo : null,
  };
  const change = (fields: Partial<TimelineFilter>) => {
    const next = { ...filter, ...fields };
    replaceQuery({
      kind: next.kind === 'all' ? '' : next.kind,
      person: next.personId ?? '',
      to: next.upTo ?? '',
    });
  };
  return [filter, change];
}
