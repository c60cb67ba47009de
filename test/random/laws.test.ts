import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillOf, type Law, lawCv, lawMean, quantileOf } from '../../src/random/index.ts';

const laws: readonly Law[] = [
  { kind: 'exponential', mean: 200 },
  { kind: 'erlang', mean: 90, phases: 3 },
  { kind: 'gamma', mean: 300, cv: 0.4 },
  { kind: 'gamma', mean: 50, cv: 1.4 },
  { kind: 'lognormal', mean: 240, cv: 0.8 },
  { kind: 'constant', value: 45 },
  { kind: 'quantiles', probabilities: [0, 0.25, 0.5, 1], values: [10, 20, 60, 300] },
  { kind: 'sample', values: [30, 60, 60, 120, 400] },
];

/** Uniform draws as streams give them: odd multiples of 2^-33. */
const drawArbitrary = fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((bits) => (bits + 0.5) * 2 ** -32);

describe.each(laws)('the law $kind', (law) => {
  it('has the mean and the coefficient of variation that it says', () => {
    const quantile = quantileOf(law);
    // The middle of a million equal slices; the far tail is worth at most a thousandth.
    const slices = 1_000_000;
    let first = 0;
    let second = 0;
    for (let i = 0; i < slices; i++) {
      const x = quantile((i + 0.5) / slices);
      first += x / slices;
      second += (x * x) / slices;
    }
    expect(first / lawMean(law)).toBeCloseTo(1, 3);
    expect(Math.sqrt(Math.max(0, second - first * first)) / first).toBeCloseTo(lawCv(law), 2);
  });

  it('is drawn in bulk as its quantile function says, to a hundred-thousandth', () => {
    const quantile = quantileOf(law);
    const fill = fillOf(law);
    fc.assert(
      fc.property(drawArbitrary, (u) => {
        const draws = Float64Array.of(u);
        fill(draws, 1);
        const exact = quantile(u);
        expect(Math.abs(draws[0]! - exact)).toBeLessThanOrEqual(1e-5 * exact + 1e-12);
      }),
      { numRuns: 2000 },
    );
  });

  it('never falls as the draw grows', () => {
    const fill = fillOf(law);
    const draws = Float64Array.from({ length: 20_000 }, (_, i) => (i * 214_748 + 0.5) * 2 ** -32);
    fill(draws, draws.length);
    for (let i = 1; i < draws.length; i++) expect(draws[i]).toBeGreaterThanOrEqual(draws[i - 1]!);
  });
});

describe('a customer who never abandons', () => {
  it('has infinite patience', () => {
    expect(lawMean({ kind: 'never' })).toBe(Infinity);
    expect(quantileOf({ kind: 'never' })(0.5)).toBe(Infinity);
  });
});

describe('laws without spread', () => {
  it('are constant', () => {
    expect(quantileOf({ kind: 'lognormal', mean: 60, cv: 0 })(0.9)).toBeCloseTo(60, 9);
    const draws = Float64Array.of(0.2, 0.9);
    fillOf({ kind: 'gamma', mean: 60, cv: 0 })(draws, 2);
    expect(Array.from(draws)).toEqual([60, 60]);
  });
});
