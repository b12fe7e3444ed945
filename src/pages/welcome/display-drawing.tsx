/** The two ways to see one's notes, drawn: on the profile under the name, or beside the page. */
import type { Settings } from '@/domain/schema/records';
import styles from './display-drawing.module.css';

export function DisplayDrawing({ display }: { display: Settings['display'] }) {
  const beside = display === 'offPage';
  return (
    <svg className={styles['drawing']} viewBox="0 0 240 112" aria-hidden="true">
      <rect x="0.5" y="0.5" width="239" height="111" rx="7.5" className={styles['sheet']} />
      <circle cx="34" cy="34" r="15" className={styles['faint']} />
      <rect x="60" y="24" width="78" height="8" rx="4" className={styles['faint']} />
      <rect x="60" y="40" width="54" height="6" rx="3" className={styles['faint']} />
      {beside ? (
        <>
          <path d="M164 1v110" className={styles['edge']} />
          <Words x={178} y={28} width={48} />
        </>
      ) : (
        <>
          <rect x="20" y="62" width="200" height="36" rx="5" className={styles['ours']} />
          <Words x={32} y={80} width={150} />
        </>
      )}
    </svg>
  );
}

/** A ring and two lines of writing. */
function Words({ x, y, width }: { x: number; y: number; width: number }) {
  const narrow = width < 100;
  const [left, top] = narrow ? [x, y + 22] : [x + 24, y - 7];
  return (
    <>
      <circle cx={x + 8} cy={y} r="8" className={styles['ringTrack']} />
      <path d={`M${x + 8} ${y - 8}a8 8 0 1 1 -8 8`} className={styles['ringArc']} />
      <rect x={left} y={top} width={width} height="5" rx="2.5" className={styles['words']} />
      <rect
        x={left}
        y={top + 10}
        width={width * 0.7}
        height="5"
        rx="2.5"
        className={styles['words']}
      />
    </>
  );
}
