/**
 * A piece of a ring or strip, in the rhythm ring's own language: green on the way, warm when due,
 * warm and broken up when long overdue, thinner grey when silent, a thin line without a rhythm,
 * dots when paused, a thin broken line when put away. Told apart without colour.
 */
import type { Standing } from '@/domain/standing';
import { classNames } from '../class-names';
import styles from './chart.module.css';

type Stroke = {
  width: (thickness: number) => number;
  dashes: string | undefined;
  /** Its ends are round and stick out by half its width. */
  round: boolean;
};

const strokes: Record<Standing, Stroke> = {
  inRhythm: { width: (thickness) => thickness, dashes: undefined, round: true },
  due: { width: (thickness) => thickness, dashes: undefined, round: true },
  drifting: { width: (thickness) => thickness, dashes: '3 2', round: false },
  dormant: { width: (thickness) => thickness * 0.5, dashes: undefined, round: true },
  none: { width: () => 1.25, dashes: undefined, round: false },
  paused: { width: () => 2.5, dashes: '0.1 5', round: true },
  archived: { width: () => 1.25, dashes: '4 4', round: false },
};

/** How much shorter the line of a band is at each end than the room it has. */
export function trimOf(look: Standing, thickness: number): number {
  const { round, width } = strokes[look];
  return 1 + (round ? width(thickness) / 2 : 0);
}

type BandProps = { look: Standing; thickness: number; line: string };

export function Band({ look, thickness, line }: BandProps) {
  const { width, dashes, round } = strokes[look];
  return (
    <path
      className={classNames(styles['band'], styles[look])}
      d={line}
      strokeWidth={width(thickness)}
      strokeDasharray={dashes}
      strokeLinecap={round ? 'round' : 'butt'}
    />
  );
}

/** What a band looks like, for a legend. */
export function BandSample({ look }: { look: Standing }) {
  return (
    <svg className={styles['sample']} width="28" height="12" aria-hidden="true">
      <Band look={look} thickness={8} line={`M${trimOf(look, 8)},6H${28 - trimOf(look, 8)}`} />
    </svg>
  );
}
