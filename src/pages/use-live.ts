/** Reads the database and reads it again when what was read changes, also from other pages. */
import { liveQuery } from 'dexie';
import { useEffect, useEffectEvent, useState } from 'react';
import { afterPaint } from './after-paint';
import { useCovering } from './screen-cover/covered';

type Answer<Value> = { value: Value } | { error: unknown };

/**
 * The newest answer of `query`; undefined until the first one. When `deps` (plain values) change,
 * the last answer stays until the new one is there. A failing query throws in render: the page's
 * error boundary shows what can be done. `first` is what was read for the first paint: it stands
 * until the first answer, which is asked for only when it has been painted. While the screen is
 * shared, all of it comes covered.
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
      stop = liveAnswers(ask, {
        next: (value) => {
          if (asked === question) setAnswer({ value });
        },
        error: (error) => setAnswer({ error }),
      });
    };
    if (given) stop = afterPaint(begin);
    else begin();
    return () => {
      asked = '';
      stop();
    };
  }, [question, given]);
  const shown = useCovering(answer && 'value' in answer ? answer.value : first);
  if (answer && 'error' in answer) throw answer.error;
  return shown;
}

/** Tells each answer of `query`, the first and after each change; answers how to stop. */
export function liveAnswers<Value>(
  query: () => Promise<Value>,
  tell: { next: (value: Value) => void; error: (error: unknown) => void },
): () => void {
  // Dexie follows native `await`s only below a function that is itself async.
  const subscription = liveQuery(async () => await query()).subscribe(tell);
  return () => subscription.unsubscribe();
}
