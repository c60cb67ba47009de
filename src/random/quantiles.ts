import { exp, ln } from './elementary.ts';
import { gammaQuantile, lnGamma } from './gamma.ts';
import type { Law } from './law.ts';
import { normalQuantile } from './normal.ts';
import { QuantileTable } from './quantileTable.ts';

/** Mean of a law, seconds; Infinity for 'never'. */
export function lawMean(law: Law): number {
  switch (law.kind) {
    case 'constant':
      return law.value;
    case 'never':
      return Infinity;
    case 'sample':
      return law.values.reduce((sum, value) => sum + value, 0) / law.values.length;
    case 'quantiles':
      return overPieces(law, (from, to) => (from + to) / 2);
    default:
      return law.mean;
  }
}

/** Coefficient of variation of a law; 0 for a constant, NaN for 'never'. */
export function lawCv(law: Law): number {
  switch (law.kind) {
    case 'exponential':
      return 1;
    case 'erlang':
      return 1 / Math.sqrt(law.phases);
    case 'gamma':
    case 'lognormal':
      return law.cv;
    case 'constant':
      return 0;
    case 'never':
      return Number.NaN;
    case 'sample': {
      const mean = lawMean(law);
      const square = law.values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
      return mean > 0 ? Math.sqrt(square / law.values.length) / mean : 0;
    }
    case 'quantiles': {
      const mean = lawMean(law);
      const second = overPieces(law, (from, to) => (from * from + from * to + to * to) / 3);
      return mean > 0 ? Math.sqrt(Math.max(0, second - mean * mean)) / mean : 0;
    }
  }
}

function overPieces(law: Law & { kind: 'quantiles' }, moment: (from: number, to: number) => number): number {
  let sum = law.probabilities[0]! * law.values[0]!;
  for (let i = 1; i < law.values.length; i++) {
    sum += (law.probabilities[i]! - law.probabilities[i - 1]!) * moment(law.values[i - 1]!, law.values[i]!);
  }
  return sum;
}

/** The quantile function of a law, to all digits: from a probability in (0, 1) to seconds. */
export function quantileOf(law: Law): (p: number) => number {
  switch (law.kind) {
    case 'exponential':
      return (p) => -law.mean * ln(1 - p);
    case 'erlang':
    case 'gamma': {
      const cv = lawCv(law);
      return (p) => law.mean * gammaQuantile(p, cv);
    }
    case 'lognormal': {
      const variance = ln(1 + law.cv * law.cv);
      const spread = Math.sqrt(variance);
      return (p) => law.mean * exp(spread * normalQuantile(p) - variance / 2);
    }
    default: {
      const one = new Float64Array(1);
      const fill = fillOf(law);
      return (p) => {
        one[0] = p;
        fill(one, 1);
        return one[0]!;
      };
    }
  }
}

/** Turns the first `count` uniform draws in an array into durations of the law, in place. */
export type Fill = (draws: Float64Array, count: number) => void;

/** A `Fill` for a law, with its constants worked out once. */
export function fillOf(law: Law): Fill {
  switch (law.kind) {
    case 'exponential':
      return exponential(law.mean);
    case 'erlang':
      return law.phases === 1 ? exponential(law.mean) : gamma(law.mean, 1 / Math.sqrt(law.phases));
    case 'gamma':
      return law.cv === 1 ? exponential(law.mean) : law.cv > 0 ? gamma(law.mean, law.cv) : constant(law.mean);
    case 'lognormal':
      return law.cv > 0 ? lognormal(law.mean, law.cv) : constant(law.mean);
    case 'constant':
      return constant(law.value);
    case 'never':
      return constant(Infinity);
    case 'sample':
      return sample(law.values);
    case 'quantiles':
      return pieces(law.probabilities, law.values);
  }
}

function constant(value: number): Fill {
  return (draws, count) => {
    draws.fill(value, 0, count);
  };
}

/** Laws of the same shape share their table: the mean only scales. */
const tables = new Map<string, QuantileTable>();

function tabulated(
  shape: string,
  mean: number,
  quantile: (p: number) => number,
  slope: (p: number) => number,
): Fill {
  const table = tables.get(shape) ?? new QuantileTable(quantile, slope);
  tables.set(shape, table);
  return (draws, count) => {
    table.fill(draws, count, mean);
  };
}

function exponential(mean: number): Fill {
  return tabulated(
    'exponential',
    mean,
    (p) => -ln(1 - p),
    (p) => 1 / (1 - p),
  );
}

function lognormal(mean: number, cv: number): Fill {
  const variance = ln(1 + cv * cv);
  const spread = Math.sqrt(variance);
  const quantile = (p: number) => exp(spread * normalQuantile(p) - variance / 2);
  const slope = (p: number) => {
    const z = normalQuantile(p);
    return quantile(p) * spread * ROOT_TWO_PI * exp(0.5 * z * z);
  };
  return tabulated(`lognormal ${cv}`, mean, quantile, slope);
}
const ROOT_TWO_PI = 2.5066282746310002;

function gamma(mean: number, cv: number): Fill {
  const shape = 1 / (cv * cv);
  const lnGammaShape = lnGamma(shape);
  const quantile = (p: number) => gammaQuantile(p, cv);
  const slope = (p: number) => {
    const x = quantile(p) * shape;
    return x > 0 ? exp(lnGammaShape + x - (shape - 1) * ln(x)) / shape : 0;
  };
  return tabulated(`gamma ${cv}`, mean, quantile, slope);
}

function sample(values: readonly number[]): Fill {
  return (draws, count) => {
    for (let i = 0; i < count; i++) draws[i] = values[Math.floor(draws[i]! * values.length)]!;
  };
}

function pieces(probabilities: readonly number[], values: readonly number[]): Fill {
  return (draws, count) => {
    for (let i = 0; i < count; i++) draws[i] = interpolate(probabilities, values, draws[i]!);
  };
}

function interpolate(probabilities: readonly number[], values: readonly number[], u: number): number {
  let low = 0;
  let high = probabilities.length - 1;
  if (u <= probabilities[0]!) return values[0]!;
  if (u >= probabilities[high]!) return values[high]!;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (probabilities[middle]! <= u) low = middle;
    else high = middle;
  }
  const width = probabilities[high]! - probabilities[low]!;
  const share = width > 0 ? (u - probabilities[low]!) / width : 1;
  return values[low]! + share * (values[high]! - values[low]!);
}
