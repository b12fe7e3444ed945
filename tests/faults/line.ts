/** What a line of the table is, and how its rounds are counted. */
import { type Random, randomFrom } from '../fixtures/random.ts';

export type FaultLine = {
  number: number;
  fault: string;
  /** What has to be so afterwards. */
  goal: string;
  run(context: FaultContext): Promise<Tally | NotRun>;
};

export type Tally = {
  tried: number;
  survived: number;
  /** Rounds after which something was missing, doubled, mixed, late or silent. */
  lost: number;
  /** What was measured, and how each loss looked. */
  notes: string[];
};

/** The machine cannot do what the line needs: neither survived nor lost. */
export type NotRun = { notRun: string };

export type FaultContext = {
  /** How many rounds: the number of the table in the long form, a few in the bounded one. */
  rounds: (long: number, bounded: number) => number;
  /** Whether this is the long form. */
  long: boolean;
  /**
   * The times of the table, in milliseconds, as this machine may take them: a share of a busy one
   * is slower than the machine of a person.
   */
  within: (milliseconds: number) => number;
  /** The numbers of a round: the same for the same seed, line, name and round. */
  random: (round: number, name?: string) => Random;
};

/** How many times the stated time a machine may take: browsers share two cores with their driver. */
const slowness = 1.6;

export function contextOf(
  line: number,
  { seed, share, long }: { seed: number; share: number; long: boolean },
): FaultContext {
  return {
    long,
    rounds: (full, bounded) => Math.max(1, Math.round(share * (long ? full : bounded))),
    within: (milliseconds) => slowness * milliseconds,
    random: (round, name = '') => {
      let mixed = seed;
      for (const part of [line, round, ...Buffer.from(name)])
        mixed = Math.imul(mixed ^ part, 0x9e3779b1) >>> 0;
      return randomFrom(mixed);
    },
  };
}

/** After this many losses there is nothing more to learn. */
const enough = 3;

/**
 * Runs rounds, each of which throws when something was lost. The next one goes on from what a lost
 * one left, so the first loss is the one to look at.
 */
export async function inRounds(
  count: number,
  round: (index: number) => Promise<void>,
): Promise<Tally> {
  const tally: Tally = { tried: 0, survived: 0, lost: 0, notes: [] };
  for (let index = 0; index < count && tally.lost < enough; index += 1) {
    tally.tried += 1;
    try {
      await round(index);
      tally.survived += 1;
    } catch (error) {
      tally.lost += 1;
      tally.notes.push(`lost in round ${index}: ${wordsOf(error)}`);
    }
  }
  return tally;
}

/** Several tallies of one line as one. */
export function added(...tallies: Tally[]): Tally {
  return {
    tried: tallies.reduce((sum, { tried }) => sum + tried, 0),
    survived: tallies.reduce((sum, { survived }) => sum + survived, 0),
    lost: tallies.reduce((sum, { lost }) => sum + lost, 0),
    notes: tallies.flatMap(({ notes }) => notes),
  };
}

/** A tally with something to say. */
export function noted(tally: Tally, ...notes: string[]): Tally {
  return { ...tally, notes: [...tally.notes, ...notes] };
}

/** The reason and where it was found. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = error.stack?.split('\n').find((line) => line.includes('/tests/faults/lines/'));
  return `${error.message}${place ? ` (${place.trim()})` : ''}`;
}
