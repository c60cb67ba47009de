import { minusLnOfDraw } from './drawn.ts';
import { exp, ln } from './elementary.ts';
import { GammaTable } from './gammaTable.ts';
import type { Law } from './law.ts';
import { normalQuantile } from './normal.ts';

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

/** The quantile function of a law: from a probability in (0, 1) to seconds. */
export function quantileOf(law: Law): (p: number) => number {
  if (lawCv(law) === 1 && 'mean' in law && law.kind !== 'lognormal') return (p) => -law.mean * ln(1 - p);
  const one = new Float64Array(1);
  const fill = fillOf(law);
  return (p) => {
    one[0] = p;
    fill(one, 1);
    return one[0]!;
  };
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

function exponential(mean: number): Fill {
  return (draws, count) => {
    for (let i = 0; i < count; i++) draws[i] = mean * minusLnOfDraw(1 - draws[i]!);
  };
}

function lognormal(mean: number, cv: number): Fill {
  const variance = ln(1 + cv * cv);
  const spread = Math.sqrt(variance);
  const middle = ln(mean) - variance / 2;
  return (draws, count) => {
    for (let i = 0; i < count; i++) draws[i] = exp(middle + spread * normalQuantile(draws[i]!));
  };
}

function gamma(mean: number, cv: number): Fill {
  const table = new GammaTable(cv);
  return (draws, count) => {
    for (let i = 0; i < count; i++) draws[i] = mean * table.at(normalQuantile(draws[i]!));
  };
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
