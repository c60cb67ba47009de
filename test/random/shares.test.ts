import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exp,
  GammaTable,
  gammaQuantile,
  gammaShareAbove,
  gammaShareBelow,
  lnGamma,
  normalQuantile,
  normalShareBelow,
  poissonQuantile,
} from '../../src/random/index.ts';

describe('the normal law', () => {
  it('has the quantiles of the tables', () => {
    for (const [p, z] of [
      [0.5, 0],
      [0.8, 0.8416212335729143],
      [0.975, 1.959963984540054],
      [0.995, 2.5758293035489004],
      [1e-10, -6.361340902404056],
    ] as const) {
      expect(normalQuantile(p)).toBeCloseTo(z, 12);
    }
  });

  it('is the inverse of its distribution function', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (p) => {
        expect(normalShareBelow(normalQuantile(p)) / p).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('the gamma law', () => {
  it('has the logarithm of factorials', () => {
    expect(exp(lnGamma(5))).toBeCloseTo(24, 10);
    expect(lnGamma(0.5)).toBeCloseTo(0.5723649429247001, 13);
    expect(lnGamma(171)).toBeCloseTo(706.5730622457874, 9);
  });

  it('is exponential for a shape of 1, and Erlang for whole shapes', () => {
    expect(gammaShareBelow(1, 2)).toBeCloseTo(1 - Math.exp(-2), 14);
    expect(gammaShareAbove(3, 4)).toBeCloseTo(Math.exp(-4) * (1 + 4 + 8), 14);
  });

  it('has quantiles that its distribution function undoes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
        fc.double({ min: 0.02, max: 3, noNaN: true }),
        (p, cv) => {
          const shape = 1 / (cv * cv);
          const x = gammaQuantile(p, cv);
          // Far below the mean a wide law has quantiles too small for a double.
          if (x > 1e-250) expect(gammaShareBelow(shape, x * shape) / p).toBeCloseTo(1, 7);
        },
      ),
    );
  });

  it('is the constant 1 without spread', () => {
    expect(gammaQuantile(0.3, 0)).toBe(1);
  });

  it('is tabulated to a millionth', () => {
    for (const cv of [0.05, 0.12, 0.5, 1, 2]) {
      const table = new GammaTable(cv);
      for (let z = -6; z <= 6; z += 0.0173) {
        expect(table.at(z) / gammaQuantile(normalShareBelow(z), cv)).toBeCloseTo(1, 6);
      }
    }
  });
});

describe('the Poisson quantile', () => {
  it('is the least number whose cumulative probability reaches the share', () => {
    for (const mean of [0.3, 7, 31.9, 32.1, 250, 5000]) {
      for (const u of [1e-6, 0.01, 0.37, 0.5, 0.9, 0.999999]) {
        const n = poissonQuantile(u, mean);
        expect(gammaShareAbove(n + 1, mean)).toBeGreaterThanOrEqual(u - 1e-12);
        if (n > 0) expect(gammaShareAbove(n, mean)).toBeLessThan(u + 1e-12);
      }
    }
  });

  it('never falls when the mean grows, so that more volume only adds contacts', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
        fc.double({ min: 0, max: 3000, noNaN: true }),
        fc.double({ min: 0, max: 3000, noNaN: true }),
        (u, a, b) => {
          const [low, high] = a < b ? [a, b] : [b, a];
          expect(poissonQuantile(u, low)).toBeLessThanOrEqual(poissonQuantile(u, high));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives nothing where nothing is expected', () => {
    expect(poissonQuantile(0.99, 0)).toBe(0);
  });
});
