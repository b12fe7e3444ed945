/** An important date, new or changed: a day and a month, the year only if it is known. */
import { useState } from 'react';
import { i18n } from '#i18n';
import { longest } from '@/domain/schema/primitives';
import type { ImportantDate } from '@/domain/schema/records';
import { database } from '@/storage/open';
import { readSettings } from '@/storage/queries/settings';
import { Button } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { Select } from '@/ui/select';
import { TextField } from '@/ui/text-field';
import { ConflictQuestion } from '../conflict-question';
import { tryIds } from '../try-ids';
import { useCommand } from '../use-command';
import { useLive } from '../use-live';
import { useRevisionSave } from '../use-revision-save';
import { dateKindWords, dateLabel, monthChoices, yearlyDay } from './date-words';
import { useFormInPlace } from './form-in-place';
import { usePersonScope } from './person-scope';
import styles from './form.module.css';

const kinds = ['birthday', 'workAnniversary', 'other'] as const;

export function DateForm({ date, onClose }: { date?: ImportantDate; onClose: () => void }) {
  const { who } = usePersonScope();
  const run = useCommand();
  const form = useFormInPlace(onClose);
  const settings = useLive(() => readSettings(database), []);
  const [kind, setKind] = useState<ImportantDate['kind']>(date?.kind ?? 'birthday');
  const [label, setLabel] = useState(date?.label ?? '');
  const [month, setMonth] = useState(date?.monthDay.slice(0, 2) ?? '01');
  const [dayOfMonth, setDayOfMonth] = useState(date ? String(Number(date.monthDay.slice(3))) : '');
  const [year, setYear] = useState(date?.year?.toString() ?? '');
  const [lead, setLead] = useState(date?.leadDays.toString() ?? '');
  const [ids] = useState(() => ({ commandFor: tryIds(), record: crypto.randomUUID() }));
  const importantDateId = date?.id ?? ids.record;
  const longestDay = Temporal.PlainYearMonth.from(
    `${year === '' ? 2024 : year.padStart(4, '0')}-${month}`,
  ).daysInMonth;
  const usualLead = settings?.dateLeadDays ?? 0;

  const { save, keepMine, theirs } = useRevisionSave({
    opened: date ?? null,
    readNow: () => database.importantDates.get(importantDateId),
    partOf: dateOf,
  });

  const send = (baseRevision: number) => {
    const fields = {
      kind,
      label: label.trim(),
      monthDay: `${month}-${dayOfMonth.padStart(2, '0')}`,
      year: year === '' ? null : Number(year),
      leadDays: lead === '' ? usualLead : Number(lead),
    };
    const commandId = ids.commandFor(fields);
    return run(
      'importantDate.write',
      { who, importantDateId, baseRevision, ...fields },
      { commandId, says: i18n.t('person.dates.saved'), answers: 'conflict' },
    );
  };
  const closeWhen = async (saving: Promise<boolean>) => {
    if (await saving) onClose();
  };

  return (
    <form
      ref={form}
      className={classNames(styles['form'], styles['framed'])}
      aria-label={i18n.t('person.dates.form')}
      onSubmit={(event) => {
        event.preventDefault();
        void closeWhen(save(send));
      }}
    >
      <Select
        label={i18n.t('person.dates.kind')}
        value={kind}
        choices={kinds.map((value) => ({ value, label: dateKindWords(value) }))}
        onChange={setKind}
      />
      {kind === 'other' ? (
        <TextField
          label={i18n.t('person.dates.label')}
          required
          maxLength={longest.line}
          value={label}
          onChange={setLabel}
        />
      ) : null}
      <div className={styles['triple']}>
        <TextField
          label={i18n.t('person.dates.day')}
          type="number"
          inputMode="numeric"
          min={1}
          max={longestDay}
          required
          value={dayOfMonth}
          onChange={setDayOfMonth}
        />
        <Select
          label={i18n.t('person.dates.month')}
          value={month}
          choices={monthChoices()}
          onChange={setMonth}
        />
        <TextField
          label={i18n.t('person.dates.year')}
          type="number"
          inputMode="numeric"
          min={1}
          max={9999}
          value={year}
          onChange={setYear}
        />
      </div>
      <TextField
        label={i18n.t('person.dates.lead')}
        type="number"
        inputMode="numeric"
        min={0}
        max={60}
        placeholder={String(usualLead)}
        value={lead}
        onChange={setLead}
      />
      {theirs ? (
        <ConflictQuestion
          theirs={[dateLabel(theirs), yearlyDay(theirs), leadWords(theirs)].join('\n')}
          onKeepMine={() => void closeWhen(keepMine(send))}
          onKeepTheirs={onClose}
        />
      ) : null}
      <div className={classNames(styles['buttons'], styles['end'])}>
        <Button onClick={onClose}>{i18n.t('ui.cancel')}</Button>
        <Button type="submit">{i18n.t('ui.save')}</Button>
      </div>
    </form>
  );
}

const dateOf = ({ kind, label, monthDay, year, leadDays }: ImportantDate) => [
  kind,
  label,
  monthDay,
  year,
  leadDays,
];

const leadWords = ({ leadDays }: ImportantDate) => `${i18n.t('person.dates.lead')}: ${leadDays}`;
