/** What the curve bench writes and the picture is drawn from. */
export type CurveLine = {
  id: string;
  /** Beside the line: "Popup to the list". */
  label: string;
  /** Milliseconds at each size, in their order. */
  ms: readonly number[];
};

export type Curve = {
  /** How many people are kept, ascending. */
  people: readonly number[];
  lines: readonly CurveLine[];
};

/** How many times what it took with the fewest people, at each size. */
export function timesOf({ ms }: CurveLine): number[] {
  const [first = Number.NaN] = ms;
  return ms.map((each) => each / first);
}
