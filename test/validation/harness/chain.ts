/** A way out of a state: to which, and how often a second. */
export type Exit = readonly [to: readonly number[], ratePerSecond: number];

/** A Markov chain in continuous time, explored from one or more states; rates to the same state add up. */
export interface Chain {
  readonly states: readonly (readonly number[])[];
  /** Exits in columns: from[e] to to[e] at rate[e]. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly rate: Float64Array;
}

export function explore(
  starts: readonly (readonly number[])[],
  exits: (state: readonly number[]) => readonly Exit[],
): Chain {
  const index = new Map(starts.map((state, i) => [state.join(), i]));
  const states = [...starts];
  const from: number[] = [];
  const to: number[] = [];
  const rate: number[] = [];
  for (let i = 0; i < states.length; i++) {
    for (const [state, r] of exits(states[i]!)) {
      if (!(r > 0)) continue;
      const key = state.join();
      let j = index.get(key);
      if (j === undefined) {
        j = states.length;
        index.set(key, j);
        states.push(state);
      }
      if (j === i) continue;
      from.push(i);
      to.push(j);
      rate.push(r);
    }
  }
  return {
    states,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    rate: Float64Array.from(rate),
  };
}

/** Stationary distribution by Gauss–Seidel sweeps, forth and back, until the flow into every state equals that out. */
export function stationary(chain: Chain): Float64Array {
  const { from, to, rate } = chain;
  const n = chain.states.length;
  const out = new Float64Array(n);
  const count = new Int32Array(n + 1);
  for (let e = 0; e < rate.length; e++) {
    out[from[e]!]! += rate[e]!;
    count[to[e]! + 1]! += 1;
  }
  for (let i = 0; i < n; i++) count[i + 1]! += count[i]!;
  const place = count.slice();
  const source = new Int32Array(rate.length);
  const flow = new Float64Array(rate.length);
  for (let e = 0; e < rate.length; e++) {
    const at = place[to[e]!]!++;
    source[at] = from[e]!;
    flow[at] = rate[e]!;
  }
  const p = new Float64Array(n).fill(1 / n);
  const relax = (j: number): number => {
    let inflow = 0;
    for (let e = count[j]!; e < count[j + 1]!; e++) inflow += p[source[e]!]! * flow[e]!;
    const next = inflow / out[j]!;
    const change = Math.abs(next - p[j]!);
    p[j] = next;
    return change;
  };
  for (let sweep = 0; sweep < 100_000; sweep++) {
    let change = 0;
    for (let j = 0; j < n; j++) change += relax(j);
    for (let j = n - 1; j >= 0; j--) change += relax(j);
    let total = 0;
    for (let j = 0; j < n; j++) total += p[j]!;
    for (let j = 0; j < n; j++) p[j]! /= total;
    if (change / total < 1e-13) return p;
  }
  throw new Error(`stationary: no convergence over ${n} states`);
}

/** Expectation of a figure of the state. */
export function mean(chain: Chain, p: ArrayLike<number>, of: (state: readonly number[]) => number): number {
  let sum = 0;
  for (let i = 0; i < chain.states.length; i++) sum += p[i]! * of(chain.states[i]!);
  return sum;
}

/** One step of Runge–Kutta (order 4) of dp/dt = p Q, in place. */
export function advance(chain: Chain, p: Float64Array, seconds: number): void {
  const n = p.length;
  const slope = (y: Float64Array): Float64Array => {
    const d = new Float64Array(n);
    for (let e = 0; e < chain.rate.length; e++) {
      const moved = y[chain.from[e]!]! * chain.rate[e]!;
      d[chain.from[e]!]! -= moved;
      d[chain.to[e]!]! += moved;
    }
    return d;
  };
  const moved = (d: Float64Array, by: number) => p.map((v, i) => v + by * d[i]!);
  const k1 = slope(p);
  const k2 = slope(moved(k1, seconds / 2));
  const k3 = slope(moved(k2, seconds / 2));
  const k4 = slope(moved(k3, seconds));
  for (let i = 0; i < n; i++) p[i]! += (seconds / 6) * (k1[i]! + 2 * k2[i]! + 2 * k3[i]! + k4[i]!);
}
