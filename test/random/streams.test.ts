import alea from 'seedrandom/lib/alea.js';
import { describe, expect, it } from 'vitest';
import { drawOf, keyOf, StreamFamily, streamOf } from '../../src/random/index.ts';

const draws = (count: number, next: () => number) => Array.from({ length: count }, next);

function filled(family: StreamFamily, number: number, count: number): number[] {
  const into = new Float64Array(count + 1);
  family.fill(number, into, count);
  return Array.from(into.subarray(0, count));
}

/** Correlation of pairs; of 10,000 unrelated ones it stays below 0.05 but for one time in a million. */
function correlation(xs: readonly number[], ys: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(xs);
  const y = mean(ys);
  const cov = mean(xs.map((value, i) => (value - x) * (ys[i]! - y)));
  return cov / Math.sqrt(mean(xs.map((v) => (v - x) ** 2)) * mean(ys.map((v) => (v - y) ** 2)));
}

describe('named streams', () => {
  it('give the same draws for the same name, and others for another', () => {
    expect(draws(5, streamOf('1', 'a', 2))).toEqual(draws(5, streamOf('1', 'a', 2)));
    expect(draws(5, streamOf('1', 'a', 2))).not.toEqual(draws(5, streamOf('1', 'a', 3)));
    expect(draws(5, streamOf('1', 'ab', 'c'))).not.toEqual(draws(5, streamOf('1', 'a', 'bc')));
  });

  it('are the generator Alea of seedrandom, moved off zero by half a step', () => {
    const theirs = alea(['1', 'a'].join('\u001f'));
    expect(draws(100, streamOf('1', 'a'))).toEqual(draws(100, () => theirs() + 2 ** -33));
  });
});

describe('numbered streams', () => {
  it('begin the same however many draws are taken, so that more contacts are only added', () => {
    const family = new StreamFamily('1', 'queue');
    expect(filled(family, 7, 501).slice(0, 100)).toEqual(filled(family, 7, 100));
  });

  it('lie strictly between 0 and 1, evenly', () => {
    const values = filled(new StreamFamily('2', 'queue'), 1, 100_000);
    expect(Math.min(...values)).toBeGreaterThan(0);
    expect(Math.max(...values)).toBeLessThan(1);
    const bins = new Array<number>(100).fill(0);
    for (const value of values) bins[Math.floor(value * 100)]!++;
    // Chi-square with 99 degrees of freedom: 170 is exceeded once in a hundred thousand times.
    expect(bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(170);
  });

  it('have nothing to do with their neighbours, in number or in name', () => {
    const family = new StreamFamily('3', 'queue');
    const first = filled(family, 1, 10_000);
    expect(Math.abs(correlation(first, filled(family, 2, 10_000)))).toBeLessThan(0.05);
    expect(Math.abs(correlation(first, filled(new StreamFamily('3', 'queuf'), 1, 10_000)))).toBeLessThan(
      0.05,
    );
    expect(Math.abs(correlation(first.slice(1), first.slice(0, -1)))).toBeLessThan(0.05);
  });
});

describe('draws by contact and attempt', () => {
  it('are even over contacts, attempts and purposes, and unrelated between them', () => {
    const contacts = Array.from({ length: 10_000 }, (_, i) => keyOf(99, i));
    const first = contacts.map((key) => drawOf(key, 0, 0));
    expect(first.reduce((sum, value) => sum + value, 0) / 10_000).toBeCloseTo(0.5, 1);
    for (const [attempt, purpose] of [
      [0, 1],
      [1, 0],
      [3, 7],
    ] as const) {
      const other = contacts.map((key) => drawOf(key, attempt, purpose));
      expect(Math.abs(correlation(first, other))).toBeLessThan(0.05);
    }
  });
});
