/**
 * The field a note, or how you met, is written in. Uncontrolled on purpose: nothing but the writer's hand and, while
 * nothing is unsaved, a newer version from the store ever sets its text, so neither live queries
 * nor an input method can trip over each other.
 */
import {
  useEffect,
  useId,
  useRef,
  useSyncExternalStore,
  type ReactNode,
  type RefObject,
} from 'react';
import { i18n } from '#i18n';
import { classNames } from '@/ui/class-names';
import { longest } from '@/domain/schema/primitives';
import type { Draft } from './draft';
import { DraftConflict } from './draft-conflict';
import type { DraftView, Stored } from './draft-types';
import { SaveTrouble } from './save-trouble';
import styles from './writing-field.module.css';

type WritingFieldProps = {
  draft: Draft;
  /** To put the caret into it. */
  field?: RefObject<HTMLTextAreaElement | null>;
  /** What the live query has. */
  stored: Stored | undefined;
  label: string;
  placeholder?: string;
  caretReady?: boolean;
  /** Ctrl/⌘ Enter. */
  onDone?: () => void;
  /** A paragraph rather than a note: two lines at first, and no second version to keep. */
  short?: boolean;
  onLeave?: () => void;
  /** Beside the state of saving. */
  children?: ReactNode;
};

export function WritingField(props: WritingFieldProps) {
  const {
    draft,
    stored,
    label,
    placeholder,
    caretReady = false,
    onDone,
    onLeave,
    short = false,
    children,
  } = props;
  const own = useRef<HTMLTextAreaElement>(null);
  const field = props.field ?? own;
  const statusId = useId();
  const view = useSyncExternalStore(draft.subscribe, draft.view);

  useEffect(() => (stored ? draft.observe(stored) : undefined), [draft, stored]);
  useEffect(() => {
    const bring = () => bringText(field.current, draft.text);
    bring();
    return draft.subscribe(bring);
  }, [draft, field]);
  useEffect(() => {
    const area = field.current;
    if (!caretReady || !area) return;
    area.focus({ preventScroll: true });
    area.setSelectionRange(area.value.length, area.value.length);
  }, [caretReady, field]);
  useEffect(() => () => draft.flush(), [draft]);

  return (
    <div className={styles['editor']}>
      <textarea
        ref={field}
        className={classNames(styles['area'], short && styles['short'])}
        autoComplete="off"
        dir="auto"
        rows={short ? 2 : 4}
        maxLength={longest.text}
        aria-label={label}
        aria-describedby={statusId}
        placeholder={placeholder}
        defaultValue={draft.text}
        onChange={(event) => draft.write({ text: event.target.value })}
        onBlur={() => {
          draft.flush();
          onLeave?.();
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            onDone?.();
          }
        }}
      />
      <div className={styles['foot']}>
        {children}
        <span id={statusId} className={styles['status']}>
          {statusWords(view.status)}
        </span>
      </div>
      {view.status === 'failed' && view.error ? (
        <SaveTrouble code={view.error} onRetry={() => draft.retry()} />
      ) : null}
      {view.status === 'conflict' ? (
        <DraftConflict draft={draft} theirs={view.theirs} splits={!short} />
      ) : null}
    </div>
  );
}

/** Sets the field's text when it is another, keeping the caret where it was. */
function bringText(field: HTMLTextAreaElement | null, text: string): void {
  if (!field || field.value === text) return;
  const { selectionStart, selectionEnd } = field;
  field.value = text;
  field.setSelectionRange(selectionStart, selectionEnd);
}

function statusWords(status: DraftView['status']): string {
  switch (status) {
    case 'untouched':
      return '';
    case 'saving':
      return i18n.t('person.note.saving');
    case 'saved':
      return i18n.t('person.note.saved');
    case 'failed':
    case 'conflict':
      return i18n.t('person.note.notSaved');
  }
}
