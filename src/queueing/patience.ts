import { exp, gammaShareAbove, gammaShareBelow, ln, normalShareBelow } from '../random/index.ts';
import type { Law } from '../random/law.ts';

/** A patience law as the formulas of queues with abandonment need it; x in seconds. */
export interface Patience {
  /** Probability to be still patient after x seconds. */
  readonly survival: (x: number) => number;
  /** Integral of `survival` from 0 to x: the mean of min(patience, x). */
  readonly endured: (x: number) => number;
  /** Where `survival` jumps, ascending: integrals are split there. */
  readonly jumps: readonly number[];
  /** Where else integrals are split, so that no stretch holds all of the law's change. */
  readonly corners: readonly number[];
}

const none: readonly number[] = [];
const mostCorners = 64;

/** Splits for a smooth law: about its middle when it is narrow, over the scales that it covers when it is wide. */
function around(mean: number, cv: number): number[] {
  if (cv >= 0.5) return [0.001 * mean, 0.03 * mean, 0.3 * mean, mean, 8 * mean, 40 * mean];
  return [(1 - 1.8 * cv) * mean, mean, (1 + 3 * cv) * mean, (1 + 8 * cv) * mean, 40 * mean];
}

/** Survival function of a patience law and its integral, exact for every kind of `Law`. */
export function patienceOf(law: Law): Patience {
  switch (law.kind) {
    case 'never':
      return { survival: () => 1, endured: (x) => x, jumps: none, corners: none };
    case 'exponential':
      return exponential(law.mean);
    case 'constant':
      return {
        survival: (x) => (x < law.value ? 1 : 0),
        endured: (x) => Math.min(x, law.value),
        jumps: [law.value],
        corners: none,
      };
    case 'erlang':
      return erlang(law.phases, law.mean / law.phases);
    case 'sample':
      return steps(law.values);
    case 'quantiles':
      return pieces(law.probabilities, law.values);
    case 'gamma':
      return law.cv > 0 ? gamma(law.mean, law.cv) : steps([law.mean]);
    case 'lognormal':
      return law.cv > 0 ? lognormal(law.mean, law.cv) : steps([law.mean]);
  }
}

function exponential(mean: number): Patience {
  return {
    survival: (x) => exp(-x / mean),
    // 1 - e^-y loses its digits for small y, so its series takes over there.
    endured: (x) => {
      const y = x / mean;
      return y < 1e-3 ? x * (1 - y / 2 + (y * y) / 6 - (y * y * y) / 24) : mean * (1 - exp(-y));
    },
    jumps: none,
    corners: [mean, 8 * mean, 40 * mean],
  };
}

/** Erlang's survival is a Poisson sum; its integral adds the survivals of 1…phases phases. */
function erlang(phases: number, mean: number): Patience {
  return {
    survival: (x) => {
      let term = exp(-x / mean);
      let sum = term;
      for (let k = 1; k < phases; k++) {
        term *= x / mean / k;
        sum += term;
      }
      return sum;
    },
    endured: (x) => {
      // Mean of min(X, x) = x S(x) + phases * mean * P(Erlang(phases + 1) <= x).
      let term = exp(-x / mean);
      let sum = term;
      for (let k = 1; k < phases; k++) {
        term *= x / mean / k;
        sum += term;
      }
      const survival = sum;
      sum += (term * x) / mean / phases;
      return x * survival + phases * mean * (1 - sum);
    },
    jumps: none,
    corners: around(phases * mean, 1 / Math.sqrt(phases)),
  };
}

/** Mean of min(X, x) = x P(X > x) + mean P(Y <= x), where Y has one shape more. */
function gamma(mean: number, cv: number): Patience {
  const shape = 1 / (cv * cv);
  const scale = mean / shape;
  const survival = (x: number) => gammaShareAbove(shape, x / scale);
  return {
    survival,
    endured: (x) => x * survival(x) + mean * gammaShareBelow(shape + 1, x / scale),
    jumps: none,
    corners: around(mean, cv),
  };
}

/** As for gamma, where Y is the law shifted by its variance on the logarithmic scale. */
function lognormal(mean: number, cv: number): Patience {
  const variance = ln(1 + cv * cv);
  const spread = Math.sqrt(variance);
  const middle = ln(mean) - variance / 2;
  const survival = (x: number) => (x > 0 ? normalShareBelow((middle - ln(x)) / spread) : 1);
  return {
    survival,
    endured: (x) =>
      x > 0 ? x * survival(x) + mean * normalShareBelow((ln(x) - middle - variance) / spread) : 0,
    jumps: none,
    corners: around(mean, cv),
  };
}

/** Each value equally likely: survival falls at every value. */
function steps(values: readonly number[]): Patience {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const sums = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) sums[i + 1] = sums[i]! + sorted[i]!;
  const gone = (x: number) => firstAbove(sorted, x);
  return {
    survival: (x) => 1 - gone(x) / n,
    endured: (x) => (sums[gone(x)]! + (n - gone(x)) * x) / n,
    // With many values the jumps are small, and splitting at each would cost more than it mends.
    jumps: n <= mostCorners ? [...new Set(sorted)] : none,
    corners: n <= mostCorners ? none : [sorted[0]!, sorted[n >> 1]!, sorted[n - 1]!],
  };
}

/** A piecewise linear quantile function; equal values in a row are an atom, where survival jumps. */
function pieces(probabilities: readonly number[], values: readonly number[]): Patience {
  const n = values.length;
  const area = new Float64Array(n);
  area[0] = values[0]!;
  for (let i = 1; i < n; i++) {
    const mean = 1 - (probabilities[i - 1]! + probabilities[i]!) / 2;
    area[i] = area[i - 1]! + (values[i]! - values[i - 1]!) * mean;
  }
  const survival = (x: number): number => {
    const i = firstAbove(values, x);
    if (i === 0) return 1;
    if (i === n) return 1 - probabilities[n - 1]!;
    const share = (x - values[i - 1]!) / (values[i]! - values[i - 1]!);
    return 1 - (probabilities[i - 1]! + share * (probabilities[i]! - probabilities[i - 1]!));
  };
  return {
    survival,
    endured: (x) => {
      const i = firstAbove(values, x);
      if (i === 0) return x;
      const from = values[i - 1]!;
      const atStart = 1 - probabilities[i - 1]!;
      return area[i - 1]! + ((x - from) * (atStart + survival(x))) / 2;
    },
    jumps: values.filter((value, i) => value === values[i - 1]),
    corners: n <= mostCorners ? values : [values[0]!, values[n >> 1]!, values[n - 1]!],
  };
}

/** Index of the first entry above x; the length when there is none. */
function firstAbove(sorted: readonly number[], x: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! > x) high = middle;
    else low = middle + 1;
  }
  return low;
}
