/** Reads the database and reads it again when what was read changes, also from other pages. */
import { liveQuery } from 'dexie';
import { useEffect, useEffectEvent, useState } from 'react';
import { afterPaint } from './after-paint';

type Answer<Value> = { value: Value } | { error: unknown };

/**
 * The newest answer of `query`; undefined until the first one. When `deps` (plain values) change,
 * the last answer stays until the new one is there. A failing query throws in render: the page's
 * error boundary shows what can be done. `first` is what was read for the first paint: it stands
 * until the first answer, which is asked for only when it has been painted.
 */
export function useLive<Value>(
  query: () => Promise<Value>,
  deps: readonly unknown[],
  first?: Value,
): Value | undefined {
  const [answer, setAnswer] = useState<Answer<Value>>();
  const ask = useEffectEvent(query);
  const question = JSON.stringify(deps);
  const given = first !== undefined;
  useEffect(() => {
    let asked = question;
    let stop = (): void => undefined;
    const begin = (): void => {
      // Dexie follows native `await`s only below a function that is itself async.
      const subscription = liveQuery(async () => await ask()).subscribe({
        next: (value) => {
          if (asked === question) setAnswer({ value });
        },
        error: (error: unknown) => setAnswer({ error }),
      });
      stop = () => subscription.unsubscribe();
    };
    if (given) stop = afterPaint(begin);
    else begin();
    return () => {
      asked = '';
      stop();
    };
  }, [question, given]);
  if (answer && 'error' in answer) throw answer.error;
  return answer ? answer.value : first;
}
