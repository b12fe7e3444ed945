/**
 * Asks for people: words as they are typed, filters typed or chosen from menus. A filter that was
 * typed to its end goes to its menu; all of it is one query.
 */
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { type Filter, parseQuery, printQuery, type Query } from '@/search/query';
import type { PersonLine } from '@/storage/queries/person-line';
import { SearchField } from '@/ui/search-field';
import { isTextEntry } from '../../keys';
import { FilterMenus } from './filter-menus';
import styles from './search-bar.module.css';

type SearchBarProps = {
  /** The query as text. */
  text: string;
  query: Query;
  ask: (text: string) => void;
  lines: readonly PersonLine[];
  types: RelationshipTypes;
  /** At the end of the field's row. */
  children: ReactNode;
};

export function SearchBar({ text, query, ask, lines, types, children }: SearchBarProps) {
  const field = useRef<HTMLInputElement>(null);
  const { typed, filters, type, finish, setFilters } = useTyped(text, query, ask);
  useSlashKey(field);
  return (
    <div className={styles['bar']}>
      <div className={styles['top']}>
        <SearchField
          field={field}
          value={typed}
          onChange={type}
          label={i18n.t('people.search')}
          placeholder={i18n.t('people.searchHint')}
          clearLabel={i18n.t('people.clearSearch')}
          look="raised"
          onFinish={finish}
        />
        {children}
      </div>
      <FilterMenus filters={filters} onChange={setFilters} lines={lines} types={types} />
    </div>
  );
}

/** What is in the field, and the filters beside it. A filter being typed stays in the field. */
function useTyped(text: string, query: Query, ask: (text: string) => void) {
  const [typed, setTyped] = useState(query.words.join(' '));
  const [asked, setAsked] = useState(text);
  if (asked !== text) {
    // The back button, a view, another part of the page.
    setAsked(text);
    setTyped(query.words.join(' '));
  }
  const inField = parseQuery(typed);
  const filters = query.filters.slice(0, query.filters.length - inField.filters.length);
  const put = (next: string, beside: readonly Filter[]) => {
    const now = parseQuery(next);
    const whole = printQuery({ words: now.words, filters: [...beside, ...now.filters] });
    setTyped(next);
    setAsked(whole);
    ask(whole);
  };
  const finish = (next: string, beside: readonly Filter[]) => {
    const now = parseQuery(next);
    put(now.words.join(' '), [...beside, ...now.filters]);
  };
  return {
    typed,
    filters,
    type: (next: string) => {
      const isFinished = next.endsWith(' ') && parseQuery(next).filters.length > 0;
      if (isFinished && !hasOpenQuote(next)) finish(next, filters);
      else put(next, filters);
    },
    finish: () => {
      if (inField.filters.length > 0) finish(typed, filters);
    },
    setFilters: (next: readonly Filter[]) => put(typed, next),
  };
}

function hasOpenQuote(text: string): boolean {
  return text.split('"').length % 2 === 0;
}

/** `/` anywhere but in a text field goes to the search. */
function useSlashKey(field: RefObject<HTMLInputElement | null>): void {
  // With the first paint: a key pressed at what is seen is not lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTextEntry(event.target) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [field]);
}
