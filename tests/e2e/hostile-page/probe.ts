/** Runs in the page's own world. `words` are what the attacker guesses and searches for. */
export type Probe = (words: string[]) => unknown;
