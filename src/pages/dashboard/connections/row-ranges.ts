/** Row numbers as people write them: `5, 9–11`. */

/** `[5, 9, 10, 11]` → `5, 9–11`; at most `most` parts. `left` are the rows that had no room. */
export function rowRanges(rows: readonly number[], most: number): { words: string; left: number } {
  const ranges: { from: number; to: number }[] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.to === row - 1) last.to = row;
    else ranges.push({ from: row, to: row });
  }
  const left = ranges.slice(most).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const words = ranges
    .slice(0, most)
    .map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));
  return { words: words.join(', '), left };
}
