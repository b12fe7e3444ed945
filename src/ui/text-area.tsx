/** Your own words, in the serif; grows with what is written. */
import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { Field, type FieldLook } from './field';
import fieldStyles from './field.module.css';
import styles from './text-area.module.css';

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'id'> &
  FieldLook & { value: string; onChange: (value: string) => void };

export function TextArea(props: TextAreaProps) {
  const { label, labelHidden, hint, error, value, onChange, className, rows = 3, ...rest } = props;
  return (
    <Field label={label} labelHidden={labelHidden ?? false} hint={hint} error={error}>
      {(control) => (
        <textarea
          autoComplete="off"
          dir="auto"
          rows={rows}
          {...rest}
          {...control}
          className={classNames(
            fieldStyles['control'],
            fieldStyles['hand'],
            styles['area'],
            className,
          )}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
