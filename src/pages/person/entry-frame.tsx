/** One entry of the timeline: a quiet line of facts, its menu in space kept for it, the content. */
import type { ReactNode, Ref } from 'react';
import { Ellipsis } from 'lucide-react';
import { IconButton } from '@/ui/icon-button';
import { Menu, type MenuItem } from '@/ui/menu';
import styles from './timeline.module.css';

type EntryFrameProps = {
  facts: ReactNode;
  /** Names the menu: "Actions for the note of 12 Oct". */
  menuLabel: string;
  items: readonly MenuItem[];
  actionsRef?: Ref<HTMLButtonElement>;
  children?: ReactNode;
};

export function EntryFrame({ facts, menuLabel, items, actionsRef, children }: EntryFrameProps) {
  return (
    <article className={styles['frame']}>
      <div className={styles['head']}>
        <p className={styles['facts']}>{facts}</p>
        <Menu
          label={menuLabel}
          items={items}
          renderTrigger={(trigger) => (
            <IconButton
              {...trigger}
              ref={actionsRef}
              icon={Ellipsis}
              label={menuLabel}
              className={styles['actions']}
            />
          )}
        />
      </div>
      {children}
    </article>
  );
}
