/** A text with what was asked for marked in it. */
import { Fragment } from 'react';
import type { Ranges } from '@/search/match';
import styles from './marked-text.module.css';

export function MarkedText({ text, ranges }: { text: string; ranges: Ranges }) {
  const parts = ranges.map(([from, to], index) => (
    <Fragment key={from}>
      {text.slice(ranges[index - 1]?.[1] ?? 0, from)}
      <mark className={styles['mark']}>{text.slice(from, to)}</mark>
    </Fragment>
  ));
  return (
    <>
      {parts}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}
