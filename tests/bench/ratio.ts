/** How the bench speaks: one line of JSON a budget, and a failure when one is over. */
import { expect } from '@playwright/test';

/** The middle of some measurements (the mean of the two middle ones). */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/** Prints `ours` against `baseline` (the same unit) and fails over `limit`. */
export function expectRatio(name: string, ours: number, baseline: number, limit: number): void {
  const ratio = ours / baseline;
  const round = (value: number): number => Number(value.toPrecision(4));
  console.log(
    JSON.stringify({
      name,
      ours: round(ours),
      baseline: round(baseline),
      ratio: round(ratio),
      limit,
    }),
  );
  expect.soft(ratio, name).toBeLessThanOrEqual(limit);
}
