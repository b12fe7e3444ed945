/** A place with nothing in it yet: what it is for, and the one thing to do. */
import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

type EmptyStateProps = {
  title: string;
  children?: ReactNode;
  /** Buttons. */
  actions?: ReactNode;
  /** Something drawn above the title that says it too, such as a full ring. */
  mark?: ReactNode;
};

export function EmptyState({ title, children, actions, mark }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      {mark}
      <h2 className={styles['title']}>{title}</h2>
      {children ? <div className={styles['text']}>{children}</div> : null}
      {actions ? <div className={styles['actions']}>{actions}</div> : null}
    </div>
  );
}
