/** How far a word is from what was typed, when it may have been mistyped. */

/** Typos forgiven: none in short words, where they make another word. */
export function typosForgiven(asked: string): number {
  if (asked.length < 4) return 0;
  return asked.length < 8 ? 1 : 2;
}

/**
 * The least number of letters to add, leave out, change or swap with their neighbour so that what
 * was typed becomes the word or the beginning of it; undefined when there are more than `most`.
 */
export function typosBetween(asked: string, word: string, most: number): number | undefined {
  if (word.length < asked.length - most) return undefined;
  const length = Math.min(word.length, asked.length + most);
  let beforeLast: number[] = [];
  let last = Array.from({ length: length + 1 }, (_, at) => at);
  for (let i = 1; i <= asked.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= length; j += 1) {
      const same = asked[i - 1] === word[j - 1] ? 0 : 1;
      let typos = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && asked[i - 1] === word[j - 2] && asked[i - 2] === word[j - 1]) {
        typos = Math.min(typos, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(typos);
      least = Math.min(least, typos);
    }
    if (least > most) return undefined;
    [beforeLast, last] = [last, row];
  }
  const typos = Math.min(...last.slice(Math.max(0, asked.length - most)));
  return typos <= most ? typos : undefined;
}
