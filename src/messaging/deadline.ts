/**
 * A worker whose script throws while it starts never answers, and never refuses either: every
 * question has a deadline.
 */
import type { Outcome } from '@/domain/commands';

/**
 * How long an answer may take, in milliseconds: what goes wrong is on the screen within five
 * seconds. A cold worker takes well under one second.
 */
export const deadline = 4_000;

export const noAnswer: Extract<Outcome<never>, { ok: false }> = {
  ok: false,
  error: { code: 'unavailable', message: 'No answer.' },
};

/** The promise's own outcome, or `noAnswer` when it has not come after `milliseconds`. */
export function inTime<Value>(
  promise: Promise<Outcome<Value>>,
  milliseconds: number,
): Promise<Outcome<Value>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(noAnswer), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * Asks, and asks once more when the question was lost: the worker died over it ("message channel
 * closed") and starts again with the next one. Every route is idempotent, so asking twice is safe.
 * Never rejects.
 */
export async function askTwice<Value>(
  ask: () => Promise<Outcome<Value>>,
  milliseconds: number,
): Promise<Outcome<Value>> {
  try {
    return await inTime(ask(), milliseconds);
  } catch {
    try {
      return await inTime(ask(), milliseconds);
    } catch {
      return noAnswer;
    }
  }
}

/** True for what a message of ours is answered with; anything else came from nowhere we know. */
export function isOutcome(value: unknown): value is Outcome<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'ok' in value &&
    (value.ok === true ? 'value' in value : value.ok === false && 'error' in value)
  );
}
