/**
 * The list of a combobox: the field above it keeps the focus and says with `aria-activedescendant`
 * which option is meant. No `<select>` and no `<datalist>` can have such a list, so the roles are
 * given by hand.
 */
import type { ComponentProps, PointerEvent, ReactNode } from 'react';

const roles = { list: { role: 'listbox' }, option: { role: 'option' } } as const;

type ListboxProps = {
  id: string;
  label: string;
  className?: string | undefined;
  children: ReactNode;
};

export function Listbox({ id, label, className, children }: ListboxProps) {
  return (
    <div {...roles.list} id={id} aria-label={label} className={className}>
      {children}
    </div>
  );
}

type ListboxOptionProps = Pick<
  ComponentProps<'div'>,
  'onPointerMove' | 'className' | 'children'
> & {
  id: string;
  isActive: boolean;
  onChoose: () => void;
};

export function ListboxOption({ id, isActive, onChoose, ...rest }: ListboxOptionProps) {
  const option = {
    ...roles.option,
    'aria-selected': isActive,
    onClick: onChoose,
    // The field keeps the focus, and has the keys.
    onPointerDown: (event: PointerEvent) => event.preventDefault(),
  };
  return <div {...rest} {...option} id={id} />;
}
