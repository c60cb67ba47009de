/** A share of trials with the interval of the probability behind it. */
export interface Proportion {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

/** 97.5 % quantile of the normal distribution. */
const z95 = 1.959963984540054;

/**
 * A risk seen `hits` times in `n` trials, with Wilson's 95 % interval, which stays inside 0…1 and does not shrink
 * to nothing when nothing was seen. Throws RangeError when n is 0.
 *
 * Trials must be independent: replications are; the days of one replication are not quite.
 * Source: E. B. Wilson, Probable inference, JASA 22 (1927).
 *
 * @example proportion(0, 20).high // 0.161: twenty good years don't prove that no bad one comes
 */
export function proportion(hits: number, n: number, z = z95): Proportion {
  if (!(n > 0 && hits >= 0 && hits <= n)) throw new RangeError(`proportion: ${hits} of ${n}`);
  const share = hits / n;
  const zz = z * z;
  const middle = (share + zz / (2 * n)) / (1 + zz / n);
  const half = (z * Math.sqrt((share * (1 - share)) / n + zz / (4 * n * n))) / (1 + zz / n);
  // At the ends the bound is the share itself; rounding would put it a hair beside.
  return {
    share,
    low: hits === 0 ? 0 : middle - half,
    high: hits === n ? 1 : middle + half,
    n,
  };
}
