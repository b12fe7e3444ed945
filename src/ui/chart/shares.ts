/** How much room each part of a whole takes in a picture. */

export type Span = { from: number; to: number };

/** Where each count lies on a line of that length, one after the other, with shares of `sharesOf`. */
export function spansOf(counts: readonly number[], length: number, least: number): Span[] {
  const spans: Span[] = [];
  for (const share of sharesOf(counts, least / length)) {
    const from = spans.at(-1)?.to ?? 0;
    spans.push({ from, to: from + share * length });
  }
  return spans;
}

/**
 * The share of each count in their sum, in the same order; 0 for 0. Whatever is there can be seen:
 * it gets at least `least` (a share), taken from the larger ones. All shares are equal when there
 * is not room for that much.
 */
export function sharesOf(counts: readonly number[], least: number): number[] {
  const present = counts.filter((count) => count > 0).length;
  if (present === 0) return counts.map(() => 0);
  if (present * least >= 1) return counts.map((count) => (count > 0 ? 1 / present : 0));
  // Lifting the small ones shrinks the others, which may make further ones small.
  const lifted = new Set<number>();
  for (;;) {
    const rest = counts.reduce((sum, count, at) => (lifted.has(at) ? sum : sum + count), 0);
    const room = 1 - lifted.size * least;
    const shares = counts.map((count, at) => (lifted.has(at) ? least : (count / rest) * room));
    const small = shares.flatMap((share, at) => (share > 0 && share < least ? [at] : []));
    if (small.length === 0) return shares;
    for (const at of small) lifted.add(at);
  }
}
