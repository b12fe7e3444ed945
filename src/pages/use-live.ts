/** Reads the database and reads it again when what was read changes, also from other pages. */
import { liveQuery } from 'dexie';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';

type Answer<Value> = { value: Value } | { error: unknown };

/**
 * The newest answer of `query`; undefined until the first one. When `deps` (plain values) change,
 * the last answer stays until the new one is there. A failing query throws in render: the page's
 * error boundary shows what can be done.
 */
export function useLive<Value>(
  query: () => Promise<Value>,
  deps: readonly unknown[],
): Value | undefined {
  const [answer, setAnswer] = useState<Answer<Value>>();
  const ask = useEffectEvent(query);
  const question = JSON.stringify(deps);
  useEffect(() => {
    let asked = question;
    // Dexie follows native `await`s only below a function that is itself async.
    const subscription = liveQuery(async () => await ask()).subscribe({
      next: (value) => {
        if (asked === question) setAnswer({ value });
      },
      error: (error: unknown) => setAnswer({ error }),
    });
    return () => {
      asked = '';
      subscription.unsubscribe();
    };
  }, [question]);
  if (answer && 'error' in answer) throw answer.error;
  return answer?.value;
}

/** A live query that has begun already. */
export type Begun<Value> = {
  subscribe: (listener: () => void) => () => void;
  answer: () => Answer<Value> | undefined;
};

/** Begins to read before React has rendered anything: for what a page's first paint waits for. */
export function beginLive<Value>(query: () => Promise<Value>): Begun<Value> {
  let answer: Answer<Value> | undefined;
  const listeners = new Set<() => void>();
  const settle = (next: Answer<Value>) => {
    answer = next;
    for (const listener of listeners) listener();
  };
  liveQuery(async () => await query()).subscribe({
    next: (value) => settle({ value }),
    error: (error: unknown) => settle({ error }),
  });
  return {
    answer: () => answer,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The newest answer of a query that has begun; as `useLive` in everything else. */
export function useBegun<Value>(begun: Begun<Value>): Value | undefined {
  const answer = useSyncExternalStore(begun.subscribe, begun.answer);
  if (answer && 'error' in answer) throw answer.error;
  return answer?.value;
}
