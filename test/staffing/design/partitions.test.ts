import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { streamOf } from '../../../src/random/index.ts';
import {
  bestPartition,
  costOf,
  countGroups,
  type GroupCost,
  groupsOf,
  type Partition,
  soughtPartition,
} from '../../../src/staffing/design/index.ts';

/** Every division into groups of at most `most`: each member joins a group that is there, or opens one. */
function* divisions(members: number, most: number, begun: number[][] = []): Generator<number[][]> {
  const member = begun.flat().length;
  if (member === members) {
    yield begun;
    return;
  }
  for (const [g, group] of begun.entries()) {
    if (group.length === most) continue;
    yield* divisions(
      members,
      most,
      begun.map((each, at) => (at === g ? [...each, member] : each)),
    );
  }
  yield* divisions(members, most, [...begun, [member]]);
}

/** A cost with gains of scale, likes and dislikes between members: no group's cost follows from those of others. */
function costsOf(seed: number): GroupCost {
  const known = new Map<string, number>();
  return (group) => {
    const key = group.join();
    const cost = known.get(key) ?? Math.sqrt(group.length) * (10 + 4 * streamOf(`${seed}`, key)());
    known.set(key, cost);
    return cost;
  };
}

/** Loads that pool by the square root, with a penalty for each further member: the shape of real teams. */
function poolingCosts(seed: number, members: number): GroupCost {
  const draw = streamOf(`${seed}`, 'loads');
  const loads = Array.from({ length: members }, () => 1 + 30 * draw() * draw());
  return (group) => {
    const load = group.reduce((sum, member) => sum + loads[member]!, 0) * (1 + 0.03 * (group.length - 1));
    return load + 1.2 * Math.sqrt(load);
  };
}

const sought = (members: number, most: number, cost: GroupCost, seed: number): Partition => {
  const search = soughtPartition(members, most, cost, [], streamOf(`${seed}`), 3);
  for (let step = search.next(); ; step = search.next()) if (step.done) return step.value;
};

const seeds = fc.integer({ min: 0, max: 1e6 });

describe('the best division of clients into teams', () => {
  it('is that of trying all of them', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 5 }),
        (seed, members, most) => {
          const cost = costsOf(seed);
          const all = [...divisions(members, most)].map((division) => costOf(division, cost));
          expect(costOf(bestPartition(members, most, cost), cost)).toBeCloseTo(Math.min(...all), 9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('looks at every group once, and at as many as it said', () => {
    expect([...groupsOf(4, 2)]).toEqual([[0], [1], [2], [3], [0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]]);
    expect(countGroups(10, 4)).toBe(385);
    expect([...groupsOf(10, 4)]).toHaveLength(385);
    expect(countGroups(3, 5)).toBe(7);
  });
});

describe('a division that is sought step by step', () => {
  const places = (division: Partition) => division.flat().sort((a, b) => a - b);

  it('has everybody in one team, and no team above the cap', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 5 }),
        (seed, members, most) => {
          for (const division of [
            sought(members, most, costsOf(seed), seed),
            bestPartition(members, most, costsOf(seed)),
          ]) {
            expect(places(division)).toEqual(Array.from({ length: members }, (_, member) => member));
            expect(Math.max(...division.map((group) => group.length))).toBeLessThanOrEqual(most);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is within half a per cent of the best where teams gain by their size, and within 6 % whatever they cost', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: 2, max: 5 }),
        (seed, members, most) => {
          for (const [cost, gap] of [
            [poolingCosts(seed, members), 1.005],
            [costsOf(seed), 1.06],
          ] as const) {
            const best = costOf(bestPartition(members, most, cost), cost);
            expect(costOf(sought(members, most, cost, seed), cost)).toBeLessThanOrEqual(best * gap);
          }
        },
      ),
      { numRuns: 150, seed: 5 },
    );
  });

  it('yields the best until then, so that it can be stopped', () => {
    const cost = poolingCosts(1, 8);
    const search = soughtPartition(8, 4, cost, [], streamOf('1'), 2);
    let last = Number.POSITIVE_INFINITY;
    for (let step = search.next(); step.done !== true; step = search.next()) {
      expect(costOf(step.value, cost)).toBeLessThanOrEqual(last);
      last = costOf(step.value, cost);
    }
  });
});
