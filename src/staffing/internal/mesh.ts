import { erlangB, patienceOf } from '../../queueing/index.ts';
import { exp } from '../../random/index.ts';
import type { Law } from '../../random/law.ts';
import type { ServiceLevelFormula } from '../../scenario/types.ts';

/** One queue of a pool, as the formula sees it. */
export interface Stream {
  /** Share of the pool's contacts, 0…1. */
  readonly share: number;
  readonly patience: Law;
  readonly balk: number;
  /** A wait for an agent of so many seconds is in time; below 0 nothing is. */
  readonly threshold: number;
  readonly formula: ServiceLevelFormula;
}

/** Shares of a queue's contacts: those that count as good, and those that count at all. */
export interface Fractions {
  readonly good: Float64Array;
  readonly counted: Float64Array;
}

/**
 * First come first served with n agents, several queues in one line, each with its own patience, threshold and
 * formula: the steady state of M/M/n+G under the mixture of their patience.
 *
 * The formula is that of `waitingLine` in src/queueing, with its integrals on one fixed mesh of waits that serves
 * every load and every n: a thousand times cheaper and right to about 0.001, enough for a guess that simulation
 * corrects. Source: S. Zeltyn and A. Mandelbaum, Call centers with impatient customers (2005).
 */
export class MeshedLine {
  readonly #handleSeconds: number;
  readonly #streams: readonly Stream[];
  /** Waits, and the width that each stands for. */
  readonly #x: Float64Array;
  readonly #width: Float64Array;
  /** Integral from 0 to x of the share that is still patient. */
  readonly #endured: Float64Array;
  /** For each stream: what a wait of x adds to the good and to those not counted. */
  readonly #good: Float64Array[];
  readonly #left: Float64Array[];
  readonly #weights: Float64Array;

  constructor(handleSeconds: number, streams: readonly Stream[], peakLoad: number) {
    this.#handleSeconds = handleSeconds;
    this.#streams = streams;
    const x = meshOf(handleSeconds, streams, peakLoad);
    const n = x.length;
    this.#x = x;
    this.#width = widthsUntil(x, Number.POSITIVE_INFINITY);
    const laws = streams.map(({ patience, balk }) => ({ patience: patienceOf(patience), stays: 1 - balk }));
    this.#endured = new Float64Array(n);
    laws.forEach(({ patience, stays }, s) => {
      for (let j = 0; j < n; j++) {
        this.#endured[j] = this.#endured[j]! + streams[s]!.share * stays * patience.endured(x[j]!);
      }
    });
    this.#good = [];
    this.#left = [];
    laws.forEach(({ patience, stays }, s) => {
      const { threshold, formula } = streams[s]!;
      const soon = widthsUntil(x, threshold);
      const leftInTime = threshold < 0 ? 0 : 1 - patience.survival(threshold);
      const good = new Float64Array(n);
      const left = new Float64Array(n);
      for (let j = 0; j < n; j++) {
        const patient = patience.survival(x[j]!);
        const inTime = soon[j]! * patient * stays;
        // Who abandons in time has met a wait below the threshold, or a longer one and left before it.
        const goneInTime = stays * (soon[j]! * (1 - patient) + (this.#width[j]! - soon[j]!) * leftInTime);
        const gone = stays * this.#width[j]! * (1 - patient);
        const balked = (1 - stays) * this.#width[j]!;
        good[j] = formula === 'abandoned-in-time-good' ? inTime + goneInTime : inTime;
        left[j] =
          balked +
          (formula === 'answered-only' ? gone : formula === 'abandoned-in-time-excluded' ? goneInTime : 0);
      }
      this.#good.push(good);
      this.#left.push(left);
    });
    this.#weights = new Float64Array(n);
  }

  /** Fractions of every stream with `from`…`to` agents (both included) at a load in Erlang: `[stream].good[n - from]`. */
  fractions(load: number, from: number, to: number): Fractions[] {
    const out = this.#streams.map(() => ({
      good: new Float64Array(to - from + 1),
      counted: new Float64Array(to - from + 1).fill(1),
    }));
    if (load <= 0) {
      for (const [s, { good }] of out.entries()) if (this.#streams[s]!.threshold >= 0) good.fill(1);
      return out;
    }
    const rate = load / this.#handleSeconds;
    let blocked = erlangB(Math.max(0, from - 1), load);
    for (let agents = from; agents <= to; agents++) {
      if (agents === 0) continue;
      if (agents > Math.max(1, from)) blocked = (load * blocked) / (agents - 1 + load * blocked);
      const height = this.#weigh(rate, agents);
      const free = exp(-height) / blocked;
      let mass = 0;
      for (let j = 0; j < this.#x.length; j++) mass += this.#width[j]! * this.#weights[j]!;
      const scale = rate / (free + rate * mass);
      const atOnce = 1 - scale * mass;
      for (let s = 0; s < out.length; s++) {
        const good = this.#good[s]!;
        const left = this.#left[s]!;
        let in_ = 0;
        let out_ = 0;
        for (let j = 0; j < this.#x.length; j++) {
          in_ += good[j]! * this.#weights[j]!;
          out_ += left[j]! * this.#weights[j]!;
        }
        const started = this.#streams[s]!.threshold >= 0 ? Math.max(0, atOnce) : 0;
        out[s]!.good[agents - from] = started + scale * in_;
        out[s]!.counted[agents - from] = 1 - scale * out_;
      }
    }
    return out;
  }

  /** Density of the wait on the mesh, relative to its highest point; returns that point's exponent. */
  #weigh(rate: number, agents: number): number {
    const served = agents / this.#handleSeconds;
    const weights = this.#weights;
    let height = Number.NEGATIVE_INFINITY;
    for (let j = 0; j < weights.length; j++) {
      const e = rate * this.#endured[j]! - served * this.#x[j]!;
      weights[j] = e;
      if (e > height) height = e;
    }
    for (let j = 0; j < weights.length; j++) {
      const e = weights[j]! - height;
      weights[j] = e > -40 ? exp(e) : 0;
    }
    return height;
  }
}

/** Waits from 0 on: fine at first, then 7 % wider each, with every threshold among them. */
function meshOf(handleSeconds: number, streams: readonly Stream[], peakLoad: number): Float64Array {
  const longest = Math.max(40 * handleSeconds, ...streams.map(({ threshold }) => 4 * threshold));
  let step = handleSeconds / (50 * (1 + Math.sqrt(peakLoad)));
  const points = new Set([0]);
  for (let x = step; x < longest; x += step) {
    points.add(x);
    step *= 1.07;
  }
  for (const { threshold } of streams) if (threshold > 0) points.add(threshold);
  return Float64Array.from(points).sort();
}

/** Weights of the trapezoid rule from 0 up to a wait that is a point of the mesh. */
function widthsUntil(x: Float64Array, until: number): Float64Array {
  const widths = new Float64Array(x.length);
  for (let j = 1; j < x.length && x[j]! <= until; j++) {
    const half = (x[j]! - x[j - 1]!) / 2;
    widths[j - 1] = widths[j - 1]! + half;
    widths[j] = widths[j]! + half;
  }
  return widths;
}
