/** A time of day. Kept as soon as it is whole. */
import { useState } from 'react';
import { classNames } from '@/ui/class-names';
import fieldStyles from '@/ui/field.module.css';
import styles from './small-field.module.css';

type TimeFieldProps = {
  id?: string;
  'aria-describedby'?: string | undefined;
  /** For screen readers, where the place is no label of its own. */
  label?: string;
  /** `HH:MM` */
  value: string;
  onChange: (value: string) => void;
};

export function TimeField({ label, value, onChange, ...control }: TimeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      {...control}
      type="time"
      aria-label={label}
      className={classNames(fieldStyles['control'], styles['time'])}
      value={typed ?? value}
      onChange={(event) => {
        setTyped(event.target.value);
        if (event.target.value !== '') onChange(event.target.value);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
