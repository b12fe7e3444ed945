/**
 * A day, typed as one says it or picked from the browser's calendar. What was understood is shown
 * in full before anything is saved, and what was not understood keeps a form from being sent.
 */
import { useLayoutEffect, useRef, useState } from 'react';
import { CalendarDays } from 'lucide-react';
import { i18n } from '#i18n';
import { daysBetween, type Day } from '@/domain/day';
import { dayWords, exactDay } from '@/words/days';
import { Field } from '@/ui/field';
import fieldStyles from '@/ui/field.module.css';
import { IconButton } from '@/ui/icon-button';
import { classNames } from '@/ui/class-names';
import styles from './day-field.module.css';

type DayFieldProps = {
  label: string;
  labelHidden?: boolean;
  value: Day | null;
  /** Null while the field is blank or not understood. */
  onChange: (day: Day | null) => void;
  today: Day;
  /** Where a phrase without year or week points. With `past`, days after today are refused. */
  towards?: 'future' | 'past';
  /** Days before this one are refused. */
  earliest?: Day;
  /** A blank field keeps its form from being sent. */
  required?: boolean;
  /** Gets the focus when its dialog opens. */
  initialFocus?: boolean;
};

const chrono = () => import('./day-phrase');

export function DayField(props: DayFieldProps) {
  const {
    label,
    labelHidden,
    value,
    onChange,
    today,
    towards = 'future',
    required = false,
    earliest,
  } = props;
  const [typed, setTyped] = useState<{ text: string; problem: string } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const latest = useRef('');

  const text = typed?.text ?? (value ? exactDay(value) : '');
  const problem = typed?.problem ?? '';

  // With the paint that shows what was understood: Enter pressed at once sends the form.
  useLayoutEffect(() => input.current?.setCustomValidity(problem), [problem]);

  const take = async (written: string) => {
    latest.current = written;
    if (written.trim() === '') {
      setTyped({ text: written, problem: '' });
      onChange(null);
      return;
    }
    // Until it is understood it may not be sent.
    setTyped((before) => ({ text: written, problem: before?.problem || i18n.t('ui.day.reading') }));
    const { parseDayPhrase } = await chrono();
    if (latest.current !== written) return;
    const day = parseDayPhrase(written, today, towards);
    const refusal = refusalOf(day, { today, towards, earliest });
    setTyped({ text: written, problem: refusal ?? '' });
    onChange(refusal === null ? day : null);
  };

  return (
    <Field
      label={label}
      labelHidden={labelHidden ?? false}
      hint={
        value && !problem ? (
          <output>{typed === null ? dayWords(value, today) : understood(value, today)}</output>
        ) : (
          i18n.t('ui.day.hint')
        )
      }
      error={problem && problem !== i18n.t('ui.day.reading') ? problem : undefined}
    >
      {(control) => (
        <span className={styles['row']}>
          <input
            {...control}
            ref={input}
            type="text"
            autoComplete="off"
            className={classNames(fieldStyles['control'], styles['text'])}
            required={required}
            data-initial-focus={props.initialFocus ? '' : undefined}
            value={text}
            onFocus={(event) => {
              void chrono();
              event.target.select();
            }}
            onChange={(event) => void take(event.target.value)}
          />
          <input
            ref={picker}
            type="date"
            className={styles['picker']}
            tabIndex={-1}
            aria-hidden="true"
            value={value ?? ''}
            min={earliest}
            max={towards === 'past' ? today : undefined}
            onChange={(event) => {
              latest.current = event.target.value;
              setTyped(null);
              onChange(event.target.value === '' ? null : event.target.value);
            }}
          />
          <IconButton
            icon={CalendarDays}
            label={i18n.t('ui.day.pick')}
            className={styles['pick']}
            onClick={() => picker.current?.showPicker()}
          />
        </span>
      )}
    </Field>
  );
}

/** The day in full, and how near it is unless that would be a date once more. */
function understood(day: Day, today: Day): string {
  const exact = exactDay(day);
  if (daysBetween(today, day) > 6) return exact;
  return i18n.t('ui.day.understood', { day: exact, words: dayWords(day, today) });
}

type Limits = { today: Day; towards: 'future' | 'past'; earliest: Day | undefined };

/** Why a day will not do, in words; null when it will. */
function refusalOf(day: Day | null, { today, towards, earliest }: Limits): string | null {
  if (day === null) return i18n.t('ui.day.unclear');
  if (towards === 'past' && day > today) return i18n.t('ui.trouble.notInFuture');
  if (earliest !== undefined && day < earliest) {
    return i18n.t('ui.day.tooEarly', { day: exactDay(earliest) });
  }
  return null;
}
