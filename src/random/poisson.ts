import { exp, ln } from './elementary.ts';
import { gammaShareAbove, lnGamma } from './gamma.ts';
import { normalQuantile } from './normal.ts';

/**
 * Quantile of the Poisson law: the least n whose cumulative probability is at least u, u in (0, 1).
 * For a fixed u it never falls as the mean grows, so that a larger volume only adds contacts.
 */
export function poissonQuantile(u: number, mean: number): number {
  if (!(mean > 0)) return 0;
  return mean < 32 ? countUp(u, mean) : searchFromNormal(u, mean);
}

function countUp(u: number, mean: number): number {
  let probability = exp(-mean);
  let below = probability;
  let n = 0;
  while (below < u && n < 1000) {
    n++;
    probability *= mean / n;
    below += probability;
  }
  return n;
}

function searchFromNormal(u: number, mean: number): number {
  const z = normalQuantile(u);
  let n = Math.max(0, Math.floor(mean + z * Math.sqrt(mean) + (z * z - 1) / 6));
  // P(N <= n) is the upper incomplete gamma function at (n + 1, mean).
  let below = gammaShareAbove(n + 1, mean);
  let probability = exp(n * ln(mean) - mean - lnGamma(n + 1));
  if (below >= u) {
    while (n > 0 && below - probability >= u) {
      below -= probability;
      probability *= n / mean;
      n--;
    }
    return n;
  }
  while (below < u && probability > 1e-300) {
    n++;
    probability *= mean / n;
    below += probability;
  }
  return n;
}
