import { exp } from '../random/index.ts';
import type { Law } from '../random/law.ts';
import { erlangB } from './erlang-b.ts';
import { integrate } from './integrate.ts';
import { patienceOf } from './patience.ts';

/** One queue with one group of agents in a steady state. */
export interface LineInput {
  /** Contacts offered, Poisson. */
  readonly ratePerSecond: number;
  /** Mean handle time, exponential. */
  readonly handleSeconds: number;
  /** A whole number, at least 0. */
  readonly agents: number;
  readonly patience: Law;
}

/** What a queue does in the long run. Shares are of all offered contacts unless said otherwise. */
export interface WaitingLine {
  /** Offered load, Erlang. */
  readonly load: number;
  /** Probability that nobody is free on arrival. */
  readonly waitProbability: number;
  readonly abandonment: number;
  /** Mean wait of all offered contacts, seconds. */
  readonly meanWait: number;
  /** Mean wait of the answered, seconds; Infinity when nobody is answered. */
  readonly asa: number;
  /** Mean number waiting. */
  readonly meanQueue: number;
  /** Handling over staffed time, 0…1. */
  readonly occupancy: number;
  /** Share of the offered that is answered within so many seconds. */
  readonly answeredWithin: (seconds: number) => number;
  /** Share of the offered that abandons within so many seconds. */
  readonly abandonedWithin: (seconds: number) => number;
}

/** Beyond e^-42 of its highest point the density of the wait no longer counts. */
const negligible = 42;

/**
 * Exact steady state of M/M/n+G: Poisson arrivals, exponential handle times, n agents, any patience, first come
 * first served. With patience `never` it is Erlang C, with exponential patience Erlang A.
 *
 * The wait offered to a customer of endless patience has, for x > 0, the density
 * c exp(λ H(x) - n μ x), where H is the mean of min(patience, x); everything else is an integral over it. The
 * exponent is concave, so the density is followed outward from its peak and scaled by it: nothing overflows.
 *
 * Source: F. Baccelli and G. Hebuterne, On queues with impatient customers (1981); S. Zeltyn and A. Mandelbaum,
 * Call centers with impatient customers: many-server asymptotics of the M/M/n+G queue, Queueing Systems 51 (2005).
 */
export function waitingLine(input: LineInput): WaitingLine {
  const { ratePerSecond, handleSeconds, agents, patience } = input;
  const load = ratePerSecond * handleSeconds;
  if (!(ratePerSecond >= 0 && handleSeconds > 0 && agents >= 0 && Number.isInteger(agents))) {
    throw new RangeError(`waitingLine: ${JSON.stringify(input)}`);
  }
  if (agents === 0) return deserted(load, ratePerSecond, patience);
  if (patience.kind === 'never' && load >= agents) return swamped(load);

  const served = agents / handleSeconds;
  const { survival, endured, jumps, corners } = patienceOf(patience);
  const exponent = (x: number) => ratePerSecond * endured(x) - served * x;
  const peak = peakOf((x) => ratePerSecond * survival(x) > served, jumps);
  const height = exponent(peak);
  const from = exponent(0) > height - negligible ? 0 : crossing(exponent, peak, -1, height);
  const to = crossing(exponent, peak, 1, height);
  const density = (x: number) => exp(exponent(x) - height);
  const inside = [...jumps, ...corners].filter((x) => x > from && x < to);
  const cuts = [...new Set([from, ...inside, peak, to])].sort((a, b) => a - b);
  // Each panel is exact to degree 19, so few are enough where the wait is split already.
  const panels = cuts.length <= 3 ? 24 : 12;

  /** Integral of weight x density over waits up to `until`, split where either has a corner. */
  const over = (weight: (x: number) => number, until = to): number => {
    let sum = 0;
    for (let i = 1; i < cuts.length; i++) {
      const end = Math.min(cuts[i]!, until);
      if (end > cuts[i - 1]!) sum += integrate((x) => weight(x) * density(x), cuts[i - 1]!, end, panels);
    }
    return sum;
  };

  const mass = over(() => 1);
  // States with an agent free, relative to the one with exactly one free, are worth 1 / B(n - 1).
  const free = exp(-height) / erlangB(agents - 1, load);
  const scale = ratePerSecond / (free + ratePerSecond * mass);
  const waitProbability = scale * mass;
  const abandonment = scale * over((x) => 1 - survival(x));
  const meanWait = scale * over(endured);
  const answered = 1 - abandonment;
  return {
    load,
    waitProbability,
    abandonment,
    meanWait,
    asa: (scale * over((x) => x * survival(x))) / answered,
    meanQueue: ratePerSecond * meanWait,
    occupancy: Math.min(1, (load * answered) / agents),
    answeredWithin: (seconds) =>
      seconds < 0 ? 0 : Math.min(1, 1 - waitProbability + scale * over(survival, seconds)),
    abandonedWithin: (seconds) => {
      if (seconds < 0) return 0;
      const early = over((x) => 1 - survival(x), seconds);
      const late = mass - over(() => 1, seconds);
      return scale * (early + late * (1 - survival(seconds)));
    },
  };
}

/** Where the density of the wait peaks: the last moment at which more would join than leave. */
function peakOf(grows: (x: number) => boolean, jumps: readonly number[]): number {
  if (!grows(0)) return 0;
  let low = 0;
  let high = 1;
  while (grows(high)) {
    low = high;
    high *= 2;
  }
  for (let step = 0; step < 200 && high - low > 1e-13 * high; step++) {
    const middle = (low + high) / 2;
    if (grows(middle)) low = middle;
    else high = middle;
  }
  // A peak at a jump must be the jump itself, not a rounding step beside it.
  return jumps.find((x) => x >= low - 1e-9 * low && x <= high + 1e-9 * high) ?? high;
}

/** Where the exponent has fallen by `negligible`, going from the peak in a direction. */
function crossing(exponent: (x: number) => number, peak: number, direction: 1 | -1, height: number): number {
  let near = 0;
  let far = direction < 0 ? peak : 1e-6;
  if (direction > 0) {
    while (exponent(peak + far) > height - negligible) {
      near = far;
      far *= 2;
    }
  }
  for (let step = 0; step < 60 && far - near > 1e-6 * far; step++) {
    const middle = (near + far) / 2;
    if (exponent(peak + direction * middle) > height - negligible) near = middle;
    else far = middle;
  }
  return peak + direction * far;
}

/** Nobody answers: whoever is impatient leaves. */
function deserted(load: number, ratePerSecond: number, patience: Law): WaitingLine {
  const { survival, endured } = patienceOf(patience);
  const never = patience.kind === 'never';
  // 1e15 seconds is beyond any patience that ends.
  const meanWait = never ? Number.POSITIVE_INFINITY : endured(1e15);
  return {
    load,
    waitProbability: 1,
    abandonment: never ? 0 : 1,
    meanWait,
    asa: Number.POSITIVE_INFINITY,
    meanQueue: ratePerSecond === 0 ? 0 : ratePerSecond * meanWait,
    occupancy: 0,
    answeredWithin: () => 0,
    abandonedWithin: (seconds) => (seconds < 0 ? 0 : 1 - survival(seconds)),
  };
}

/** More arrives than can be handled, and nobody leaves: the queue grows without end. */
function swamped(load: number): WaitingLine {
  return {
    load,
    waitProbability: 1,
    abandonment: 0,
    meanWait: Number.POSITIVE_INFINITY,
    asa: Number.POSITIVE_INFINITY,
    meanQueue: Number.POSITIVE_INFINITY,
    occupancy: 1,
    answeredWithin: () => 0,
    abandonedWithin: () => 0,
  };
}
