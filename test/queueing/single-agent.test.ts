import { describe, expect, it } from 'vitest';
import {
  birthDeath,
  erlangCMeanWait,
  pollaczekKhinchineWait,
  priorityWaits,
  singleAgentPriorityWaits,
} from '../../src/queueing/index.ts';

describe('Pollaczek–Khinchine', () => {
  it('is Erlang C for exponential handle times, and half of it for constant ones', () => {
    expect(pollaczekKhinchineWait(0.8, 60, 1)).toBeCloseTo(erlangCMeanWait(1, 0.8, 60), 10);
    expect(pollaczekKhinchineWait(0.8, 60, 0)).toBeCloseTo(erlangCMeanWait(1, 0.8, 60) / 2, 10);
    expect(pollaczekKhinchineWait(1, 60, 0)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('priorities', () => {
  it('keep the mean over all contacts of a first-come-first-served line', () => {
    const rates = [0.05, 0.03, 0.06];
    const waits = priorityWaits(10, rates, 60);
    const all = rates.reduce((a, b) => a + b, 0);
    const mean = waits.reduce((sum, wait, k) => sum + (wait * rates[k]!) / all, 0);
    expect(mean).toBeCloseTo(erlangCMeanWait(10, all * 60, 60), 10);
    expect(waits[0]).toBeLessThan(waits[1]!);
    expect(waits[1]).toBeLessThan(waits[2]!);
  });

  it('equal a chain over both classes solved by iteration', () => {
    // States (first class waiting, second class waiting) with both agents busy, and 0 or 1 agent busy.
    const [fast, slow, handle] = [0.01, 0.012, 60];
    const waits = priorityWaits(2, [fast, slow], handle);
    const N = 40;
    const mu = 2 / handle;
    let queue = new Float64Array(N * N);
    let [none, one] = [1 / 3, 1 / 3];
    queue[0] = 1 / 3;
    const h = 0.9 / (fast + slow + mu);
    for (let step = 0; step < 30_000; step++) {
      const next = new Float64Array(N * N);
      const born = fast + slow;
      let toOne = none * born * h + queue[0]! * mu * h;
      const toNone = (one / handle) * h;
      const newNone = none * (1 - born * h) + toNone;
      toOne += one * (1 - (born + 1 / handle) * h);
      next[0]! += one * born * h;
      for (let i = 0; i < N; i++) {
        for (let j = 0; j < N; j++) {
          const p = queue[i * N + j]!;
          if (p === 0) continue;
          let stay = p;
          const move = (to: number, rate: number) => {
            next[to]! += p * rate * h;
            stay -= p * rate * h;
          };
          if (i + 1 < N) move((i + 1) * N + j, fast);
          if (j + 1 < N) move(i * N + j + 1, slow);
          if (i > 0) move((i - 1) * N + j, mu);
          else if (j > 0) move(j - 1, mu);
          else stay -= p * mu * h;
          next[i * N + j]! += stay;
        }
      }
      none = newNone;
      one = toOne;
      queue = next;
    }
    let [first, second] = [0, 0];
    for (let i = 0; i < N; i++) {
      for (let j = 0; j < N; j++) {
        first += i * queue[i * N + j]!;
        second += j * queue[i * N + j]!;
      }
    }
    expect(first / fast).toBeCloseTo(waits[0]!, 3);
    expect(second / slow / waits[1]!).toBeCloseTo(1, 3);
  });

  it('leave the first class served when both together are too much', () => {
    const [first, second] = priorityWaits(2, [0.02, 0.03], 60);
    expect(first).toBeCloseTo(60 / 2 / (1 - 0.6), 10);
    expect(second).toBe(Number.POSITIVE_INFINITY);
  });

  it('of a single agent with other handle times keep the work waiting (conservation law)', () => {
    const classes = [
      { ratePerSecond: 0.004, handleSeconds: 60, cv: 0 },
      { ratePerSecond: 0.002, handleSeconds: 200, cv: 1.5 },
    ];
    const work = (order: typeof classes) => {
      const waits = singleAgentPriorityWaits(order);
      return order.reduce((sum, c, k) => sum + c.ratePerSecond * c.handleSeconds * waits[k]!, 0);
    };
    expect(work(classes)).toBeCloseTo(work([...classes].reverse()), 10);
  });
});

describe('a birth–death chain', () => {
  it('has a Poisson distribution when agents are endless', () => {
    const p = birthDeath(
      400,
      () => 100,
      (k) => k,
    );
    expect(p.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(p[100]).toBeCloseTo(0.03986, 5);
  });

  it('neither overflows nor vanishes over a hundred thousand states', () => {
    const p = birthDeath(
      100_000,
      () => 60_000,
      (k) => k,
    );
    expect(p.reduce((sum, share, k) => sum + k * share, 0)).toBeCloseTo(60_000, 3);
  });
});
