import type { Facts } from '../engine/facts.ts';
import type { Replications, StopSignal } from './runner.ts';

/**
 * Replications played elsewhere, several at a time, and handed over in their order. Facts that wait for their turn hold
 * memory, so only `window` of them are begun at once. Resolves to how many were handed over.
 */
export async function inOrder(
  replications: Replications,
  window: number,
  begin: (replication: number) => Promise<Facts>,
  each: (facts: Facts) => void,
  signal?: StopSignal,
): Promise<number> {
  const inHand: Promise<Facts>[] = [];
  let begun = 0;
  let done = 0;
  try {
    for (;;) {
      while (begun < replications.count && inHand.length < window && !signal?.aborted) {
        const facts = begin(replications.from + begun);
        // Its failure is met when its turn comes; until then nobody must call it unhandled.
        facts.catch(() => {});
        inHand.push(facts);
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
