/** Reads the database and reads it again when what was read changes, also from other pages. */
import { liveQuery } from 'dexie';
import { useEffect, useEffectEvent, useState } from 'react';

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
