/** One line of text. */
import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { Field, type FieldLook } from './field';
import styles from './field.module.css';

type TextFieldProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'id'> &
  FieldLook & {
    value: string;
    onChange: (value: string) => void;
    /** Without an edge until it is hovered or focused. */
    quiet?: boolean;
  };

export function TextField(props: TextFieldProps) {
  const { label, labelHidden, hint, error, value, onChange, quiet, className, ...rest } = props;
  return (
    <Field label={label} labelHidden={labelHidden ?? false} hint={hint} error={error}>
      {(control) => (
        <input
          type="text"
          dir="auto"
          autoComplete="off"
          {...rest}
          {...control}
          className={classNames(styles['control'], quiet && styles['quiet'], className)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
