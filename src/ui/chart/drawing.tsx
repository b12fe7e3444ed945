/**
 * The sheet a picture is drawn on. Its units are pixels at a font size of 16: with a larger one
 * words and lines grow alike, as everything of a page does.
 */
import type { ReactNode } from 'react';
import styles from './chart.module.css';

type DrawingProps = {
  /** In the picture's units, as `useWidth` measures. */
  width: number;
  height: number;
  /** The point in the top left corner. */
  left?: number;
  top?: number;
  children: ReactNode;
};

export function Drawing({ width, height, left = 0, top = 0, children }: DrawingProps) {
  return (
    <svg
      className={styles['svg']}
      viewBox={`${left} ${top} ${width} ${height}`}
      style={{ inlineSize: `${width / 16}rem`, blockSize: `${height / 16}rem` }}
    >
      {children}
    </svg>
  );
}
