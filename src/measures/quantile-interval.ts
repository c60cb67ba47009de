import { exp, ln } from '../random/index.ts';
import { ascending } from './quantile.ts';

/** A quantile of independent values with its interval, free of any assumption on their distribution. */
export interface QuantileEstimate {
  /** The least value that at least the share `p` of all values do not pass. */
  readonly value: number;
  /** Order statistics that hold the true quantile with 95 %; null where too few values say nothing on that side. */
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
}

/**
 * The quantile p, strictly between 0 and 1, with its 95 % interval: how many values lie below it is binomial, so the
 * interval runs between two of the values themselves. From 20 values the 90 % quantile has no upper end: one time in
 * eight none of them passes it. Throws when there are no values.
 *
 * Source: H. A. David and H. N. Nagaraja, Order Statistics, 3rd edition (2003), section 7.1.
 */
export function quantileEstimate(values: ArrayLike<number>, p: number): QuantileEstimate {
  const n = values.length;
  if (n === 0 || !(p > 0 && p < 1)) throw new RangeError(`quantileEstimate: quantile ${p} of ${n} values`);
  const sorted = ascending(values);
  const place = Math.min(n, Math.max(1, Math.ceil(p * n - 1e-9)));
  // atMost[k] is the probability that at most k of n values lie below the quantile.
  const atMost = binomial(n, p);
  let low: number | null = null;
  let high: number | null = null;
  for (let k = 1; k <= n; k++) {
    if (atMost[k - 1]! <= 0.025) low = sorted[k - 1]!;
    if (high === null && atMost[k - 1]! >= 0.975) high = sorted[k - 1]!;
  }
  return { value: sorted[place - 1]!, low, high, n };
}

/** Distribution function of the number of successes in n trials, from 0 to n. */
function binomial(n: number, p: number): Float64Array {
  const atMost = new Float64Array(n + 1);
  const odds = ln(p / (1 - p));
  let logarithm = n * ln(1 - p);
  let sum = 0;
  for (let k = 0; k <= n; k++) {
    sum += exp(logarithm);
    atMost[k] = Math.min(1, sum);
    logarithm += ln((n - k || 1) / (k + 1)) + odds;
  }
  return atMost;
}
