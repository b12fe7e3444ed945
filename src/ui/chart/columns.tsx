/**
 * Columns over a row of labels: how many of something in each week or month. The number stands over
 * each column, so there is no scale to read; a dashed line can say how much there is room for.
 */
import { scaleBand, scaleLinear } from 'd3-scale';
import { classNames } from '../class-names';
import styles from './chart.module.css';
import { Drawing } from './drawing';
import { list, Mark } from './marks';

export type Column = {
  id: string;
  /** Below it: "30 Nov". */
  label: string;
  /** All it says, in words. */
  name: string;
  value: number;
  /** The value as it stands over the column. */
  figure: string;
  href: string;
  tone: 'onTheWay' | 'due' | 'past';
  /** Up to here the column is full, above it pale; null when there is no such line. */
  room: number | null;
};

type ColumnsProps = {
  columns: readonly Column[];
  /** In CSS pixels. */
  width: number;
  /** Of the highest column, in CSS pixels. */
  height?: number;
  /** The value of the highest column, which several pictures may share. */
  highest: number;
};

/** Of a column. */
const widest = 12;
/** For the figure over the highest column, and for the labels. */
const above = 18;
const below = 20;
/** Of a character of the small size, on average, and the least between two words. */
const characterWidth = 6.6;
const between = 6;

export function Columns({ columns, width, height = 104, highest }: ColumnsProps) {
  const across = scaleBand(
    columns.map(({ id }) => id),
    [0, width],
  )
    .paddingInner(0.4)
    .paddingOuter(0.2);
  const up = scaleLinear([0, Math.max(highest, 1)], [above + height, above]);
  const foot = above + height;
  const step = across.step();
  const places = columns.map((column) => ({ ...column, x: across(column.id) ?? 0 }));
  const there = places.filter(({ value }) => value > 0);
  const labelled = everyNth(columns, step);
  return (
    <Drawing width={width} height={foot + below}>
      <g aria-hidden="true">
        <line className={styles['base']} x1="0" x2={width} y1={foot + 0.5} y2={foot + 0.5} />
        {places.map(({ id, label, x }, index) =>
          index % labelled === 0 ? (
            <text
              key={id}
              className={styles['label']}
              x={x + across.bandwidth() / 2}
              y={foot + 15}
              textAnchor="middle"
            >
              {label}
            </text>
          ) : null,
        )}
      </g>
      <g {...(there.length === 0 ? {} : list)}>
        {there.map((column) => (
          <Mark key={column.id} id={column.id} name={column.name} href={column.href}>
            <rect
              className={styles['hit']}
              x={column.x - (step - across.bandwidth()) / 2}
              y={1}
              width={step}
              height={foot}
              rx="4"
            />
            <Bar
              tone={column.tone}
              x={column.x + across.bandwidth() / 2}
              width={Math.min(across.bandwidth(), widest)}
              top={up(column.value)}
              roomAt={column.room === null ? null : up(column.room)}
              foot={foot}
            />
            {column.figure.length * characterWidth <= step + between ? (
              <text
                className={styles['figure']}
                x={column.x + across.bandwidth() / 2}
                y={up(column.value) - 5}
                textAnchor="middle"
              >
                {column.figure}
              </text>
            ) : null}
          </Mark>
        ))}
      </g>
      <RoomLine places={places} step={step} gap={step - across.bandwidth()} up={up} />
    </Drawing>
  );
}

type BarProps = {
  tone: Column['tone'];
  /** Of its middle. */
  x: number;
  width: number;
  top: number;
  roomAt: number | null;
  foot: number;
};

/** A stroke as of a pen, round at its top. Full up to the room there is; pale above it. */
function Bar({ tone, x, width, top, roomAt, foot }: BarProps) {
  const fullFrom = roomAt === null || roomAt < top ? top : roomAt;
  return (
    <>
      {fullFrom > top ? (
        <path
          className={classNames(styles['pale'], styles[tone])}
          d={stalk(x, width - 1, top + 0.5, fullFrom)}
        />
      ) : null}
      <path
        className={classNames(styles['bar'], styles[tone])}
        // Less than this cannot be seen.
        d={stalk(x, width, Math.min(fullFrom, foot - 2), foot, fullFrom > top)}
      />
    </>
  );
}

/** The outline of a column that is round at its top, unless it goes on in a pale one. */
function stalk(x: number, width: number, top: number, foot: number, isCut = false): string {
  const half = width / 2;
  const radius = isCut ? 0 : Math.min(half, foot - top);
  return [
    `M${x - half},${foot}`,
    `V${top + radius}`,
    `A${half},${radius} 0 0 1 ${x + half},${top + radius}`,
    `V${foot}`,
  ].join('');
}

type RoomLineProps = {
  places: readonly (Column & { x: number })[];
  step: number;
  gap: number;
  up: (value: number) => number;
};

/** How much there is room for, from column to column; left out where it is above the picture. */
function RoomLine({ places, step, gap, up }: RoomLineProps) {
  return (
    <g aria-hidden="true" className={styles['room']}>
      {places.map(({ id, x, room }) => {
        const y = room === null ? -1 : Math.round(up(room)) + 0.5;
        return y < above / 2 ? null : (
          <line key={id} x1={x - gap / 2} x2={x - gap / 2 + step} y1={y} y2={y} />
        );
      })}
    </g>
  );
}

/** Every how manieth label has room. */
function everyNth(columns: readonly Column[], step: number): number {
  const longest = Math.max(...columns.map(({ label }) => label.length), 1);
  return Math.max(1, Math.ceil((longest * characterWidth + between) / step));
}
