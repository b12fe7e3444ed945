/** Stands in the place of words that are covered. They are not below it: they are not there. */
import { LockKeyhole } from 'lucide-react';
import { Button } from './button';
import styles from './cover-bar.module.css';

type CoverBarProps = {
  words: string;
  /** What shows them; left out where they cannot be shown. */
  action?: { label: string; onClick: () => void };
};

export function CoverBar({ words, action }: CoverBarProps) {
  return (
    <div className={styles['bar']}>
      <LockKeyhole size={14} strokeWidth={1.75} aria-hidden="true" />
      <span className={styles['words']}>{words}</span>
      {action ? <Button onClick={action.onClick}>{action.label}</Button> : null}
    </div>
  );
}
