/** A role or a tag, in a thin outline. With `onRemove` it can be taken away. */
import type { ReactNode } from 'react';
import { X } from 'lucide-react';
import styles from './chip.module.css';

type ChipProps = {
  children: ReactNode;
  title?: string;
  /** Removing is offered when both are given. */
  onRemove?: () => void;
  removeLabel?: string;
};

export function Chip({ children, title, onRemove, removeLabel }: ChipProps) {
  return (
    <span className={styles['chip']} title={title}>
      <span className={styles['text']}>{children}</span>
      {onRemove && removeLabel ? (
        <button
          type="button"
          className={styles['remove']}
          aria-label={removeLabel}
          title={removeLabel}
          onClick={onRemove}
        >
          <X size={12} aria-hidden="true" />
        </button>
      ) : null}
    </span>
  );
}
