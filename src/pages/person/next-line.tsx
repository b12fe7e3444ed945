/** One open thing: the mark that completes it, the text, its day, and its menu. */
import type { ReactNode, Ref } from 'react';
import { Check, Ellipsis } from 'lucide-react';
import { i18n } from '#i18n';
import { classNames } from '@/ui/class-names';
import { IconButton } from '@/ui/icon-button';
import { Menu, type MenuItem } from '@/ui/menu';
import styles from './next-list.module.css';

type NextLineProps = {
  text: string;
  shape: 'round' | 'square';
  /** Small, after the text. */
  note: ReactNode;
  day: ReactNode;
  due: boolean;
  items: readonly MenuItem[];
  onDone: () => void;
  actionsRef: Ref<HTMLButtonElement>;
};

export function NextLine({
  text,
  shape,
  note,
  day,
  due,
  items,
  onDone,
  actionsRef,
}: NextLineProps) {
  const done = i18n.t('person.next.doneNamed', { text });
  const menu = i18n.t('person.next.menu', { text });
  return (
    <div className={styles['line']}>
      <button
        type="button"
        className={styles['mark']}
        aria-label={done}
        title={i18n.t('person.next.done')}
        onClick={onDone}
      >
        <span className={classNames(styles['box'], styles[shape])}>
          <Check size={11} strokeWidth={3} aria-hidden="true" />
        </span>
      </button>
      <p className={styles['text']}>
        <span dir="auto">{text}</span> <span className={styles['note']}>{note}</span>
      </p>
      <span className={classNames(styles['day'], due && styles['due'])}>{day}</span>
      <Menu
        label={menu}
        items={items}
        renderTrigger={(trigger) => (
          <IconButton
            {...trigger}
            ref={actionsRef}
            icon={Ellipsis}
            label={menu}
            className={styles['actions']}
          />
        )}
      />
    </div>
  );
}
