/** A whole made of parts, each with somebody behind it: what rings and strips draw. */
import type { Standing } from '@/domain/standing';

export type WholePart = {
  id: string;
  /** All it says, in words: "Mentor, due: 3 people". */
  name: string;
  href: string;
  count: number;
  look: Standing;
};

export type Whole = {
  id: string;
  /** Beside it: "Mentor". */
  label: string;
  /** How many in all, as it stands beside the label. */
  figure: string;
  total: number;
  /** All it says, in words. */
  name: string;
  href: string;
  /** In the order in which they are drawn; none with a count of 0. */
  parts: readonly WholePart[];
};

/** The marks of some wholes, in the order of the arrow keys: each whole, then its parts. */
export function markIds(wholes: readonly Whole[]): string[] {
  return wholes.flatMap(({ id, parts }) => [id, ...parts.map((part) => part.id)]);
}
