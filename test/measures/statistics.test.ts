import quantileOfStdlib from '@stdlib/stats-base-dists-t-quantile';
import fc from 'fast-check';
import { sampleStandardDeviation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import {
  batchesOf,
  enough,
  estimate,
  estimateOf,
  estimateShare,
  pairedDifference,
  proportion,
  quantileSorted,
  stopsAt,
  studentQuantile,
} from '../../src/measures/index.ts';

describe("Student's t", () => {
  it.each([
    [0.975, 1, 12.7062],
    [0.975, 2, 4.30265],
    [0.975, 9, 2.26216],
    [0.975, 19, 2.09302],
    [0.95, 30, 1.69726],
    [0.9995, 10, 4.58689],
    [0.975, 120, 1.97993],
  ])('has at %d and %i degrees of freedom the quantile %d of the printed tables', (p, degrees, t) => {
    expect(studentQuantile(p, degrees)).toBeCloseTo(t, 4);
  });

  it('agrees with a library for any degrees and probability', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.double({ min: 1e-6, max: 1 - 1e-6 }), (n, p) => {
        fc.pre(Math.abs(p - 0.5) > 1e-6);
        const ours = studentQuantile(p, n);
        expect(Math.abs(ours / quantileOfStdlib(p, n) - 1)).toBeLessThan(1e-7);
      }),
    );
  });

  it('comes to the normal quantile with many degrees of freedom', () => {
    expect(studentQuantile(0.975, 1_000_000)).toBeCloseTo(1.959964, 5);
    expect(studentQuantile(0.5, 7)).toBe(0);
    expect(studentQuantile(0.025, 7)).toBe(-studentQuantile(0.975, 7));
  });
});

describe('an estimate', () => {
  it('has the mean, the interval of the mean and the spread of single values apart', () => {
    const values = [4, 8, 6, 5, 3, 7, 9, 2, 6, 5];
    const e = estimate(values);
    const sd = sampleStandardDeviation(values);
    expect(e.mean).toBeCloseTo(5.5, 14);
    expect(e.sd).toBeCloseTo(sd, 14);
    expect(e.high - e.mean).toBeCloseTo((2.262157 * sd) / Math.sqrt(10), 6);
    expect(e.mean - e.low).toBeCloseTo(e.high - e.mean, 12);
    expect(e.p50).toBe(5.5);
    expect(e.p10).toBeCloseTo(2.9, 12);
    expect(e.p90).toBeCloseTo(8.1, 12);
    expect(e.n).toBe(10);
  });

  it('covers the true mean in about 95 of 100 experiments', () => {
    let seed = 12345;
    const uniform = () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return (seed + 0.5) / 4294967296;
    };
    let covered = 0;
    for (let i = 0; i < 4000; i++) {
      // Sums of twelve uniforms are near enough to normal.
      const values = Array.from({ length: 8 }, () => {
        let sum = 0;
        for (let k = 0; k < 12; k++) sum += uniform();
        return sum;
      });
      const { low, high } = estimate(values);
      if (low <= 6 && 6 <= high) covered++;
    }
    expect(covered / 4000).toBeGreaterThan(0.938);
    expect(covered / 4000).toBeLessThan(0.962);
  });

  it('gives no width to a single value, and says that it is one', () => {
    expect(estimate([0.8])).toEqual({
      mean: 0.8,
      low: 0.8,
      high: 0.8,
      sd: 0,
      p10: 0.8,
      p50: 0.8,
      p90: 0.8,
      n: 1,
    });
  });

  it('leaves out replications without a value, and is null when all are', () => {
    expect(estimateOf([1, null, 3])).toMatchObject({ mean: 2, n: 2 });
    expect(estimateOf([null])).toBeNull();
    expect(() => estimate([])).toThrow(/no values/);
  });

  it('of a share ends at 0 and 1, and is otherwise what it would be of any figure', () => {
    const high = [1, 1, 0.9];
    expect(estimate(high).high).toBeGreaterThan(1.1);
    expect(estimateShare(high)).toEqual({ ...estimate(high), high: 1 });
    const low = [0, 0, 0.1];
    expect(estimateShare(low)).toEqual({ ...estimate(low), low: 0 });
    const middle = [0.4, 0.5, 0.45];
    expect(estimateShare(middle)).toEqual(estimate(middle));
  });

  it('of paired differences drops what both options share', () => {
    const noise = [10, -30, 25, 3, -8];
    const a = noise.map((x) => 100 + x);
    const b = noise.map((x, i) => 98 + x + (i % 2) * 0.1);
    const e = pairedDifference(a, b);
    expect(e.low).toBeGreaterThan(1.8);
    expect(e.high).toBeLessThan(2.1);
    expect(estimate(a).high - estimate(a).low).toBeGreaterThan(20);
    expect(() => pairedDifference([1], [1, 2])).toThrow(RangeError);
  });
});

describe('quantiles', () => {
  it('lie straight between neighbours, from the least value to the greatest', () => {
    expect(quantileSorted([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantileSorted([1, 2, 3, 4], 0.9)).toBeCloseTo(3.7, 14);
    expect(quantileSorted([1, 2, 3, 4], 0)).toBe(1);
    expect(quantileSorted([1, 2, 3, 4], 1)).toBe(4);
    expect(quantileSorted([7], 0.3)).toBe(7);
  });
});

describe('the interval of a risk', () => {
  it("is Wilson's, as published for 81 of 263 and for 0 of 20", () => {
    // Newcombe, Statistics in Medicine 17 (1998), table I: 81/263 gives 0.2553 to 0.3662, 0/20 gives 0 to 0.1611.
    const many = proportion(81, 263);
    expect(many.low).toBeCloseTo(0.2553, 4);
    expect(many.high).toBeCloseTo(0.3662, 4);
    const none = proportion(0, 20);
    expect(none.low).toBe(0);
    expect(none.high).toBeCloseTo(0.1611, 4);
    expect(proportion(20, 20)).toMatchObject({ share: 1, high: 1 });
    expect(() => proportion(1, 0)).toThrow(RangeError);
  });
});

describe('batches', () => {
  it('of a calendar horizon are the replications themselves', () => {
    expect(batchesOf({ kind: 'calendar', from: '', to: '' }, 96, 900)).toEqual([{ from: 0, to: 96 }]);
  });

  it('of a stationary run leave the warm-up out and are of equal length', () => {
    const horizon = { kind: 'stationary', seconds: 96_000, warmUpSeconds: 2500, batches: 4 } as const;
    expect(batchesOf(horizon, 96, 1000)).toEqual([
      { from: 3, to: 26 },
      { from: 26, to: 49 },
      { from: 49, to: 72 },
      { from: 72, to: 95 },
    ]);
    expect(() => batchesOf({ ...horizon, batches: 200 }, 96, 1000)).toThrow(/200 batches/);
  });
});

describe('the stopping rule', () => {
  it('stops when the interval is narrow enough, and says so', () => {
    const values = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2];
    expect(enough(values.slice(0, 9), { halfWidth: 0.5 })).toBeNull();
    expect(enough(values.slice(0, 10), { halfWidth: 0.5 })).toBe('precise');
    expect(enough(values, { halfWidth: 0.1 })).toBeNull();
    expect(enough(values, { halfWidth: 0.1, atMost: 12 })).toBe('limit');
  });

  it('decides in replication order, so later values change nothing', () => {
    const values = [5, 5.2, 4.8, 5.1, 4.9, 5, 5.2, 4.8, 5.1, 4.9, 500, -900];
    expect(stopsAt(values, { halfWidth: 0.2 })).toEqual({ n: 10, reason: 'precise' });
    expect(stopsAt(values.slice(0, 10), { halfWidth: 0.2 })).toEqual({ n: 10, reason: 'precise' });
    expect(stopsAt([1, 100], { halfWidth: 0.2 })).toBeNull();
  });

  it('does not trust two values that agree by chance', () => {
    expect(enough([3, 3], { halfWidth: 0.2 })).toBeNull();
  });
});
