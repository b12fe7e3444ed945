/** Longest texts we keep, in UTF-16 code units. A note may be an essay; a name may not. Free of zod. */
export const longest = { line: 500, text: 100_000, key: 600, tags: 100, list: 1_000 } as const;
