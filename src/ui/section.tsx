/** A titled part of a page; its title is small and quiet, an action stands at its end. */
import { useId, type ReactNode } from 'react';
import styles from './section.module.css';

type SectionProps = {
  title: string;
  /** A plain button, at the end of the title's line. */
  action?: ReactNode;
  /** 2 unless it stands inside another section. */
  level?: 2 | 3;
  children: ReactNode;
};

export function Section({ title, action, level = 2, children }: SectionProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section aria-labelledby={id} className={styles['section']}>
      <div className={styles['head']}>
        <Heading id={id} className={styles['title']}>
          {title}
        </Heading>
        {action}
      </div>
      {children}
    </section>
  );
}
