/** How far some work is. Not shown for a blink; then it moves, or stands where its end is unknown. */
import { useEffect, useState } from 'react';
import styles from './backup.module.css';

/** Work that is done sooner needs no bar. Milliseconds. */
const blink = 150;

export function Progress({ label, share }: { label: string; share: number | null }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), blink);
    return () => clearTimeout(timer);
  }, []);
  return (
    <output className={styles['progress']} data-late={late ? '' : undefined}>
      <span>{label}</span>
      {share === null ? null : (
        <progress aria-label={label} max={100} value={Math.round(share * 100)} />
      )}
    </output>
  );
}
