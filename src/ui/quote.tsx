/** Your own words from a distance: one line, italic, in the serif. */
import styles from './quote.module.css';

export function Quote({ children }: { children: string }) {
  return (
    <p className={styles['quote']} dir="auto" title={children}>
      {children}
    </p>
  );
}
