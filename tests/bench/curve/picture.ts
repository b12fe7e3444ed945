/**
 * The curve as a picture for the README: how much longer each thing takes with more people, both axes
 * by powers, so that what grows with the people is a slope and what does not lies flat. One file in
 * the product's paper and ink, light or dark as the reader's page is.
 */
import { scaleLog } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';
import { type Curve, timesOf } from './data.ts';

const width = 760;
const height = 400;
const plot = { left: 56, right: 500, top: 64, bottom: 340 };
/** Between two labels at the ends of lines. */
const lineHeight = 17;

/** Each line is told apart by its label and its dashes; the colours are the product's own. */
const looks = [
  { colour: 'accent', dashes: 'none' },
  { colour: 'warm', dashes: 'none' },
  { colour: 'ink-2', dashes: 'none' },
  { colour: 'accent', dashes: '6 4' },
  { colour: 'warm', dashes: '6 4' },
  { colour: 'ink-2', dashes: '6 4' },
  { colour: 'accent', dashes: '2 4' },
  { colour: 'warm', dashes: '2 4' },
] as const;

/** The text of an SVG file. */
export function curvePicture(curve: Curve): string {
  const { people } = curve;
  const [fewest = 1] = people;
  const most = people.at(-1) ?? fewest;
  const all = curve.lines.flatMap(timesOf);
  // At least one power, so that a flat line is seen to be flat.
  const highest = Math.max(10, ...all) * 1.15;
  const lowest = Math.min(0.9, ...all) / 1.15;
  const x = scaleLog([fewest, Math.max(most, fewest * 10)], [plot.left, plot.right]);
  const y = scaleLog([lowest, highest], [plot.bottom, plot.top]);
  const path = line<readonly [number, number]>(
    ([count]) => x(count),
    ([, times]) => y(times),
  ).curve(curveMonotoneX);

  const drawn = curve.lines.map((each, index) => {
    const points = timesOf(each).map((times, at) => [people[at] ?? fewest, times] as const);
    const end = points.at(-1) ?? [fewest, 1];
    const look = looks[index % looks.length] ?? looks[0];
    return { ...each, look, points, endsAt: [x(end[0]), y(end[1])] as const, times: end[1] };
  });
  const places = apart(drawn.map(({ endsAt }) => endsAt[1]));

  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">
<title id="title">How the time each thing takes grows with the people kept</title>
<desc id="description">${escaped(inWords(curve))}</desc>
${style}
<rect class="paper" width="${width}" height="${height}" rx="10"/>
<text class="title" x="24" y="32">What grows with the people, and what does not</text>
<g class="grid">
${ticks(y.domain())
  .map(
    (times) =>
      `<line x1="${plot.left}" x2="${plot.right}" y1="${round(y(times))}" y2="${round(y(times))}"${times === 1 ? ' class="one"' : ''}/><text x="${plot.left - 8}" y="${round(y(times) + 4)}" text-anchor="end">${times}×</text>`,
  )
  .join('\n')}
${people
  .map(
    (count) =>
      `<text x="${round(x(count))}" y="${plot.bottom + 20}" text-anchor="middle">${number(count)}</text>`,
  )
  .join('\n')}
</g>
<text class="axis" x="${plot.left}" y="${plot.bottom + 42}">people kept, with ten times as many interactions · times as long as with ${number(fewest)}</text>
${drawn
  .map(
    ({ look, points }) =>
      `<path class="line ${look.colour}" d="${path(points) ?? ''}" stroke-dasharray="${look.dashes}"/>`,
  )
  .join('\n')}
${drawn
  .map(({ label, look, endsAt: [endX, endY], times, ms }, index) => {
    const at = places[index] ?? endY;
    return `<path class="lead" d="M${round(endX + 5)},${round(endY)}L${plot.right + 16},${round(at)}"/><circle class="end ${look.colour}" cx="${round(endX)}" cy="${round(endY)}" r="3"/><text class="label" x="${plot.right + 21}" y="${round(at + 4)}">${escaped(label)} <tspan class="times">${timesWords(times)} · ${msWords(ms.at(-1) ?? 0)}</tspan></text>`;
  })
  .join('\n')}
</svg>
`;
}

/** The same for those who do not see it. */
function inWords({ people, lines }: Curve): string {
  const sizes = `${number(people[0] ?? 0)} to ${number(people.at(-1) ?? 0)} people`;
  const each = lines.map((one) => `${one.label}: ${timesWords(timesOf(one).at(-1) ?? 1)} as long`);
  return `From ${sizes}. ${each.join('. ')}.`;
}

/** 0.5, 1, 2, 5, 10, … within a domain. */
function ticks([from = 1, to = 1]: number[]): number[] {
  const powers = [-1, 0, 1, 2, 3, 4].flatMap((power) => [1, 2, 5].map((by) => by * 10 ** power));
  const inside = powers.filter((each) => each >= from && each <= to);
  return inside.length > 7 ? inside.filter((each) => Number.isInteger(Math.log10(each))) : inside;
}

/** Moves labels away from one another, in their order, as little as possible. */
function apart(wanted: readonly number[]): number[] {
  const order = wanted.map((at, index) => ({ at, index })).toSorted((a, b) => a.at - b.at);
  const places = order.map(({ at }) => at);
  for (let index = 1; index < places.length; index += 1) {
    places[index] = Math.max(places[index] ?? 0, (places[index - 1] ?? 0) + lineHeight);
  }
  const over = Math.max(0, (places.at(-1) ?? 0) - (plot.bottom + 4));
  for (let index = places.length - 1, limit = Infinity; index >= 0; index -= 1) {
    const at = index === places.length - 1 ? (places[index] ?? 0) - over : (places[index] ?? 0);
    limit = Math.min(at, limit - lineHeight);
    places[index] = limit;
  }
  const placed: number[] = [];
  for (const [rank, { index }] of order.entries()) placed[index] = places[rank] ?? 0;
  return placed;
}

const style = `<style>
svg {
  --paper: oklch(0.985 0.006 85); --line: oklch(0.905 0.01 85); --ink: oklch(0.245 0.015 60);
  --ink-2: oklch(0.45 0.015 60); --ink-3: oklch(0.515 0.014 60);
  --accent: oklch(0.435 0.105 165); --warm: oklch(0.52 0.12 60);
  font: 12px system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
}
@media (prefers-color-scheme: dark) {
  svg {
    --paper: oklch(0.205 0.008 70); --line: oklch(0.325 0.01 70); --ink: oklch(0.935 0.01 85);
    --ink-2: oklch(0.75 0.012 85); --ink-3: oklch(0.68 0.012 85);
    --accent: oklch(0.79 0.115 165); --warm: oklch(0.79 0.12 70);
  }
}
.paper { fill: var(--paper); }
text { fill: var(--ink-3); font-variant-numeric: tabular-nums; }
.title { fill: var(--ink); font-size: 15px; font-weight: 600; }
.label { fill: var(--ink); }
.times { fill: var(--ink-3); }
.grid line { stroke: var(--line); }
.grid .one { stroke: var(--ink-3); }
.line { fill: none; stroke-width: 2.25; stroke-linecap: round; stroke-linejoin: round; }
.line.accent { stroke: var(--accent); } .line.warm { stroke: var(--warm); } .line.ink-2 { stroke: var(--ink-2); }
.end.accent { fill: var(--accent); } .end.warm { fill: var(--warm); } .end.ink-2 { fill: var(--ink-2); }
.lead { fill: none; stroke: var(--line); }
</style>`;

function number(value: number): string {
  return new Intl.NumberFormat('en').format(value);
}

function timesWords(times: number): string {
  return `${times < 10 ? times.toFixed(1) : Math.round(times)}×`;
}

function msWords(ms: number): string {
  if (ms < 1) return `${ms.toPrecision(2)} ms`;
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
