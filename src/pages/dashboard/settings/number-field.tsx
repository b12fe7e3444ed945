/** A whole number within bounds. What does not fit is not kept, and goes when the field is left. */
import { useState } from 'react';
import { classNames } from '@/ui/class-names';
import fieldStyles from '@/ui/field.module.css';
import styles from './small-field.module.css';

type NumberFieldProps = {
  id: string;
  'aria-describedby': string | undefined;
  value: number;
  least: number;
  most: number;
  onChange: (value: number) => void;
};

export function NumberField({ value, least, most, onChange, ...control }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      {...control}
      type="number"
      inputMode="numeric"
      className={classNames(fieldStyles['control'], styles['number'])}
      min={least}
      max={most}
      value={typed ?? value}
      onChange={(event) => {
        setTyped(event.target.value);
        const number = event.target.valueAsNumber;
        if (Number.isInteger(number) && number >= least && number <= most) onChange(number);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
