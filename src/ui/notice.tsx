/** Something to know or to decide, in the flow of the page; `warm` when it wants an answer. */
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './notice.module.css';

type NoticeProps = {
  title?: string;
  children: ReactNode;
  tone?: 'plain' | 'warm';
  /** Buttons. */
  actions?: ReactNode;
  /** Spoken as soon as it appears. */
  announced?: boolean;
};

export function Notice({
  title,
  children,
  tone = 'plain',
  actions,
  announced = false,
}: NoticeProps) {
  return (
    <div
      className={classNames(styles['notice'], tone === 'warm' && styles['warm'])}
      role={announced ? 'alert' : undefined}
    >
      {title ? <p className={styles['title']}>{title}</p> : null}
      <div className={styles['text']}>{children}</div>
      {actions ? <div className={styles['actions']}>{actions}</div> : null}
    </div>
  );
}
