/** The lines, grouped by day; only those near the window are in the page, and more are read ahead. */
import { useEffect, useMemo, useRef } from 'react';
import { WindowVirtualizer } from 'virtua';
import { i18n } from '#i18n';
import { type Day, daysBetween } from '@/domain/day';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { Button } from '@/ui/button';
import { dayWords, exactDay } from '@/words/days';
import { EventLine } from './event-line';
import type { TimelineView } from './timeline-pages';
import styles from './timeline.module.css';

type TimelineListProps = {
  view: TimelineView & { readOn: () => void };
  types: RelationshipTypes;
  today: Day;
  onLeave: (day: Day) => void;
};

/** Pixels below the window at which the next stretch is read. */
const readAhead = 1_200;

export function TimelineList({ view, types, today, onLeave }: TimelineListProps) {
  const { events, complete, reading, readOn } = view;
  const lines = useMemo(
    () => events.map((event, index) => ({ event, begins: events[index - 1]?.day !== event.day })),
    [events],
  );
  const end = useRef<HTMLDivElement>(null);
  const ahead = useRef(readOn);
  useEffect(() => {
    ahead.current = readOn;
  }, [readOn]);
  useEffect(() => {
    const element = end.current;
    if (!element || reading) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) ahead.current();
      },
      { rootMargin: `${readAhead}px` },
    );
    observer.observe(element);
    // Asked again after each stretch: the end may still be in sight.
    return () => observer.disconnect();
  }, [reading]);

  return (
    <>
      <WindowVirtualizer as="ol" item="li" data={lines}>
        {({ event, begins }) => (
          <div key={event.id} className={styles['item']}>
            {begins ? <DayHeading day={event.day} today={today} /> : null}
            <EventLine event={event} types={types} today={today} onLeave={onLeave} />
          </div>
        )}
      </WindowVirtualizer>
      <div ref={end} className={styles['end']}>
        {complete ? (
          <p className={styles['quiet']}>{i18n.t('dashboard.timeline.beginning')}</p>
        ) : (
          <Button look="plain" disabled={reading} onClick={readOn}>
            {i18n.t('dashboard.timeline.earlier')}
          </Button>
        )}
      </div>
    </>
  );
}

function DayHeading({ day, today }: { day: Day; today: Day }) {
  const near = daysBetween(day, today) <= 1;
  return (
    <h2 className={styles['day']}>
      {near ? <span className={styles['near']}>{dayWords(day, today)}</span> : null}
      {exactDay(day)}
    </h2>
  );
}
