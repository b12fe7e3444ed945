/** Rings rolled out, for where there is no room to draw them round: a line of words and a strip each. */
import { Band, trimOf } from './band';
import styles from './chart.module.css';
import { Drawing } from './drawing';
import { list, Mark } from './marks';
import { thicknessScale } from './ring-geometry';
import { spansOf } from './shares';
import type { Whole } from './whole';

type StripsProps = {
  wholes: readonly Whole[];
  /** In CSS pixels. */
  width: number;
  /** The total that counts as the largest; a larger one is drawn no thicker. */
  most: number;
};

/** Of the words, and of a strip. */
const wordsHeight = 24;
const stripHeight = 24;
const thickest = 10;

export function Strips({ wholes, width, most }: StripsProps) {
  const thickness = thicknessScale(most, thickest);
  const step = wordsHeight + stripHeight;
  return (
    <Drawing width={width} height={step * wholes.length}>
      <g {...list}>
        {wholes.map((whole, index) => (
          <Strip
            key={whole.id}
            whole={whole}
            y={index * step}
            width={width}
            thickness={thickness(whole.total)}
          />
        ))}
      </g>
    </Drawing>
  );
}

type StripProps = { whole: Whole; y: number; width: number; thickness: number };

function Strip({ whole, y, width, thickness }: StripProps) {
  const { id, label, figure, name, href, parts } = whole;
  const counts = parts.map(({ count }) => count);
  const places = spansOf(counts, width, thickness + 3);
  const middle = y + wordsHeight + thickest / 2 + 1;
  return (
    <>
      <Mark id={id} name={name} href={href}>
        <rect className={styles['hit']} x={1} y={y + 1} width={width - 2} height={22} rx="4" />
        <text className={styles['whole']} x={2} y={y + 16}>
          {label} <tspan className={styles['figure']}>{figure}</tspan>
        </text>
      </Mark>
      {parts.map((part, index) => {
        const { from, to } = places[index] ?? { from: 0, to: 0 };
        const trim = Math.min(trimOf(part.look, thickness), (to - from) / 2 - 0.01);
        return (
          <Mark key={part.id} id={part.id} name={part.name} href={part.href}>
            <rect
              className={styles['hit']}
              x={from}
              y={y + wordsHeight - 4}
              width={to - from}
              height={stripHeight - 1}
            />
            <Band
              look={part.look}
              thickness={thickness}
              line={`M${from + trim},${middle}H${to - trim}`}
            />
          </Mark>
        );
      })}
    </>
  );
}
