import { ascending, quantileSorted } from './quantile.ts';
import { studentQuantile } from './student.ts';
import type { Estimate } from './types.ts';

/**
 * Mean with its interval (Student t), and the spread of single values, of one figure over replications (or over
 * batches of a stationary run). Sums run in the order given: hand values over in replication order.
 *
 * From a single value no interval can be had: low and high are the value itself, and `n` of 1 says why.
 * Throws RangeError when there are no values.
 *
 * @example estimate([0.79, 0.81, 0.83]).mean // 0.81
 */
export function estimate(values: ArrayLike<number>, confidence = 0.95): Estimate {
  const n = values.length;
  if (n === 0) throw new RangeError('estimate: no values');
  const { mean, sd } = spreadOf(values);
  const half = n > 1 ? halfWidth(sd, n, confidence) : 0;
  const sorted = ascending(values);
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
export function estimateOf(values: Iterable<number | null>, confidence = 0.95): Estimate | null {
  const known: number[] = [];
  for (const value of values) if (value !== null) known.push(value);
  return known.length > 0 ? estimate(known, confidence) : null;
}

/**
 * Estimate of a[i] - b[i]: two options that met the same contacts in replication i. Much narrower than the
 * difference of two estimates, because what both have in common drops out.
 */
export function pairedDifference(a: ArrayLike<number>, b: ArrayLike<number>, confidence = 0.95): Estimate {
  if (a.length !== b.length) throw new RangeError(`pairedDifference: ${a.length} and ${b.length} values`);
  return estimate(
    Array.from(a, (value, i) => value - b[i]!),
    confidence,
  );
}

/** Half the width of the interval of a mean of n values, n at least 2. */
export function halfWidth(sd: number, n: number, confidence = 0.95): number {
  return (studentQuantile((1 + confidence) / 2, n - 1) * sd) / Math.sqrt(n);
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
