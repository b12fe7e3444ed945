/** Finds people and gathers them as chips. Load it with what needs it. */
import { useState } from 'react';
import { Combobox } from '@base-ui/react/combobox';
import { i18n } from '#i18n';
import { displayName } from '@/domain/display-name';
import { database } from '@/storage/open';
import type { PersonRow } from '@/storage/database';
import { Chip } from '@/ui/chip';
import { Field } from '@/ui/field';
import fieldStyles from '@/ui/field.module.css';
import { useSearch } from './search/use-search';
import { useToday } from './today';
import { useLive } from './use-live';
import styles from './people-picker.module.css';

type PeoplePickerProps = {
  label: string;
  /** Ids, in the order they were chosen. */
  chosen: readonly string[];
  /** Ids that are not offered. */
  except: readonly string[];
  onChange: (chosen: string[]) => void;
};

const offered = 6;

export function PeoplePicker({ label, chosen, except, onChange }: PeoplePickerProps) {
  const [query, setQuery] = useState('');
  const asked = query.trim();
  const rows = useLive(() => database.people.bulkGet([...chosen]), [chosen.join()]);
  const people = (rows ?? []).filter((row) => row !== undefined);
  const found = useSearch(asked, useToday(), offered + chosen.length + except.length);
  const results = (asked === '' ? [] : (found?.hits ?? []))
    .map(({ person }) => person)
    .filter(({ id }) => !chosen.includes(id) && !except.includes(id))
    .slice(0, offered);

  return (
    <div className={styles['picker']}>
      <Combobox.Root<PersonRow, true>
        multiple
        inline
        open={results.length > 0}
        items={results}
        filter={null}
        autoHighlight
        value={people}
        isItemEqualToValue={(one, other) => one.id === other.id}
        itemToStringLabel={nameOf}
        inputValue={query}
        onInputValueChange={setQuery}
        onValueChange={(next) => {
          onChange(next.map(({ id }) => id));
          setQuery('');
        }}
      >
        <Field label={label}>
          {(control) => (
            <Combobox.Input
              {...control}
              className={fieldStyles['control']}
              placeholder={i18n.t('ui.people.find')}
              autoComplete="off"
              dir="auto"
            />
          )}
        </Field>
        <Combobox.List className={styles['results']} aria-label={i18n.t('ui.people.found')}>
          {(person: PersonRow) => (
            <Combobox.Item key={person.id} value={person} className={styles['result']}>
              <span>{nameOf(person)}</span>
              <span className={styles['company']}>{person.company ?? person.seen?.company}</span>
            </Combobox.Item>
          )}
        </Combobox.List>
        <Combobox.Status className={styles['none']}>
          {asked !== '' && found?.text === asked && results.length === 0
            ? i18n.t('ui.people.none')
            : null}
        </Combobox.Status>
      </Combobox.Root>
      {people.length > 0 ? (
        <ul className={styles['chosen']} aria-label={i18n.t('ui.people.chosen')}>
          {people.map((person) => (
            <li key={person.id}>
              <Chip
                removeLabel={i18n.t('ui.people.remove', { name: nameOf(person) })}
                onRemove={() => onChange(chosen.filter((each) => each !== person.id))}
              >
                {nameOf(person)}
              </Chip>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function nameOf(person: PersonRow): string {
  return displayName(person, i18n.t('ui.somebody'));
}
