/** Label, hint and error round one control, tied together for screen readers. */
import { useId, type ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './field.module.css';

/** What the control inside must carry. */
export type ControlProps = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

export type FieldLook = {
  label: string;
  /** The label is there for screen readers only, because the place says it to the eye. */
  labelHidden?: boolean;
  hint?: ReactNode;
  /** What is wrong and what to do; replaces the hint. */
  error?: string | undefined;
};

type FieldProps = FieldLook & { children: (control: ControlProps) => ReactNode };

export function Field({ label, labelHidden = false, hint, error, children }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const noted = Boolean(error) || (hint !== undefined && hint !== null && hint !== '');
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={classNames(styles['label'], labelHidden && 'visually-hidden')}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': noted ? noteId : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {noted ? (
        <p
          id={noteId}
          className={error ? styles['error'] : styles['hint']}
          role={error ? 'alert' : undefined}
        >
          {error ?? hint}
        </p>
      ) : null}
    </div>
  );
}
