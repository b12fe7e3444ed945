/** Find a person. Escape empties it; a second Escape is the browser's, and closes the popup. */
import type { RefObject } from 'react';
import { Search, X } from 'lucide-react';
import { i18n } from '#i18n';
import { IconButton } from '@/ui/icon-button';
import { Kbd } from '@/ui/kbd';
import styles from './search-field.module.css';

type SearchFieldProps = {
  field: RefObject<HTMLInputElement | null>;
  query: string;
  onChange: (query: string) => void;
};

export function SearchField({ field, query, onChange }: SearchFieldProps) {
  return (
    <search className={styles['search']}>
      <Search size={15} strokeWidth={1.75} aria-hidden="true" />
      <input
        ref={field}
        type="search"
        className={styles['input']}
        aria-label={i18n.t('popup.search.label')}
        aria-keyshortcuts="/"
        placeholder={i18n.t('popup.search.label')}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={query}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || query === '' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onChange('');
        }}
      />
      {query === '' ? (
        <Kbd>/</Kbd>
      ) : (
        <IconButton
          icon={X}
          label={i18n.t('popup.search.clear')}
          className={styles['clear']}
          onClick={() => {
            onChange('');
            field.current?.focus();
          }}
        />
      )}
    </search>
  );
}
