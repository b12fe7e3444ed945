/** A button that says what it does. One `filled` a surface; the others outlined or plain. */
import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import styles from './button.module.css';

export type ButtonProps = ComponentProps<'button'> & {
  look?: 'filled' | 'outlined' | 'plain';
};

export function Button({ look = 'outlined', className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={classNames(styles['button'], styles[look], className)}
      {...rest}
    />
  );
}
