/** Where lines of a list will be. Nothing for a tenth of a second, then still: it never spins. */
import styles from './skeleton.module.css';

type SkeletonProps = {
  /** How many lines. */
  lines?: number;
  /** Spoken, e.g. "Loading". */
  label: string;
};

export function Skeleton({ lines = 3, label }: SkeletonProps) {
  return (
    <output className={styles['skeleton']}>
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className={styles['line']} aria-hidden="true">
          <i />
          <b />
          <b />
        </span>
      ))}
    </output>
  );
}
