/** One entry of the timeline: a quiet line of facts, its menu in space kept for it, the content. */
import type { ReactNode, Ref } from 'react';
import { ActionsMenu } from '@/ui/actions-menu';
import type { MenuItem } from '@/ui/menu';
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
        <ActionsMenu
          ref={actionsRef}
          data-line=""
          label={menuLabel}
          items={items}
          className={styles['actions']}
        />
      </div>
      {children}
    </article>
  );
}
