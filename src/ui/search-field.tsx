/** A field to search with: empty it by Escape or its button, reach it by `/` where the page says so. */
import type { RefObject } from 'react';
import { Search, X } from 'lucide-react';
import { classNames } from './class-names';
import { IconButton } from './icon-button';
import { Kbd } from './kbd';
import styles from './search-field.module.css';

type SearchFieldProps = {
  field: RefObject<HTMLInputElement | null>;
  value: string;
  onChange: (value: string) => void;
  label: string;
  placeholder: string;
  clearLabel: string;
  /** Raised where it stands among other controls, sunk where it is alone. */
  look: 'raised' | 'sunk';
  className?: string | undefined;
  /** Enter was pressed, or the field left. */
  onFinish?: () => void;
};

export function SearchField(props: SearchFieldProps) {
  const { field, value, onChange, label, placeholder, clearLabel, look, className, onFinish } =
    props;
  return (
    <search className={classNames(styles['search'], styles[look], className)}>
      <Search size={15} strokeWidth={1.75} aria-hidden="true" />
      <input
        ref={field}
        type="search"
        className={styles['input']}
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onFinish}
        onKeyDown={(event) => {
          // These keys are the input method's while it composes.
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') onFinish?.();
          // With nothing to empty, Escape is the browser's.
          if (event.key !== 'Escape' || value === '') return;
          event.preventDefault();
          onChange('');
        }}
      />
      {value === '' ? (
        <Kbd>/</Kbd>
      ) : (
        <IconButton
          icon={X}
          label={clearLabel}
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
