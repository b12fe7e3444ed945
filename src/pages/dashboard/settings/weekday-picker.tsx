/** Some of the seven days of the week, from Monday on. */
import { i18n } from '#i18n';
import styles from './weekday-picker.module.css';

type WeekdayPickerProps = {
  label: string;
  /** ISO weekdays, Monday is 1. */
  value: readonly number[];
  onChange: (value: number[]) => void;
};

const weekdays = [1, 2, 3, 4, 5, 6, 7];

export function WeekdayPicker({ label, value, onChange }: WeekdayPickerProps) {
  return (
    <fieldset className={styles['group']}>
      <legend className="visually-hidden">{label}</legend>
      {weekdays.map((weekday) => (
        <label key={weekday} className={styles['day']} title={nameOf(weekday, 'long')}>
          <input
            type="checkbox"
            className="visually-hidden"
            aria-label={nameOf(weekday, 'long')}
            checked={value.includes(weekday)}
            onChange={(event) =>
              onChange(
                weekdays.filter((each) =>
                  each === weekday ? event.target.checked : value.includes(each),
                ),
              )
            }
          />
          <span aria-hidden="true">{nameOf(weekday, 'short')}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Any Monday will do to begin with. */
function nameOf(weekday: number, length: 'long' | 'short'): string {
  const day = new Date(Date.UTC(2024, 0, weekday));
  return new Intl.DateTimeFormat(i18n.t('words.language'), {
    weekday: length,
    timeZone: 'UTC',
  }).format(day);
}
