/** A place to drop a file on, with a button for those who do not drag. */
import { useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/ui/button';
import styles from './backup.module.css';

type DropFileProps = {
  /** What belongs here. */
  words: string;
  /** The types of file that are offered first, as `accept` of a file field. */
  accept: string;
  onFile: (file: File) => void;
};

export function DropFile({ words, accept, onFile }: DropFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const { place, over } = useDrop(onFile);
  return (
    <div ref={place} className={styles['drop']} data-over={over ? '' : undefined}>
      <span>{words}</span>
      <Button onClick={() => input.current?.click()}>{i18n.t('backup.restore.choose')}</Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={i18n.t('backup.restore.choose')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file can be chosen again after it was mended.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </div>
  );
}

/** Dropping is a second way to what the button does. */
function useDrop(onFile: (file: File) => void) {
  const place = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  // Before the first paint: who sees the place can drop on it.
  useLayoutEffect(() => {
    const listening = new AbortController();
    const on = (type: 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void) =>
      place.current?.addEventListener(type, listener, { signal: listening.signal });
    on('dragover', (event) => {
      event.preventDefault();
      setOver(true);
    });
    on('dragleave', () => setOver(false));
    on('drop', (event) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    });
    return () => listening.abort();
  }, [onFile]);
  return { place, over };
}
