/** One of several, with the browser's own list. */
import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { Field, type FieldLook } from './field';
import styles from './field.module.css';

export type Choice<Value extends string> = { value: Value; label: string };

type SelectProps<Value extends string> = Omit<
  ComponentProps<'select'>,
  'value' | 'onChange' | 'id' | 'children'
> &
  FieldLook & {
    value: Value;
    choices: readonly Choice<Value>[];
    onChange: (value: Value) => void;
  };

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, labelHidden, hint, error, value, choices, onChange, className, ...rest } = props;
  return (
    <Field label={label} labelHidden={labelHidden ?? false} hint={hint} error={error}>
      {(control) => (
        <select
          {...rest}
          {...control}
          className={classNames(styles['control'], className)}
          value={value}
          onChange={(event) => {
            const chosen = choices.find((choice) => choice.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
