/**
 * A month as a table of days. Arrows move by day and week, Page Up and Down by month, Home and End
 * within the week; the day one is on is the one whose people are shown.
 */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { displayName } from '@/domain/display-name';
import type { CalendarDay, CalendarView } from '@/storage/queries/calendar';
import type { PersonRow } from '@/storage/database';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { exactDay } from '@/words/days';
import { dayByKey } from './month';
import styles from './calendar.module.css';

type MonthGridProps = {
  /** Whole weeks. */
  weeks: readonly (readonly Day[])[];
  /** Undefined until it is read: the days are there at once. */
  view: CalendarView | undefined;
  selected: Day;
  today: Day;
  firstWeekday: number;
  labelledBy: string;
  onSelect: (day: Day) => void;
};

/** Names in a day's cell; the others are counted. */
export const namesInCell = 2;

export function MonthGrid(props: MonthGridProps) {
  const { weeks, view, selected, today, firstWeekday, labelledBy, onSelect } = props;
  const grid = useRef<HTMLTableElement>(null);
  const byKey = useRef(false);
  const byDay = new Map(view?.days.map((day) => [day.day, day]));

  useEffect(() => {
    if (!byKey.current) return;
    byKey.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${selected}"]`)?.focus();
  }, [selected]);

  const move = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = dayByKey(event.key, selected, firstWeekday);
    if (to === null) return;
    event.preventDefault();
    byKey.current = true;
    onSelect(to);
  };

  return (
    <table
      ref={grid}
      role="grid"
      aria-labelledby={labelledBy}
      className={styles['grid']}
      onKeyDown={move}
    >
      <thead>
        <tr>
          {(weeks[0] ?? []).map((day) => (
            <th key={day} scope="col" abbr={weekdayWords(day, 'long')}>
              <span aria-hidden="true">{weekdayWords(day, 'short')}</span>
              <span className="visually-hidden">{weekdayWords(day, 'long')}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} aria-selected={day === selected}>
                <DayCell
                  day={day}
                  planned={byDay.get(day)}
                  people={view?.people}
                  isSelected={day === selected}
                  isToday={day === today}
                  isOutside={day.slice(0, 7) !== selected.slice(0, 7)}
                  onSelect={onSelect}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayCellProps = {
  day: Day;
  planned: CalendarDay | undefined;
  people: ReadonlyMap<string, PersonRow> | undefined;
  isSelected: boolean;
  isToday: boolean;
  /** Of the month before or after. */
  isOutside: boolean;
  onSelect: (day: Day) => void;
};

function DayCell({ day, planned, people, isSelected, isToday, isOutside, onSelect }: DayCellProps) {
  const count = planned?.people.length ?? 0;
  const shown = (planned?.people ?? []).slice(0, namesInCell).flatMap(({ personId, plans }) => {
    const row = people?.get(personId);
    if (!row) return [];
    const name = displayName(row, i18n.t('ui.somebody'));
    return { id: personId, name, asked: plans.some(({ kind }) => kind !== 'rhythm') };
  });
  const spoken = [exactDay(day), i18n.t('dashboard.calendar.people', count)];
  return (
    <button
      type="button"
      data-day={day}
      className={styles['cell']}
      data-outside={isOutside ? '' : undefined}
      aria-current={isToday ? 'date' : undefined}
      tabIndex={isSelected ? 0 : -1}
      onClick={() => onSelect(day)}
    >
      <VisuallyHidden>{spoken.join(', ')}</VisuallyHidden>
      <span className={styles['number']} aria-hidden="true">
        {Number(day.slice(8))}
      </span>
      {count === 0 ? null : (
        <span className={styles['count']} aria-hidden="true">
          {count}
        </span>
      )}
      <span className={styles['names']} aria-hidden="true">
        {shown.map(({ id, name, asked }) => (
          <bdi key={id} data-asked={asked ? '' : undefined}>
            {name}
          </bdi>
        ))}
        {count > shown.length ? (
          <span>{i18n.t('dashboard.calendar.more', { count: count - shown.length })}</span>
        ) : null}
      </span>
    </button>
  );
}

function weekdayWords(day: Day, weekday: 'short' | 'long'): string {
  return Temporal.PlainDate.from(day).toLocaleString(i18n.t('words.language'), { weekday });
}
