import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../src/measures/types.ts';
import { crossingsIn, findCrossings, type Sample } from '../../../src/study/decisions/crossings.ts';

/** A difference that is known to within `half`. */
const known = (mean: number, half = 0): Estimate => ({
  mean,
  low: mean - half,
  high: mean + half,
  sd: half,
  p10: mean,
  p50: mean,
  p90: mean,
  n: 10,
});

const places = (from: number, to: number, count: number) =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));

const rules = { closeness: 0.002, doubtCloseness: 1 / 64, most: 400 };

/** Whole agents by the hour against a price a contact: each agent handles so many contacts. */
const sawTooth = (perAgent: number, agentCost: number, price: number) => (volume: number) =>
  Math.ceil(volume / perAgent) * agentCost - volume * price;

describe('the search for break-evens', () => {
  it('puts every one between a point that one option wins and a point that the other wins', async () => {
    const scene = fc.record({
      perAgent: fc.integer({ min: 40, max: 900 }),
      agentCost: fc.integer({ min: 100, max: 5000 }),
      price: fc.integer({ min: 1, max: 12 }),
      half: fc.integer({ min: 0, max: 3000 }),
      count: fc.integer({ min: 2, max: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(scene, async ({ perAgent, agentCost, price, half, count }) => {
        const truth = sawTooth(perAgent, agentCost, price);
        const found = await findCrossings(
          places(10, 4000, count),
          async (at) => known(truth(at), half),
          rules,
        );
        for (const { at, between, cheaperBelow, low, high } of found.crossings) {
          const [below, above] = between;
          expect(below < at && at < above).toBe(true);
          expect(Math.sign(truth(below))).toBe(cheaperBelow === 'first' ? -1 : 1);
          expect(Math.sign(truth(above))).toBe(cheaperBelow === 'first' ? 1 : -1);
          expect((low ?? 10) <= at && at <= (high ?? 4000)).toBe(true);
        }
        // Between the ends the winner changes an odd number of times when, and only when, the ends disagree.
        const [first, last] = [found.samples[0]!, found.samples.at(-1)!];
        if (first.difference.mean * last.difference.mean !== 0) {
          const disagree = first.difference.mean * last.difference.mean < 0;
          expect(found.crossings.length % 2 === 1).toBe(disagree);
        }
      }),
      // A search that comes upon a place where both cost the same.
      { numRuns: 200, examples: [[{ perAgent: 252, agentCost: 2299, price: 12, half: 0, count: 2 }]] },
    );
  });

  it('finds all that lie farther apart than its first points, each as narrowly as asked', async () => {
    const roots = fc
      .uniqueArray(fc.integer({ min: 1, max: 17 }), { maxLength: 6 })
      .map((cells) =>
        cells.filter((cell, i, all) => !all.slice(0, i).some((other) => Math.abs(other - cell) < 2)),
      )
      .map((cells) => cells.map((cell) => cell * 10 + 3).sort((a, b) => a - b));
    await fc.assert(
      fc.asyncProperty(roots, async (turns) => {
        const truth = (at: number) => turns.reduce((product, turn) => product * (at - turn) * 0.05, 100);
        const { crossings } = await findCrossings(places(0, 180, 19), async (at) => known(truth(at)), rules);
        expect(crossings).toHaveLength(turns.length);
        crossings.forEach(({ at, between }, i) => {
          expect(Math.abs(at - turns[i]!)).toBeLessThan(0.002 * 180);
          expect(between[1] - between[0]).toBeLessThanOrEqual(0.002 * 180);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('reports none where one option wins at every point', async () => {
    const found = await findCrossings(places(0, 100, 5), async (at) => known(5 + at), rules);
    expect(found.crossings).toEqual([]);
    expect(found.samples).toHaveLength(5);
  });

  it('looks between neighbours that are too close to call, where two changes may hide', async () => {
    // A dip below zero between the first points, too narrow to be met by them.
    const truth = (at: number) => (at > 41 && at < 47 ? -3 : 4);
    const found = await findCrossings(places(0, 100, 6), async (at) => known(truth(at), 5), rules);
    expect(found.crossings).toHaveLength(2);
    expect(found.crossings.map(({ cheaperBelow }) => cheaperBelow)).toEqual(['second', 'first']);
  });

  it('stops at the most points allowed and still tells what it found', async () => {
    const found = await findCrossings(places(0, 100, 3), async (at) => known(at - 61), { ...rules, most: 5 });
    expect(found.samples).toHaveLength(5);
    expect(found.crossings).toHaveLength(1);
  });
});

describe('the interval of a break-even', () => {
  const sample = (at: number, mean: number, half: number, n = 10): Sample => ({
    at,
    difference: { ...known(mean, half), n },
  });

  it('reaches to where the interval of the difference leaves zero', () => {
    const samples = [sample(0, 10, 2), sample(10, 5, 6), sample(20, -5, 6), sample(30, -10, 2)];
    const [turn] = crossingsIn(samples);
    // From 8 down to -1 over ten, and from 1 down to -8 over ten.
    expect(turn?.low).toBeCloseTo((10 * 8) / 9, 10);
    expect(turn?.at).toBe(15);
    expect(turn?.high).toBeCloseTo(20 + (10 * 1) / 9, 10);
  });

  it('is open where the options stay too close to call to the end of the range', () => {
    const [turn] = crossingsIn([sample(0, 1, 3), sample(10, -1, 3), sample(20, -9, 3)]);
    expect(turn?.low).toBeNull();
    expect(turn?.high).toBeGreaterThan(10);
  });

  it('is unknown from a single replication', () => {
    const [turn] = crossingsIn([sample(0, 1, 0, 1), sample(10, -1, 0, 1)]);
    expect([turn?.at, turn?.low, turn?.high]).toEqual([5, null, null]);
  });
});
