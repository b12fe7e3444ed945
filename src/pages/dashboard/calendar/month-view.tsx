/** A month, and beside it the people of the day that is chosen in it. */
import { useId, useState } from 'react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { database } from '@/storage/open';
import { readCalendar } from '@/storage/queries/calendar';
import { Button } from '@/ui/button';
import { IconButton } from '@/ui/icon-button';
import { dayWords, exactDay } from '@/words/days';
import { useLive } from '../../use-live';
import { numberWords } from '../number-words';
import { firstWeekday, monthsLater, weeksOfMonth } from './month';
import { MonthGrid, namesInCell } from './month-grid';
import { PlannedPeople } from './planned-people';
import styles from './calendar.module.css';

type MonthViewProps = {
  selected: Day;
  types: RelationshipTypes;
  today: Day;
  onSelect: (day: Day) => void;
};

export function MonthView({ selected, types, today, onSelect }: MonthViewProps) {
  const titleId = useId();
  // Weeks begin where the reader lives, whatever language the words are in.
  const first = firstWeekday(navigator.language);
  const weeks = weeksOfMonth(selected, first);
  const [from, to] = [weeks[0]?.[0] ?? selected, weeks.at(-1)?.at(-1) ?? selected];
  const view = useLive(
    async () => ({ from, ...(await readCalendar(database, { from, to, named: namesInCell })) }),
    [from, to],
  );
  return (
    <div className={styles['month']}>
      <div className={styles['main']}>
        <div className={styles['bar']}>
          <h2 id={titleId} className={styles['title']} aria-live="polite">
            {monthWords(selected)}
          </h2>
          <IconButton
            icon={ChevronLeft}
            label={i18n.t('dashboard.calendar.before')}
            onClick={() => onSelect(monthsLater(selected, -1))}
          />
          <IconButton
            icon={ChevronRight}
            label={i18n.t('dashboard.calendar.after')}
            onClick={() => onSelect(monthsLater(selected, 1))}
          />
          <Button disabled={selected === today} onClick={() => onSelect(today)}>
            {i18n.t('dashboard.calendar.today')}
          </Button>
        </div>
        <MonthGrid
          weeks={weeks}
          view={view?.from === from ? view : undefined}
          selected={selected}
          today={today}
          firstWeekday={first}
          labelledBy={titleId}
          onSelect={onSelect}
        />
      </div>
      <DayPeople key={selected} day={selected} types={types} today={today} />
    </div>
  );
}

/** People of a day shown at first, and added by *Show more*. */
const portion = 50;

function DayPeople({ day, types, today }: { day: Day; types: RelationshipTypes; today: Day }) {
  const titleId = useId();
  const [limit, setLimit] = useState(portion);
  const view = useLive(
    () => readCalendar(database, { from: day, to: day, named: limit }),
    [day, limit],
  );
  const planned = view?.days[0];
  const left = (planned?.people.length ?? 0) - limit;
  return (
    <section aria-labelledby={titleId} className={styles['aside']}>
      <h2 id={titleId} className={styles['title']}>
        {exactDay(day)}
      </h2>
      {view && planned ? (
        <>
          <p className={styles['quiet']}>
            {planned.people.length === 0
              ? i18n.t('dashboard.calendar.nothing')
              : i18n.t('dashboard.calendar.people', planned.people.length, [
                  numberWords(planned.people.length),
                ])}
            {day === today ? ` · ${dayWords(day, today)}` : null}
          </p>
          <PlannedPeople day={planned} people={view.people} types={types} today={today} />
          {left > 0 ? (
            <Button look="plain" onClick={() => setLimit(limit + portion)}>
              {i18n.t('person.timeline.more', left)}
            </Button>
          ) : null}
        </>
      ) : null}
    </section>
  );
}

function monthWords(day: Day): string {
  return Temporal.PlainDate.from(day).toLocaleString(i18n.t('words.language'), {
    month: 'long',
    year: 'numeric',
  });
}
