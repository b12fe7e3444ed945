/** Opens the command palette with Ctrl/⌘ K, wherever the focus is; it is loaded with the first time. */
import { lazy, type Ref, Suspense, useLayoutEffect, useImperativeHandle, useState } from 'react';
import type { DashboardRoute } from '@/platform/pages';

const Palette = lazy(() => import('./palette'));

/** Opens it by a click. */
export type PaletteHandle = { open: () => void };

type PaletteHostProps = {
  handle?: Ref<PaletteHandle>;
  onOpenPerson: (personId: string) => void;
  /** Goes to a part of the dashboard. */
  onOpenRoute: (route: DashboardRoute) => void;
};

export function PaletteHost({ handle, onOpenPerson, onOpenRoute }: PaletteHostProps) {
  const [isOpen, setOpen] = useState(false);
  useImperativeHandle(handle, () => ({ open: () => setOpen(true) }), []);
  // With the first paint: a key pressed at what is seen is not lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isAsked =
        event.key.toLowerCase() === 'k' &&
        (event.ctrlKey || event.metaKey) &&
        !event.altKey &&
        !event.shiftKey;
      if (!isAsked) return;
      // The browser's own would search the web.
      event.preventDefault();
      // Not over another dialog, which waits for its answer.
      if (document.querySelector('dialog[open]:not([data-palette])')) return;
      setOpen((was) => !was);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  if (!isOpen) return null;
  return (
    <Suspense>
      <Palette
        onClose={() => setOpen(false)}
        onOpenPerson={onOpenPerson}
        onOpenRoute={onOpenRoute}
      />
    </Suspense>
  );
}
