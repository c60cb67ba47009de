import { describe, expect, it } from 'vitest';
import { patienceOf, waitingLine } from '../../src/queueing/index.ts';
import type { Law } from '../../src/random/law.ts';

const laws: Law[] = [
  { kind: 'exponential', mean: 120 },
  { kind: 'erlang', mean: 120, phases: 3 },
  { kind: 'gamma', mean: 120, cv: 0.7 },
  { kind: 'lognormal', mean: 120, cv: 1.2 },
  { kind: 'quantiles', probabilities: [0, 0.2, 0.2, 0.9, 1], values: [0, 30, 60, 200, 400] },
  { kind: 'sample', values: [20, 60, 60, 300] },
  { kind: 'constant', value: 120 },
];

describe('patience', () => {
  it.each(laws)('endures as long as its survival adds up to ($kind)', (law) => {
    const { survival, endured } = patienceOf(law);
    let area = 0;
    for (let x = 0.05; x < 300; x += 0.1) area += survival(x) * 0.1;
    expect(endured(300)).toBeCloseTo(area, 1);
    expect(endured(0)).toBeCloseTo(0, 12);
  });

  it('knows Erlang as a gamma law, and the median of a lognormal', () => {
    const asGamma = patienceOf({ kind: 'gamma', mean: 120, cv: 1 / Math.sqrt(3) });
    const asErlang = patienceOf({ kind: 'erlang', mean: 120, phases: 3 });
    for (const x of [1, 10, 50, 120, 300, 700]) {
      expect(asGamma.survival(x)).toBeCloseTo(asErlang.survival(x), 11);
    }
    // The median of a lognormal is mean / sqrt(1 + cv²).
    const lognormal = patienceOf({ kind: 'lognormal', mean: 120, cv: 1.2 });
    expect(lognormal.survival(120 / Math.sqrt(1 + 1.44))).toBeCloseTo(0.5, 11);
    expect(lognormal.endured(1e9)).toBeCloseTo(120, 8);
  });
});

describe('M/M/n+G', () => {
  it('loses, with patience 0, what Erlang B loses', () => {
    const line = waitingLine({
      ratePerSecond: 2 / 60,
      handleSeconds: 60,
      agents: 2,
      patience: { kind: 'constant', value: 1e-9 },
    });
    expect(line.abandonment).toBeCloseTo(0.4, 6);
  });

  it('gives the closed form of Barrer for one agent and constant patience', () => {
    // M/M/1+D: with u = mu - lambda, the density of the offered wait below d is lambda p0 e^(-u x).
    const [lambda, mu, d] = [0.012, 0.01, 90];
    const u = mu - lambda;
    const inside = (lambda / u) * (1 - Math.exp(-u * d));
    const beyond = (lambda / mu) * Math.exp(-u * d);
    const p0 = 1 / (1 + inside + beyond);
    const line = waitingLine({
      ratePerSecond: lambda,
      handleSeconds: 1 / mu,
      agents: 1,
      patience: { kind: 'constant', value: d },
    });
    expect(line.waitProbability).toBeCloseTo(1 - p0, 12);
    expect(line.abandonment).toBeCloseTo(beyond * p0, 12);
    expect(line.answeredWithin(d / 2)).toBeCloseTo(
      p0 * (1 + (lambda / u) * (1 - Math.exp((-u * d) / 2))),
      12,
    );
    expect(line.abandonedWithin(d - 1)).toBe(0);
  });

  it.each(laws)('conserves contacts: those answered keep the agents busy ($kind)', (law) => {
    const line = waitingLine({ ratePerSecond: 0.2, handleSeconds: 100, agents: 18, patience: law });
    // Rate in = rate out: the answered share of the load is the busy agents, found here from the chain of
    // agents below n, which patience does not touch.
    let term = 1;
    const terms = [1];
    for (let k = 1; k < 18; k++) {
      term *= 20 / k;
      terms.push(term);
    }
    const free = terms.reduce((a, b) => a + b, 0);
    const busyWhenFree = terms.reduce((sum, t, k) => sum + k * t, 0) / free;
    const busy = (1 - line.waitProbability) * busyWhenFree + line.waitProbability * 18;
    expect(line.occupancy * 18).toBeCloseTo(busy, 9);
  });

  it.each(laws)(
    'keeps its digits when patience is short beside the time between two answers ($kind)',
    (law) => {
      // 2 agents of an hour each, and customers who wait a minute or two: the wait is split where patience changes.
      const line = waitingLine({ ratePerSecond: 1 / 900, handleSeconds: 36_000, agents: 2, patience: law });
      expect(line.answeredWithin(1e9)).toBeCloseTo(1 - line.abandonment, 9);
      expect(line.abandonedWithin(1e9)).toBeCloseTo(line.abandonment, 9);
    },
  );
});
