/** Three dots that open what can be done about the thing beside them. */
import type { Ref } from 'react';
import { Ellipsis } from 'lucide-react';
import { IconButton } from './icon-button';
import { Menu, type MenuItem } from './menu';

type ActionsMenuProps = {
  /** Names both the button and the list. */
  label: string;
  items: readonly MenuItem[];
  /** Of the button. */
  className?: string | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
  /** What takes the focus in its line of a list: src/pages/use-focus-kept.ts. */
  'data-line'?: '' | undefined;
};

export function ActionsMenu({ label, items, className, ref, ...line }: ActionsMenuProps) {
  return (
    <Menu
      label={label}
      items={items}
      renderTrigger={(trigger) => (
        <IconButton
          {...trigger}
          {...line}
          ref={ref}
          icon={Ellipsis}
          label={label}
          className={className}
        />
      )}
    />
  );
}
