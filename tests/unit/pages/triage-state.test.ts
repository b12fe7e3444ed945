/** Going through a queue of people: forward, back, acts taken back, and rests between rounds. */
import { describe, expect, it } from 'vitest';
import {
  type Act,
  beginTriage,
  rolesGiven,
  roundOf,
  roundSize,
  spreadShare,
  stepTriage,
  type TriageState,
} from '@/pages/triage/triage-state';

function roleAt(state: TriageState, typeId = 'mentor'): Act {
  const { at } = state;
  return { personId: `person ${at}`, at, is: 'role', typeId, commandId: `command ${at}` };
}

function giving(state: TriageState, times: number): TriageState {
  let now = state;
  for (let count = 0; count < times; count += 1) {
    now = stepTriage(now, { do: 'act', act: roleAt(now) });
  }
  return now;
}

describe('triage', () => {
  it('goes on to the next person with each act', () => {
    const state = giving(beginTriage(5), 2);
    expect(state).toMatchObject({ at: 2, resting: false });
    expect(rolesGiven(state.acts, roundOf(state))).toBe(2);
  });

  it('rests after a round, which still is the round just done, and goes on when asked', () => {
    const rest = giving(beginTriage(50), roundSize);
    expect(rest).toMatchObject({ at: roundSize, resting: true });
    expect(roundOf(rest)).toEqual({ from: 0, to: roundSize });
    const next = stepTriage(rest, { do: 'nextRound' });
    expect(next.resting).toBe(false);
    expect(roundOf(next)).toEqual({ from: roundSize, to: 2 * roundSize });
  });

  it('rests at the end and has no round after it', () => {
    const end = giving(beginTriage(3), 3);
    expect(end).toMatchObject({ at: 3, resting: true });
    expect(stepTriage(end, { do: 'nextRound' }).resting).toBe(true);
  });

  it('does not go past a rest by arrow, but back from it', () => {
    const rest = giving(beginTriage(3), 3);
    expect(stepTriage(rest, { do: 'move', by: 1 })).toEqual(rest);
    expect(stepTriage(rest, { do: 'move', by: -1 })).toMatchObject({ at: 2, resting: false });
  });

  it('does not go back from the first', () => {
    expect(stepTriage(beginTriage(3), { do: 'move', by: -1 })).toMatchObject({ at: 0 });
  });

  it('comes back to the person whose act is taken back, also out of a rest', () => {
    const rest = giving(beginTriage(3), 3);
    const [first] = rest.acts;
    if (!first) throw new Error('There is no act.');
    const back = stepTriage(rest, { do: 'unact', act: first });
    expect(back).toMatchObject({ at: 0, resting: false });
    expect(back.acts).toHaveLength(2);
  });

  it('counts one role of somebody who was given another', () => {
    const once = giving(beginTriage(3), 1);
    const again = stepTriage(once, { do: 'move', by: -1 });
    const twice = stepTriage(again, { do: 'act', act: roleAt(again, 'peer') });
    expect(twice.acts).toEqual([roleAt(again, 'peer')]);
  });

  it('has nobody to show in an empty queue', () => {
    expect(beginTriage(0).resting).toBe(true);
  });
});

describe('first due days of many with the same role', () => {
  it('lie apart, however many they are', () => {
    for (const count of [2, 5, 10, 30]) {
      const shares = Array.from({ length: count }, (_, number) => spreadShare(number)).toSorted(
        (a, b) => a - b,
      );
      const gaps = shares.slice(1).map((share, index) => share - (shares[index] ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThan(0.3 / count);
    }
  });
});
