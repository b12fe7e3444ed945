/** What the timeline shows: one kind or everything, one person or everybody, up to which day. */
import { lazy, Suspense } from 'react';
import { i18n } from '#i18n';
import { addDays, type Day } from '@/domain/day';
import { Segmented } from '@/ui/segmented';
import { TextField } from '@/ui/text-field';
import { GoToDay } from './go-to-day';
import { type TimelineKind, timelineKinds } from './timeline-kinds';
import styles from './timeline.module.css';

/** The combobox is large, and seldom wanted. */
const PeoplePicker = lazy(async () => ({
  default: (await import('../../people-picker')).PeoplePicker,
}));

export type TimelineFilter = {
  kind: TimelineKind;
  personId: string | null;
  /** The newest day that is shown; null is today, and whatever comes. */
  upTo: Day | null;
};

type TimelineFiltersProps = {
  filter: TimelineFilter;
  today: Day;
  onChange: (change: Partial<TimelineFilter>) => void;
};

export function TimelineFilters({ filter, today, onChange }: TimelineFiltersProps) {
  const { kind, personId } = filter;
  return (
    <div className={styles['filters']}>
      <div className={styles['row']}>
        <Segmented
          label={i18n.t('dashboard.timeline.show')}
          labelHidden
          value={kind}
          choices={timelineKinds.map((value) => ({
            value,
            label: i18n.t(`dashboard.timeline.kind.${value}`),
          }))}
          onChange={(chosen) => onChange({ kind: chosen })}
        />
        <GoToDay today={today} onGo={(day) => onChange({ upTo: day < today ? day : null })} />
      </div>
      <div className={styles['field']}>
        <Suspense fallback={<TextField {...pickerLabel()} disabled value="" onChange={ignore} />}>
          <PeoplePicker
            {...pickerLabel()}
            chosen={personId === null ? [] : [personId]}
            except={[]}
            onChange={(chosen) => onChange({ personId: chosen.at(-1) ?? null })}
          />
        </Suspense>
      </div>
    </div>
  );
}

function pickerLabel(): { label: string } {
  return { label: i18n.t('dashboard.timeline.with') };
}

/** Nothing is typed into what keeps the place. */
function ignore(): void {}

/** The first day that is not shown. */
export function dayAfter(upTo: Day | null): Day | null {
  return upTo === null ? null : addDays(upTo, 1);
}
