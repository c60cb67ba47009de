import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate, estimateOf, Weights } from '../../src/measures/index.ts';
import { normalQuantile, streamOf } from '../../src/random/index.ts';

const figures = (n: number) =>
  fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: n, maxLength: n });
const close = (a: number, b: number, scale = 1e6) => expect(Math.abs(a - b)).toBeLessThan(1e-7 * scale);

describe('means read where the contacts are as expected', () => {
  it('are exact for what follows the contacts exactly, with no interval left', () => {
    const came = Array.from({ length: 12 }, (_, i) => 1000 + 37 * ((i * 7) % 12) + i);
    const weights = new Weights(12, [{ values: came, mean: 1200 }]);
    const cost = estimate(
      came.map((contacts) => 500 + 4 * contacts),
      weights,
    );
    close(cost.mean, 500 + 4 * 1200, 1);
    close(cost.high - cost.low, 0, 10);
    expect(cost.sd).toBeGreaterThan(400);
  });

  it('add up as every replication does', () => {
    fc.assert(
      fc.property(figures(15), figures(15), figures(15), figures(15), (a, b, x, z) => {
        const weights = new Weights(15, [
          { values: x, mean: 1 },
          { values: z, mean: -2 },
        ]);
        const sum = a.map((value, i) => value + b[i]!);
        const parts = [weights.mean(a), weights.mean(b)];
        const size = 1 + Math.abs(parts[0]!) + Math.abs(parts[1]!) + Math.max(...sum.map(Math.abs));
        expect(Math.abs(weights.mean(sum) - parts[0]! - parts[1]!)).toBeLessThan(1e-6 * size);
      }),
    );
  });

  it('are those of least squares with two controls', () => {
    const x = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8];
    const z = [2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4, 5];
    const noise = [1, -1, 2, -2, 1, 0, -1, 1, 0, -2, 2, -1];
    const y = x.map((each, i) => 10 + 3 * each - 2 * z[i]! + noise[i]!);
    const weights = new Weights(12, [
      { values: x, mean: 4 },
      { values: z, mean: 5 },
    ]);
    const { intercept, deviation, error } = leastSquares(y, [x.map((v) => v - 4), z.map((v) => v - 5)]);
    close(weights.mean(y), intercept, 1);
    close(weights.deviation(y), deviation, 1);
    // Student's t with 12 - 3 degrees of freedom.
    close(weights.halfWidth(weights.deviation(y)), 2.2621571627 * error, 1);
  });

  it('are the same from sums alone', () => {
    fc.assert(
      fc.property(figures(14), figures(14), figures(14), (y, x, z) => {
        const weights = new Weights(14, [
          { values: x, mean: 3 },
          { values: z, mean: 0 },
        ]);
        const dot = (a: readonly number[], b: readonly number[]) => a.reduce((s, v, i) => s + v * b[i]!, 0);
        const sums = {
          sum: dot(
            y,
            y.map(() => 1),
          ),
          squares: dot(y, y),
          products: [dot(x, y), dot(z, y)],
        };
        const { mean, deviation } = weights.fromSums(sums);
        // A control that hardly varies is read far outside of what was seen, which magnifies rounding.
        const size = 1000 + Math.abs(weights.mean(y));
        expect(Math.abs(mean - weights.mean(y))).toBeLessThan(1e-4 * size);
        expect(Math.abs(deviation - weights.deviation(y))).toBeLessThan(1e-4 * size);
      }),
    );
  });

  it('are plain means of few values, and of what never varied', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 20];
    expect(estimate(values, new Weights(9, [{ values, mean: 5 }]))).toEqual(estimate(values));
    const ten = [...values, 30];
    expect(estimate(ten, new Weights(10, [{ values: ten.map(() => 7), mean: 5 }]))).toEqual(estimate(ten));
  });

  it('rest on the replications in which a figure exists', () => {
    const came = Array.from({ length: 14 }, (_, i) => (i * 5) % 14);
    const weights = new Weights(14, [{ values: came, mean: 6.5 }]);
    const some = came.map((contacts, i) => (i === 3 || i === 8 ? null : 2 * contacts));
    const found = estimateOf(some, weights)!;
    expect(found.n).toBe(12);
    close(found.mean, 13, 1);
  });

  it('stay inside what was seen, where a figure is rarely more than nothing', () => {
    const came = [9, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2];
    const weights = new Weights(12, [{ values: came, mean: 0.2 }]);
    const rare = came.map((contacts) => (contacts === 9 ? 5 : 0));
    expect(weights.mean(rare)).toBeLessThan(0);
    expect(estimate(rare, weights)).toEqual(estimate(rare));
  });

  it('have intervals that cover the truth as often as they say, and are far narrower', () => {
    const next = streamOf('controls');
    const normal = () => normalQuantile(next());
    let plain = 0;
    let narrow = 0;
    let covered = 0;
    const rounds = 600;
    for (let round = 0; round < rounds; round++) {
      const came = Array.from({ length: 20 }, normal);
      const cost = came.map((contacts) => 100 + 10 * contacts + contacts * contacts + 2 * normal());
      const found = estimate(cost, new Weights(20, [{ values: came, mean: 0 }]));
      const usual = estimate(cost);
      plain += usual.high - usual.low;
      narrow += found.high - found.low;
      if (found.low <= 101 && 101 <= found.high) covered++;
    }
    expect(covered / rounds).toBeGreaterThan(0.92);
    expect(narrow).toBeLessThan(plain / 3);
  });
});

/** Ordinary least squares by the normal equations, solved by elimination. */
function leastSquares(y: readonly number[], columns: readonly (readonly number[])[]) {
  const design = [y.map(() => 1), ...columns];
  const k = design.length;
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, v, i) => sum + v * b[i]!, 0);
  const rows = design.map((a, i) => [
    ...design.map((b) => dot(a, b)),
    dot(a, y),
    ...design.map((_, j) => (i === j ? 1 : 0)),
  ]);
  for (let p = 0; p < k; p++) {
    const pivot = rows[p]![p]!;
    rows[p] = rows[p]!.map((v) => v / pivot);
    for (let r = 0; r < k; r++) {
      if (r === p) continue;
      const factor = rows[r]![p]!;
      rows[r] = rows[r]!.map((v, c) => v - factor * rows[p]![c]!);
    }
  }
  const beta = rows.map((row) => row[k]!);
  const squares = y.reduce((sum, v, i) => {
    const rest = v - design.reduce((fit, column, j) => fit + beta[j]! * column[i]!, 0);
    return sum + rest * rest;
  }, 0);
  const deviation = Math.sqrt(squares / (y.length - k));
  return { intercept: beta[0]!, deviation, error: deviation * Math.sqrt(rows[0]![k + 1]!) };
}
