/**
 * The one message at the foot of a page: what was just done, with its undo, or what went wrong.
 * A newer one takes its place. It stays while it is hovered or focused. While a modal dialog is open
 * nothing outside of it is spoken or can be pressed, so the message is in there.
 */
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
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

type Toaster = {
  show: (toast: Toast) => void;
  hide: () => void;
  /** Messages stand in the dialog of this id from now on. Returns how they leave it. */
  enter: (dialogId: string) => () => void;
};
const ToasterContext = createContext<Toaster | null>(null);

/** What is to be rendered, and the dialog it is to be rendered in. */
type Region = { element: ReactNode; dialogId: string | undefined };
const RegionContext = createContext<Region>({ element: null, dialogId: undefined });

/** Shows and hides the page's message. Throws outside a ToastProvider. */
export function useToast(): Toaster {
  const toaster = use(ToasterContext);
  if (!toaster) throw new Error('useToast needs a ToastProvider above it.');
  return toaster;
}

/** The page's message while the modal dialog of this id is the one in front, to be rendered in it. */
export function useToastsInside(dialogId: string): ReactNode {
  const { enter } = useToast();
  const region = use(RegionContext);
  useLayoutEffect(() => enter(dialogId), [enter, dialogId]);
  return region.dialogId === dialogId ? region.element : null;
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<(Toast & { number: number }) | null>(null);
  const show = useCallback(
    (next: Toast) => setToast((last) => ({ ...next, number: (last?.number ?? 0) + 1 })),
    [],
  );
  const hide = useCallback(() => setToast(null), []);
  const [dialogs, setDialogs] = useState<readonly string[]>([]);
  const enter = useCallback((dialogId: string) => {
    setDialogs((open) => [...open, dialogId]);
    return () => setDialogs((open) => open.filter((other) => other !== dialogId));
  }, []);
  const toaster = useMemo(() => ({ show, hide, enter }), [show, hide, enter]);
  const dialogId = dialogs.at(-1);
  const region = useMemo(
    () => ({
      dialogId,
      // The region is there before its words, or some screen readers do not speak them.
      element: (
        <output className={styles['region']}>
          {toast ? <ToastLine key={toast.number} toast={toast} onGone={hide} /> : null}
        </output>
      ),
    }),
    [dialogId, toast, hide],
  );
  return (
    <ToasterContext value={toaster}>
      <RegionContext value={region}>
        {children}
        {dialogId === undefined ? region.element : null}
      </RegionContext>
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
