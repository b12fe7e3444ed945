/** What is due when: as a month, or day after day. */
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import { database } from '@/storage/open';
import { readTypes } from '@/storage/queries/settings';
import { Segmented } from '@/ui/segmented';
import { Skeleton } from '@/ui/skeleton';
import { useToday } from '../../today';
import { useLive } from '../../use-live';
import { peopleAddress } from '../routes';
import { replaceQuery, useQueryField } from '../use-route';
import { Agenda } from './agenda';
import { MonthView } from './month-view';
import styles from './calendar.module.css';

const views = ['month', 'agenda'] as const;
type View = (typeof views)[number];

export function CalendarSection() {
  const today = useToday();
  const types = useLive(() => readTypes(database), []);
  // Not how many: a number of days gone by reads like a backlog.
  const isSomebodyDue = useLive(
    async () => (await database.people.where('state.nextDueOn').below(today).limit(1).count()) > 0,
    [today],
  );
  const [view, show] = useQueryField('view');
  const [dayField] = useQueryField('day');
  const chosen: View = view === 'agenda' ? 'agenda' : 'month';
  if (!types) return <Skeleton label={i18n.t('ui.loading')} lines={6} />;
  return (
    <div className={styles['section']}>
      <div className={styles['head']}>
        <Segmented<View>
          label={i18n.t('dashboard.calendar.view')}
          labelHidden
          value={chosen}
          choices={views.map((value) => ({
            value,
            label: i18n.t(`dashboard.calendar.views.${value}`),
          }))}
          onChange={(next) => show(next === 'month' ? '' : next)}
        />
        {isSomebodyDue ? (
          <a href={peopleAddress('due:late')} className={styles['already']}>
            {i18n.t('dashboard.calendar.already')}
          </a>
        ) : null}
      </div>
      {chosen === 'agenda' ? (
        <Agenda types={types} today={today} />
      ) : (
        <MonthView
          selected={dayIn(dayField) ?? today}
          types={types}
          today={today}
          onSelect={(day) => replaceQuery({ day: day === today ? '' : day })}
        />
      )}
    </div>
  );
}

/** The day an address names; null when it names none. */
function dayIn(text: string): Day | null {
  try {
    return text === '' ? null : Temporal.PlainDate.from(text).toString();
  } catch {
    return null;
  }
}
