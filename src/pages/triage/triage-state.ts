/**
 * Where one is in triage: a place in the queue, what was done so far, and whether one rests between
 * two rounds. Nobody is asked to go through thousands: twenty at a time, and each end is an end.
 */

/** People in one round. */
export const roundSize = 20;

export type Act = {
  personId: string;
  /** Their place in the queue, to come back to. */
  at: number;
} & ({ is: 'role'; typeId: string; commandId: string } | { is: 'skip' });

export type TriageState = {
  /** How many are in the queue. */
  count: number;
  /** The place of the person shown; `count` when everybody was. */
  at: number;
  /** A round is over, and the next not begun. */
  resting: boolean;
  /** Oldest first. */
  acts: readonly Act[];
};

export type TriageStep =
  | { do: 'act'; act: Act }
  /** The last act, or the one named, was taken back or did not work. */
  | { do: 'unact'; act: Act }
  | { do: 'move'; by: 1 | -1 }
  | { do: 'nextRound' };

export function beginTriage(count: number): TriageState {
  return { count, at: 0, resting: count === 0, acts: [] };
}

/** The state after a step. */
export function stepTriage(state: TriageState, step: TriageStep): TriageState {
  switch (step.do) {
    case 'act':
      // Whoever was decided about again is decided once.
      return goneOn({ ...state, acts: [...without(state.acts, step.act.personId), step.act] });
    case 'unact': {
      const acts = state.acts.filter((act) => act !== step.act);
      return { ...state, acts, at: step.act.at, resting: false };
    }
    case 'move':
      if (step.by === 1) return goneOn(state);
      // Between two rounds one steps back onto the last person of the one before.
      return { ...state, at: Math.max(state.at - 1, 0), resting: state.count === 0 };
    case 'nextRound':
      return { ...state, resting: state.at >= state.count };
  }
}

function goneOn(state: TriageState): TriageState {
  if (state.resting) return state;
  const at = Math.min(state.at + 1, state.count);
  return { ...state, at, resting: at === state.count || at % roundSize === 0 };
}

function without(acts: readonly Act[], personId: string): Act[] {
  return acts.filter((act) => act.personId !== personId);
}

/** The round that the place belongs to: a rest still belongs to the round before it. */
export function roundOf({ at, count, resting }: TriageState): { from: number; to: number } {
  const within = resting ? at - 1 : at;
  const from = Math.max(Math.floor(within / roundSize), 0) * roundSize;
  return { from, to: Math.min(from + roundSize, count) };
}

/** How many roles were given to people in these places. */
export function rolesGiven(
  acts: readonly Act[],
  { from, to }: { from: number; to: number },
): number {
  return acts.filter((act) => act.is === 'role' && act.at >= from && act.at < to).length;
}

/**
 * Where in its rhythm the `number`th person (from 0) given the same role is due first: whatever
 * their number, they lie apart as evenly as can be (steps of the golden section).
 */
export function spreadShare(number: number): number {
  return ((number + 1) * 0.618_033_988_75) % 1;
}
