import styles from './navigation.module.css';

/** The icon: the ring, three quarters round, with a dot in it. */
export function Mark() {
  return (
    <svg className={styles['mark']} viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="9.5" fill="none" stroke="var(--line)" strokeWidth="2.5" />
      <path
        d="M12 2.5a9.5 9.5 0 1 1-9.5 9.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <circle cx="12" cy="12" r="3.2" fill="currentColor" />
    </svg>
  );
}
