/** What is set on the left, with what it means below; the control on the right, or under it. */
import { type ReactNode, useId } from 'react';
import styles from './setting-row.module.css';

type SettingRowProps = {
  label: string;
  hint?: ReactNode | undefined;
  /** Gets what ties the control to the words; a group of controls labels itself. */
  children: (control: { id: string; 'aria-describedby': string | undefined }) => ReactNode;
  /** Several controls: the words are no label of one of them. */
  group?: boolean;
};

export function SettingRow({ label, hint, children, group = false }: SettingRowProps) {
  const id = useId();
  return (
    <div className={styles['row']}>
      <div className={styles['words']}>
        {group ? <span aria-hidden="true">{label}</span> : <label htmlFor={id}>{label}</label>}
        {hint ? (
          <p id={`${id}-hint`} className={styles['hint']}>
            {hint}
          </p>
        ) : null}
      </div>
      <div className={styles['control']}>
        {children({ id, 'aria-describedby': hint ? `${id}-hint` : undefined })}
      </div>
    </div>
  );
}

/** Rows that belong together, under a quiet title. */
export function SettingGroup({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles['title']}>
        {title}
      </h2>
      <div className={styles['rows']}>{children}</div>
    </section>
  );
}
