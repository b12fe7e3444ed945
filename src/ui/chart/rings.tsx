/**
 * Rings around you, three quarters round as in the icon: each is a whole, divided into its parts. The
 * labels stand in the open quarter, each beside the beginning of its ring.
 */
import { arc } from 'd3-shape';
import { Band, trimOf } from './band';
import styles from './chart.module.css';
import { Drawing } from './drawing';
import { list, Mark } from './marks';
import { arcLine, fittingRadius, ringRadii, sweep, thicknessScale } from './ring-geometry';
import { type Span, spansOf } from './shares';
import type { Whole } from './whole';

type RingsProps = {
  /** From the innermost to the outermost. */
  wholes: readonly Whole[];
  /** Of the square, in CSS pixels. */
  size: number;
  /** The total that counts as the largest; a larger one is drawn no thicker. */
  most: number;
};

/** Outside the outermost ring, for the mark of the focus. */
const margin = 10;

/** The least that labels of some length have room in. */
const smallest = 380;

/**
 * The size of the square for so many rings where there is room for one of `largest`; null when they
 * cannot be drawn there.
 */
export function ringsSize(count: number, largest: number): number | null {
  const size = Math.min(largest, Math.max(2 * (fittingRadius(count) + margin), smallest));
  return size < smallest || ringRadii(count, size / 2 - margin) === null ? null : size;
}

export function Rings({ wholes, size, most }: RingsProps) {
  const centre = size / 2;
  const places = ringRadii(wholes.length, centre - margin);
  if (places === null) return null;
  const { radii, distance } = places;
  // A few rings need less height than their labels need width.
  const reach = Math.ceil((radii.at(-1) ?? 0) + distance / 2 + margin);
  const thickness = thicknessScale(most, Math.min(distance - 8, 12));
  return (
    <Drawing width={size} height={2 * reach} left={-centre} top={-reach}>
      <circle className={styles['you']} r="7" aria-hidden="true" />
      <g {...list}>
        {wholes.map((whole, index) => {
          const radius = radii[index];
          return radius === undefined ? null : (
            <Ring
              key={whole.id}
              whole={whole}
              radius={radius}
              distance={distance}
              thickness={thickness(whole.total)}
              labelWidth={centre - 14}
            />
          );
        })}
      </g>
    </Drawing>
  );
}

type RingProps = {
  whole: Whole;
  radius: number;
  distance: number;
  thickness: number;
  labelWidth: number;
};

function Ring({ whole, radius, distance, thickness, labelWidth }: RingProps) {
  const { id, label, figure, name, href, parts } = whole;
  const counts = parts.map(({ count }) => count);
  const angles = spansOf(counts, sweep, (thickness + 3) / radius);
  const band = arc<Span>()
    .innerRadius(radius - distance / 2 + 0.5)
    .outerRadius(radius + distance / 2 - 0.5)
    .startAngle(({ from }) => from)
    .endAngle(({ to }) => to);
  return (
    <>
      <Mark id={id} name={name} href={href}>
        <rect
          className={styles['hit']}
          x={-labelWidth}
          y={-radius - distance / 2 + 0.5}
          width={labelWidth - 5}
          height={distance - 1}
          rx="4"
        />
        <text className={styles['whole']} x={-11} y={-radius + 4} textAnchor="end">
          <tspan>{shortened(label, labelWidth - 60)}</tspan>{' '}
          <tspan className={styles['figure']}>{figure}</tspan>
        </text>
      </Mark>
      {parts.map((part, index) => {
        const angle = angles[index] ?? { from: 0, to: 0 };
        return (
          <Mark key={part.id} id={part.id} name={part.name} href={part.href}>
            <path className={styles['hit']} d={band(angle) ?? ''} />
            <Band
              look={part.look}
              thickness={thickness}
              line={arcLine(radius, angle, trimOf(part.look, thickness))}
            />
          </Mark>
        );
      })}
    </>
  );
}

/** As many characters as have room; the whole label is in the mark's name. */
function shortened(label: string, width: number): string {
  const most = Math.max(Math.floor(width / 6.6), 6);
  const characters = Array.from(label);
  return characters.length <= most ? label : `${characters.slice(0, most - 1).join('')}…`;
}
