import { Weights } from './controls.ts';

/** Why a run ended: the interval is narrow enough, or the most replications allowed were played. */
export type StopReason = 'precise' | 'limit';

export interface StoppingRule {
  /** Widest half of the interval that will do, in the unit of the values. */
  readonly halfWidth: number;
  readonly confidence?: number;
  /** Fewest values before the rule may stop; default 10, as a few values can agree by chance. */
  readonly atLeast?: number;
  /** Most values; default 1,000. */
  readonly atMost?: number;
}

/**
 * Whether so many values, in replication order, are enough; null when another replication is needed.
 *
 * Ask after each replication in order, never after whichever worker came first: the answer is then the same for
 * any number of workers. Source: A. M. Law, Simulation Modeling and Analysis (2015), section 9.4.1.
 */
export function enough(
  values: ArrayLike<number>,
  rule: StoppingRule,
  weights = new Weights(values.length),
): StopReason | null {
  const { confidence = 0.95, atLeast = 10, atMost = 1000 } = rule;
  const n = values.length;
  if (n >= 2 && n >= atLeast) {
    if (weights.halfWidth(weights.deviation(values), confidence) <= rule.halfWidth) return 'precise';
  }
  return n >= atMost ? 'limit' : null;
}

/** The number of values at which the rule first stops a series, and why; null when it does not. */
export function stopsAt(
  values: ArrayLike<number>,
  rule: StoppingRule,
): { n: number; reason: StopReason } | null {
  const seen: number[] = [];
  for (let i = 0; i < values.length; i++) {
    seen.push(values[i]!);
    const reason = enough(seen, rule);
    if (reason !== null) return { n: seen.length, reason };
  }
  return null;
}
