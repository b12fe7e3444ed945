/** The coming days one after the other, those with nothing planned left out. */
import { useState } from 'react';
import { i18n } from '#i18n';
import { addDays, type Day, daysBetween } from '@/domain/day';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { database } from '@/storage/open';
import { readCalendar } from '@/storage/queries/calendar';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';
import { dayWords, exactDay } from '@/words/days';
import { useLive } from '../../use-live';
import { addressWith } from '../routes';
import { PlannedPeople } from './planned-people';
import styles from './calendar.module.css';

/** Days shown at first, and added by *Show later days*. */
const portion = 28;
/** Dates come round after a year. */
const mostDays = 364;
/** People named on one day; the day itself has the others. */
const named = 12;

export function Agenda({ types, today }: { types: RelationshipTypes; today: Day }) {
  const [days, setDays] = useState(portion);
  const to = addDays(today, days - 1);
  const view = useLive(() => readCalendar(database, { from: today, to, named }), [today, to]);
  if (!view) return <Skeleton label={i18n.t('ui.loading')} lines={6} />;
  const busy = view.days.filter(({ people }) => people.length > 0);
  return (
    <div className={styles['agenda']}>
      {busy.length === 0 ? (
        <p className={styles['quiet']}>
          {i18n.t('dashboard.calendar.nothingUntil', { day: exactDay(to) })}
        </p>
      ) : null}
      {busy.map((day) => (
        <section key={day.day} aria-labelledby={`agenda-${day.day}`} className={styles['group']}>
          <h2 id={`agenda-${day.day}`} className={styles['title']}>
            {daysBetween(today, day.day) <= 1 ? `${dayWords(day.day, today)} · ` : null}
            {exactDay(day.day)}
          </h2>
          <PlannedPeople day={day} people={view.people} types={types} today={today} />
          {day.people.length > named ? (
            <p>
              <a href={addressWith('calendar', new URLSearchParams({ day: day.day }))}>
                {i18n.t('person.timeline.more', day.people.length - named)}
              </a>
            </p>
          ) : null}
        </section>
      ))}
      {days < mostDays ? (
        <div>
          <Button onClick={() => setDays(Math.min(days + portion, mostDays))}>
            {i18n.t('dashboard.calendar.later')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
