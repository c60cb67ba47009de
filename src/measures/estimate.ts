import { Weights } from './controls.ts';
import { ascending, quantileSorted } from './quantile.ts';
import type { Estimate } from './types.ts';

/**
 * Mean with its interval (Student t), and the spread of single values, of one figure over replications (or over
 * batches of a stationary run). Sums run in the order given: hand values over in replication order.
 *
 * With `weights` the luck of the contacts that came is taken out of the mean, and so out of its interval; the spread
 * and the quantiles remain those of the values. From a single value no interval can be had: low and high are the
 * value itself, and `n` of 1 says why. Throws RangeError when there are no values, or not as many as weights.
 *
 * @example estimate([0.79, 0.81, 0.83]).mean // 0.81
 */
export function estimate(
  values: ArrayLike<number>,
  weights = new Weights(values.length),
  confidence = 0.95,
): Estimate {
  const n = values.length;
  if (n === 0) throw new RangeError('estimate: no values');
  if (n !== weights.n) throw new RangeError(`estimate: ${n} values and ${weights.n} weights`);
  const { sd } = spreadOf(values);
  const sorted = ascending(values);
  // What happens in few replications may come out below nothing, or above all: it is then taken as it is.
  const outside = (mean: number) => mean < sorted[0]! || mean > sorted[n - 1]!;
  const by = outside(weights.mean(values)) ? new Weights(n) : weights;
  const mean = by.mean(values);
  const half = by.halfWidth(by.deviation(values), confidence);
  return {
    mean,
    low: mean - half,
    high: mean + half,
    sd,
    p10: quantileSorted(sorted, 0.1),
    p50: quantileSorted(sorted, 0.5),
    p90: quantileSorted(sorted, 0.9),
    n,
  };
}

/** The estimate of those values that exist; null when none does. */
export function estimateOf(values: readonly (number | null)[], weights?: Weights): Estimate | null {
  const there = values.flatMap((value, r) => (value === null ? [] : [r]));
  if (there.length === 0) return null;
  return estimate(
    there.map((r) => values[r]!),
    weights?.of(there),
  );
}

/**
 * The estimate of a share, 0…1: its interval ends where shares do. Student's interval may reach beyond when a share is
 * near an end and replications are few; as the mean can't be there, the part that is cut off never held it, and the
 * interval covers the mean as often as before.
 */
export function estimateShare(values: readonly (number | null)[], weights?: Weights): Estimate | null {
  return cutAt(estimateOf(values, weights), 1);
}

/** The estimate of what is never negative, such as a count, a wait or hours: its interval does not begin below nothing. */
export function estimateAmount(values: readonly (number | null)[], weights?: Weights): Estimate | null {
  return cutAt(estimateOf(values, weights), Number.POSITIVE_INFINITY);
}

function cutAt(found: Estimate | null, most: number): Estimate | null {
  if (found === null) return null;
  return { ...found, low: Math.max(0, found.low), high: Math.min(most, found.high) };
}

/**
 * Estimate of a[i] - b[i]: two options that met the same contacts in replication i. Much narrower than the
 * difference of two estimates, because what both have in common drops out.
 */
export function pairedDifference(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  weights?: Weights,
  confidence?: number,
): Estimate {
  if (a.length !== b.length) throw new RangeError(`pairedDifference: ${a.length} and ${b.length} values`);
  return estimate(
    Array.from(a, (value, i) => value - b[i]!),
    weights,
    confidence,
  );
}

/** Mean and standard deviation (n - 1; 0 for a single value), in two passes. */
export function spreadOf(values: ArrayLike<number>): { mean: number; sd: number } {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i]!;
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (values[i]! - mean) * (values[i]! - mean);
  return { mean, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : 0 };
}
