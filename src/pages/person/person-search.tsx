/**
 * Finds somebody among the people kept: a field, and the people under it. The arrows lead from the
 * field into the list and back; Enter in the field takes the first one found.
 */
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { i18n } from '#i18n';
import type { Day } from '@/domain/day';
import type { RelationshipTypes } from '@/domain/relationship-types';
import type { PersonRow } from '@/storage/database';
import { database } from '@/storage/open';
import { recentPeople, searchPeople } from '@/storage/queries/search';
import { TextField } from '@/ui/text-field';
import { useLive } from '../use-live';
import { PersonLine } from './person-line';
import styles from './person-search.module.css';

/** More than fit a panel; who is not among them is found with one more letter. */
const most = 20;

type PersonSearchProps = {
  label: string;
  labelHidden?: boolean;
  /** Above the people shown while nothing is asked for; without it there are none. */
  recentTitle?: string;
  /** Ids that make no sense here. */
  without?: readonly string[];
  types: RelationshipTypes;
  today: Day;
  initialFocus?: boolean;
  /** The caret is in the field at once. */
  ready?: boolean;
  onChoose: (person: PersonRow) => void;
  /** Shown when nobody is found. */
  children?: ReactNode;
};

export function PersonSearch(props: PersonSearchProps) {
  const {
    label,
    labelHidden = false,
    recentTitle,
    without = [],
    types,
    today,
    onChoose,
    ready = false,
  } = props;
  const [query, setQuery] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const asked = query.trim();
  const found = useLive(async () => {
    if (asked !== '')
      return { asked, people: await searchPeople(database, asked, most + without.length) };
    return { asked, people: recentTitle ? await recentPeople(database, most) : [] };
  }, [asked, recentTitle]);
  const people = (found?.people ?? [])
    .filter((person) => !without.includes(person.id))
    .slice(0, most);
  const nobody = asked !== '' && found?.asked === asked && people.length === 0;

  useEffect(() => {
    if (ready) box.current?.querySelector('input')?.focus();
  }, [ready]);

  const onFieldKey = (event: KeyboardEvent) => {
    const [first] = people;
    if (event.key === 'Enter' && asked !== '' && found?.asked === asked && first) {
      event.preventDefault();
      onChoose(first);
    } else {
      move(event);
    }
  };

  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [
      box.current?.querySelector('input'),
      ...(list.current?.querySelectorAll('button') ?? []),
    ].filter((stop) => stop instanceof HTMLElement);
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at === -1 || !next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <div ref={box} className={styles['search']}>
      <TextField
        label={label}
        labelHidden={labelHidden}
        type="search"
        placeholder={i18n.t('panel.searchHint')}
        value={query}
        onChange={setQuery}
        onKeyDown={onFieldKey}
        data-initial-focus={props.initialFocus ? '' : undefined}
      />
      {asked === '' && recentTitle && people.length > 0 ? (
        <h2 className={styles['title']}>{recentTitle}</h2>
      ) : null}
      <output className="visually-hidden">
        {asked !== '' && found?.asked === asked ? i18n.t('panel.found', people.length) : ''}
      </output>
      <ul ref={list} className={styles['people']} aria-label={i18n.t('panel.people')}>
        {people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className={styles['person']}
              onKeyDown={move}
              onClick={() => onChoose(person)}
            >
              <PersonLine person={person} types={types} today={today} />
            </button>
          </li>
        ))}
      </ul>
      {nobody ? (
        <p className={styles['nobody']}>{i18n.t('panel.nobody', { query: asked })}</p>
      ) : null}
      {nobody ? props.children : null}
    </div>
  );
}
