/**
 * The one message at the foot of a page: what was just done, with its undo, or what went wrong.
 * A newer one takes its place. It stays while it is hovered or focused.
 */
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { X } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from './button';
import { IconButton } from './icon-button';
import { Kbd } from './kbd';
import styles from './toast.module.css';

export type Toast = {
  words: string;
  /** Offered as a button; the key that does the same is shown beside it. */
  undo?: () => void;
  tone?: 'done' | 'trouble';
  /** Milliseconds it stays; ten seconds unless less is left to undo. */
  stays?: number;
};

/** How long an undo is offered (docs/product.md: ten seconds). */
export const undoOffer = 10_000;

type Toaster = { show: (toast: Toast) => void; hide: () => void };
const ToasterContext = createContext<Toaster | null>(null);

/** Shows and hides the page's message. Throws outside a ToastProvider. */
export function useToast(): Toaster {
  const toaster = use(ToasterContext);
  if (!toaster) throw new Error('useToast needs a ToastProvider above it.');
  return toaster;
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<(Toast & { number: number }) | null>(null);
  const show = useCallback(
    (next: Toast) => setToast((last) => ({ ...next, number: (last?.number ?? 0) + 1 })),
    [],
  );
  const hide = useCallback(() => setToast(null), []);
  const toaster = useMemo(() => ({ show, hide }), [show, hide]);
  return (
    <ToasterContext value={toaster}>
      {children}
      {/* The region is there before its words, or some screen readers do not speak them. */}
      <output className={styles['region']}>
        {toast ? <ToastLine key={toast.number} toast={toast} onGone={hide} /> : null}
      </output>
    </ToasterContext>
  );
}

function ToastLine({ toast, onGone }: { toast: Toast; onGone: () => void }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(onGone, toast.stays ?? undoOffer);
    return () => clearTimeout(timer);
  }, [held, onGone, toast.stays]);
  const isMac = navigator.userAgent.includes('Mac');
  return (
    <div
      className={styles['toast']}
      data-tone={toast.tone ?? 'done'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles['words']}>{toast.words}</span>
      {toast.undo ? (
        <Button
          look="plain"
          className={styles['undo']}
          aria-keyshortcuts={isMac ? 'Meta+Z' : 'Control+Z'}
          onClick={() => {
            onGone();
            toast.undo?.();
          }}
        >
          {i18n.t('ui.undo')}
          <Kbd>{isMac ? '⌘Z' : 'Ctrl Z'}</Kbd>
        </Button>
      ) : null}
      <IconButton
        icon={X}
        label={i18n.t('ui.dismiss')}
        className={styles['close']}
        onClick={onGone}
      />
    </div>
  );
}
