import { pairedDifference, type Weights } from '../measures/index.ts';
import type { Recommendation } from './comparison.ts';

/** What a choice between options rests on, by replication, so that differences can be paired. */
export interface Candidate {
  readonly id: string;
  readonly meetsTarget: boolean;
  /** False for an option that changes other clients too, which the focal client can't decide. */
  readonly eligible: boolean;
  /** What the buyer pays; null when it can't be priced. */
  readonly buyer: readonly number[] | null;
  /** The outsourcer's revenue less its cost; null when one of them is not known. */
  readonly margin: readonly number[] | null;
  /** How means are read off its replications. */
  readonly weights: Weights;
}

/** A candidate with a price. */
export interface Priced extends Candidate {
  readonly buyer: readonly number[];
}

export function isPriced(candidate: Candidate): candidate is Priced {
  return candidate.buyer !== null;
}

/** Options that meet the target and have a price, the cheapest for the buyer first; ties in file order. */
function byCost(candidates: readonly Candidate[]): Priced[] {
  return candidates
    .filter(isPriced)
    .filter(({ meetsTarget, eligible }) => meetsTarget && eligible)
    .sort((a, b) => a.weights.mean(a.buyer) - b.weights.mean(b.buyer));
}

/** What the first costs the buyer more than the second, over the replications that both have: one may have been stopped early. */
export function paired(a: Priced, b: Priced) {
  const n = Math.min(a.buyer.length, b.buyer.length);
  // First attempts are the same under every plan, and so are the weights that rest on them.
  const weights = a.buyer.length === n ? a.weights : b.weights;
  return pairedDifference(a.buyer.slice(0, n), b.buyer.slice(0, n), weights);
}

/**
 * The buyer's choice: the cheapest option that meets the target. When the 95 % interval of what it saves against
 * the next, paired by replication, includes zero, the two are too close to call; so they are when there is only
 * one replication, from which no interval can be had. Null when no option has a price.
 */
export function recommend(candidates: readonly Candidate[]): Recommendation | null {
  if (!candidates.some((each) => each.buyer !== null)) return null;
  const [winner, runnerUp] = byCost(candidates);
  const outsourcerOption = outsourcersChoice(candidates);
  if (winner === undefined) {
    return { verdict: 'none-meets-target', option: null, runnerUp: null, saving: null, outsourcerOption };
  }
  if (runnerUp === undefined) {
    return { verdict: 'clear', option: winner.id, runnerUp: null, saving: null, outsourcerOption };
  }
  const saving = paired(runnerUp, winner);
  const verdict = saving.n > 1 && saving.low > 0 ? 'clear' : 'too-close';
  return { verdict, option: winner.id, runnerUp: runnerUp.id, saving, outsourcerOption };
}

/** The highest mean margin among the options that meet the target, those for all clients included. */
function outsourcersChoice(candidates: readonly Candidate[]): string | null {
  let best: { readonly id: string; readonly margin: number } | null = null;
  for (const { id, meetsTarget, margin, weights } of candidates) {
    if (!meetsTarget || margin === null) continue;
    const mine = weights.mean(margin);
    if (best === null || mine > best.margin) best = { id, margin: mine };
  }
  return best === null ? null : best.id;
}
