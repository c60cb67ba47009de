import type { Replications, StopSignal } from './runner.ts';

/**
 * Replications played elsewhere, several at a time, and handed over in their order. Facts that wait for their turn hold
 * memory, so only `window` of them are begun at once. Resolves to how many were handed over.
 */
export async function inOrder<Result>(
  replications: Replications,
  window: number,
  begin: (replication: number) => Promise<Result>,
  each: (result: Result) => void,
  signal?: StopSignal,
): Promise<number> {
  const inHand: Promise<Result>[] = [];
  let begun = 0;
  let done = 0;
  try {
    for (;;) {
      while (begun < replications.count && inHand.length < window && !signal?.aborted) {
        const result = begin(replications.from + begun);
        // Its failure is met when its turn comes; until then nobody must call it unhandled.
        result.catch(() => {});
        inHand.push(result);
        begun++;
      }
      const next = inHand.shift();
      if (next === undefined) return done;
      each(await next);
      done++;
    }
  } finally {
    await Promise.allSettled(inHand);
  }
}
