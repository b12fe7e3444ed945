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
import { recentPeople, type SearchHit } from '@/storage/queries/search';
import { TextField } from '@/ui/text-field';
import { FilterChoices } from '../search/filter-choices';
import { FilterHint } from '../search/filter-hint';
import { useSearch } from '../search/use-search';
import { WhyFound } from '../search/why-found';
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
  const field = useRef<HTMLInputElement>(null);
  const asked = query.trim();
  const found = useSearch(asked, today, most + without.length);
  const recent = useLive(
    () => (recentTitle ? recentPeople(database, most) : Promise.resolve([])),
    [recentTitle],
  );
  const isAnswered = asked !== '' && found?.text === asked;
  const hits: readonly Hit[] =
    asked === '' ? (recent ?? []).map(asHit) : (found?.hits ?? []).map(asFound);
  const people = hits.filter(({ person }) => !without.includes(person.id)).slice(0, most);
  const nobody = isAnswered && people.length === 0;

  useEffect(() => {
    if (ready) field.current?.focus();
  }, [ready]);

  const addFilter = (filter: string) => {
    setQuery(`${query.trimEnd()} ${filter}`.trimStart());
    field.current?.focus();
  };

  const onFieldKey = (event: KeyboardEvent) => {
    // The keys of an input method are its own.
    if (event.nativeEvent.isComposing) return;
    const [first] = people;
    if (event.key === 'Enter' && isAnswered && first) {
      event.preventDefault();
      onChoose(first.person);
    } else {
      move(event);
    }
  };

  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [field.current, ...(list.current?.querySelectorAll('button') ?? [])].filter(
      (stop) => stop instanceof HTMLElement,
    );
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at === -1 || !next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <div ref={box} className={styles['search']}>
      <TextField
        ref={field}
        label={label}
        labelHidden={labelHidden}
        type="search"
        placeholder={i18n.t('panel.searchHint')}
        value={query}
        onChange={setQuery}
        onKeyDown={onFieldKey}
        data-initial-focus={props.initialFocus ? '' : undefined}
      />
      <FilterChoices field={field} text={query} onChange={setQuery} />
      {asked === '' && recentTitle && people.length > 0 ? (
        <h2 className={styles['title']}>{recentTitle}</h2>
      ) : null}
      <output className="visually-hidden">
        {isAnswered ? i18n.t('panel.found', people.length) : ''}
      </output>
      <ul ref={list} className={styles['people']} aria-label={i18n.t('panel.people')}>
        {people.map(({ person, nameRanges, hit }) => (
          <li key={person.id}>
            <button
              type="button"
              className={styles['person']}
              onKeyDown={move}
              onClick={() => onChoose(person)}
            >
              <PersonLine person={person} nameRanges={nameRanges} types={types} today={today}>
                {hit ? <WhyFound hit={hit} /> : null}
              </PersonLine>
            </button>
          </li>
        ))}
      </ul>
      {nobody ? (
        <p className={styles['nobody']}>{i18n.t('panel.nobody', { query: asked })}</p>
      ) : null}
      {nobody ? <FilterHint onChoose={addFilter} /> : null}
      {nobody ? props.children : null}
      {isAnswered && !found.complete ? (
        <p className={styles['nobody']}>{i18n.t('search.reading')}</p>
      ) : null}
    </div>
  );
}

/** Somebody found, or of the last ones. */
type Hit = { person: PersonRow; nameRanges: SearchHit['nameRanges']; hit?: SearchHit };

function asFound(hit: SearchHit): Hit {
  return { person: hit.person, nameRanges: hit.nameRanges, hit };
}

function asHit(person: PersonRow): Hit {
  return { person, nameRanges: [] };
}
