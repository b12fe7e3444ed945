/**
 * One open thing: the mark that completes it, the text, its day, and its menu. Its form takes its
 * place while it is changed.
 */
import { useState, type ReactNode } from 'react';
import { Check, Pencil, Trash2, X } from 'lucide-react';
import { i18n } from '#i18n';
import { ActionsMenu } from '@/ui/actions-menu';
import { classNames } from '@/ui/class-names';
import type { MenuItem } from '@/ui/menu';
import { useReturnFocus } from './return-focus';
import styles from './next-list.module.css';

type NextLineProps = {
  text: string;
  shape: 'round' | 'square';
  /** Small, after the text. */
  note: ReactNode;
  day: ReactNode;
  due: boolean;
  /** What completing it is called. */
  doneLabel: string;
  /** Other things to do about it. */
  moves?: readonly MenuItem[];
  renderForm: (close: () => void) => ReactNode;
  onClose: (status: 'done' | 'dropped') => void;
  onTrash: () => void;
};

export function NextLine(props: NextLineProps) {
  const {
    text,
    shape,
    note,
    day,
    due,
    doneLabel,
    moves = [],
    renderForm,
    onClose,
    onTrash,
  } = props;
  const [editing, setEditing] = useState(false);
  const actions = useReturnFocus<HTMLButtonElement>(editing);
  if (editing) return renderForm(() => setEditing(false));

  const done = () => onClose('done');
  return (
    <div className={styles['line']}>
      <button
        type="button"
        className={styles['mark']}
        data-line=""
        aria-label={i18n.t('person.next.doneNamed', { text })}
        title={i18n.t('person.next.done')}
        onClick={done}
      >
        <span className={classNames(styles['box'], styles[shape])}>
          <Check size={11} strokeWidth={3} aria-hidden="true" />
        </span>
      </button>
      <p className={styles['text']}>
        <span dir="auto">{text}</span> <span className={styles['note']}>{note}</span>
      </p>
      <span className={classNames(styles['day'], due && styles['due'])}>{day}</span>
      <ActionsMenu
        ref={actions}
        label={i18n.t('person.next.menu', { text })}
        className={styles['actions']}
        items={[
          { id: 'done', label: doneLabel, icon: Check, onSelect: done },
          ...moves,
          {
            id: 'edit',
            label: i18n.t('person.next.edit'),
            icon: Pencil,
            onSelect: () => setEditing(true),
          },
          {
            id: 'drop',
            label: i18n.t('person.next.drop'),
            icon: X,
            separated: true,
            onSelect: () => onClose('dropped'),
          },
          { id: 'trash', label: i18n.t('person.toTrash'), icon: Trash2, onSelect: onTrash },
        ]}
      />
    </div>
  );
}
