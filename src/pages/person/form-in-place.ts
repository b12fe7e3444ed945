/** A form that opens in the flow of the page: the caret is in its first field, Escape closes it. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/** The ref of the form. */
export function useFormInPlace(onClose: () => void): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  }, [onClose]);
  // With the first paint: what is typed at once is in the field.
  useLayoutEffect(() => {
    const element = form.current;
    element?.querySelector<HTMLElement>('input:not([type=radio]), select')?.focus();
    const onKeyDown = (event: KeyboardEvent) => {
      // Escape while an input method composes takes back what it composes.
      if (event.key === 'Escape' && !event.isComposing) close.current();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, []);
  return form;
}
