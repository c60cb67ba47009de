import { pairedDifference } from '../measures/index.ts';
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
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

interface Priced extends Candidate {
  readonly buyer: readonly number[];
}

/** Options that meet the target and have a price, the cheapest for the buyer first; ties in file order. */
function byCost(candidates: readonly Candidate[]): Priced[] {
  return candidates
    .filter((each): each is Priced => each.meetsTarget && each.eligible && each.buyer !== null)
    .sort((a, b) => mean(a.buyer) - mean(b.buyer));
}

/** Replications that both have: one of them may have been stopped early. */
export function paired(a: readonly number[], b: readonly number[]) {
  const n = Math.min(a.length, b.length);
  return pairedDifference(a.slice(0, n), b.slice(0, n));
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
  const saving = paired(runnerUp.buyer, winner.buyer);
  const verdict = saving.n > 1 && saving.low > 0 ? 'clear' : 'too-close';
  return { verdict, option: winner.id, runnerUp: runnerUp.id, saving, outsourcerOption };
}

/** The highest mean margin among the options that meet the target, those for all clients included. */
function outsourcersChoice(candidates: readonly Candidate[]): string | null {
  let best: { readonly id: string; readonly margin: number } | null = null;
  for (const { id, meetsTarget, margin } of candidates) {
    if (!meetsTarget || margin === null) continue;
    const mine = mean(margin);
    if (best === null || mine > best.margin) best = { id, margin: mine };
  }
  return best === null ? null : best.id;
}
