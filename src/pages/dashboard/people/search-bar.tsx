/**
 * Asks for people: words as they are typed, filters typed or chosen from menus. A filter that was
 * typed to its end goes to its menu; all of it is one query.
 */
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Search, X } from 'lucide-react';
import { i18n } from '#i18n';
import type { RelationshipTypes } from '@/domain/relationship-types';
import { type Filter, parseQuery, printQuery, type Query } from '@/search/query';
import type { PersonLine } from '@/storage/queries/person-line';
import { IconButton } from '@/ui/icon-button';
import { Kbd } from '@/ui/kbd';
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
        <search className={styles['search']}>
          <Search size={15} strokeWidth={1.75} aria-hidden="true" />
          <input
            ref={field}
            type="search"
            className={styles['input']}
            aria-label={i18n.t('people.search')}
            aria-keyshortcuts="/"
            placeholder={i18n.t('people.searchHint')}
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            value={typed}
            onChange={(event) => type(event.target.value)}
            onBlur={finish}
            onKeyDown={(event) => {
              if (event.key === 'Enter') finish();
              if (event.key !== 'Escape' || typed === '') return;
              event.preventDefault();
              type('');
            }}
          />
          {typed === '' ? (
            <Kbd>/</Kbd>
          ) : (
            <IconButton
              icon={X}
              label={i18n.t('people.clearSearch')}
              className={styles['clear']}
              onClick={() => {
                type('');
                field.current?.focus();
              }}
            />
          )}
        </search>
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
  useEffect(() => {
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
