/**
 * A native modal dialog. It is open while it is rendered: render it to open, stop to close.
 * Escape and the cross ask to close; a click beside it does not, so nothing typed goes by accident.
 * The element marked `data-initial-focus` gets the focus, else the first control.
 */
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { X } from 'lucide-react';
import { i18n } from '#i18n';
import { IconButton } from './icon-button';
import { useToastsInside } from './toast';
import styles from './dialog.module.css';

type DialogProps = {
  title: string;
  children: ReactNode;
  /** Buttons, at the end; the main one last. */
  actions?: ReactNode;
  onClose: () => void;
  /** With it the content is a form: Enter in a field and a button of type `submit` send it. */
  onSubmit?: () => void;
};

export function Dialog({ title, children, actions, onClose, onSubmit }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const toasts = useToastsInside(titleId);

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    element.showModal();
    element.querySelector<HTMLElement>('[data-initial-focus]')?.focus();
    // Closed before it is taken out of the document: that gives the focus back to where it was.
    return () => element.close();
  }, []);

  const body = (
    <>
      <div className={styles['body']}>{children}</div>
      {actions ? <div className={styles['actions']}>{actions}</div> : null}
    </>
  );

  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // A file picker inside cancels too, and that bubbles.
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles['head']}>
        <h2 id={titleId} className={styles['title']}>
          {title}
        </h2>
        <IconButton icon={X} label={i18n.t('ui.close')} onClick={onClose} />
      </div>
      {onSubmit ? (
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          {body}
        </form>
      ) : (
        <div className={styles['form']}>{body}</div>
      )}
      {toasts}
    </dialog>
  );
}
