/** Where rings lie and how their arcs run. Angles are in radians, clockwise from twelve o'clock. */
import { scaleSqrt } from 'd3-scale';
import type { Span } from './shares';

/** Three quarters round, as in the icon: the open quarter holds the labels. */
export const sweep = 1.5 * Math.PI;

/** Radius of the first ring, the most between two, and the least a label needs. In CSS pixels. */
const innermost = 30;
const widest = 34;
const narrowest = 16;

/** The radius of a circle in which that many rings are not stretched apart. */
export function fittingRadius(count: number): number {
  return innermost + (count - 0.5) * widest;
}

/** The radius of each ring and the distance between two; null when they have no room. */
export function ringRadii(
  count: number,
  outermost: number,
): { radii: number[]; distance: number } | null {
  const distance = Math.min(widest, (outermost - innermost) / Math.max(count - 0.5, 1));
  if (distance < narrowest) return null;
  const radii = Array.from({ length: count }, (_, index) => innermost + index * distance);
  return { radii, distance };
}

/** How thick rings are: more people, a heavier ring, by area and not by far. */
export function thicknessScale(most: number, thickest: number): (people: number) => number {
  return scaleSqrt([1, Math.max(most, 2)], [4, thickest]).clamp(true);
}

/**
 * The line along an arc, for a stroke, shorter by `trim` pixels at each end: round ends stick out,
 * and two arcs keep a little apart. What is left may be a dot.
 */
export function arcLine(radius: number, { from, to }: Span, trim: number): string {
  const cut = Math.min(trim / radius, (to - from) / 2);
  const [start, end] = [from + cut, Math.max(to - cut, from + cut + 0.0001)];
  const long = end - start > Math.PI ? 1 : 0;
  const at = (angle: number): string =>
    `${round(radius * Math.sin(angle))},${round(-radius * Math.cos(angle))}`;
  return `M${at(start)}A${round(radius)},${round(radius)} 0 ${long} 1 ${at(end)}`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
