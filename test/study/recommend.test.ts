import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Weights } from '../../src/measures/index.ts';
import { type Candidate, recommend } from '../../src/study/recommend.ts';

function option(id: string, buyer: number[] | null, more: Partial<Candidate> = {}): Candidate {
  const weights = new Weights(buyer?.length ?? more.margin?.length ?? 0);
  return { id, buyer, margin: null, meetsTarget: true, eligible: true, weights, ...more };
}

describe('the recommendation', () => {
  it('is the cheapest option that meets the target', () => {
    const found = recommend([
      option('dear', [30, 31, 32]),
      option('cheap', [10, 11, 12]),
      option('middle', [20, 21, 22]),
    ]);
    expect(found).toMatchObject({ verdict: 'clear', option: 'cheap', runnerUp: 'middle' });
    expect(found?.saving?.mean).toBe(10);
  });

  it('passes over a cheaper option that misses the target', () => {
    const found = recommend([
      option('broken', [1, 1, 1], { meetsTarget: false }),
      option('sound', [9, 9, 9]),
    ]);
    expect(found).toMatchObject({ verdict: 'clear', option: 'sound', runnerUp: null, saving: null });
  });

  it('passes over an option that the buyer can not decide alone', () => {
    const found = recommend([option('everyone', [1, 1, 1], { eligible: false }), option('own', [9, 9, 9])]);
    expect(found?.option).toBe('own');
  });

  it('is too close to call when the paired interval of the difference includes zero', () => {
    const found = recommend([option('a', [10, 20, 30]), option('b', [12, 17, 32])]);
    expect(found?.verdict).toBe('too-close');
    expect(found?.saving?.low).toBeLessThanOrEqual(0);
  });

  it('is clear for a small difference that holds in every replication, however much the costs themselves vary', () => {
    const a = [100, 500, 900, 300];
    const found = recommend([
      option('a', a),
      option(
        'b',
        a.map((cost, i) => cost + 5 + (i % 2)),
      ),
    ]);
    expect(found).toMatchObject({ verdict: 'clear', option: 'a' });
  });

  it('is too close to call after one replication, from which no interval can be had', () => {
    expect(recommend([option('a', [10]), option('b', [20])])?.verdict).toBe('too-close');
  });

  it('says so when no option meets the target', () => {
    const found = recommend([option('a', [10, 10], { meetsTarget: false })]);
    expect(found).toMatchObject({ verdict: 'none-meets-target', option: null });
  });

  it('does not exist where nothing has a price', () => {
    expect(recommend([option('a', null), option('b', null)])).toBeNull();
  });

  it('pairs the replications that both options have when one was stopped early', () => {
    const found = recommend([option('a', [10, 11, 12, 100]), option('b', [20, 22, 24])]);
    expect(found?.saving?.n).toBe(3);
    expect(recommend([option('a', [10, 11, 12]), option('b', [20, 22, 24])])?.saving?.mean).toBe(11);
  });

  it("gives the outsourcer's own choice beside it: the highest margin among what meets the target", () => {
    const found = recommend([
      option('a', [10, 10], { margin: [1, 2] }),
      option('b', [20, 20], { margin: [5, 6], eligible: false }),
      option('c', [30, 30], { margin: [50, 60], meetsTarget: false }),
    ]);
    expect(found).toMatchObject({ option: 'a', outsourcerOption: 'b' });
  });

  it('never depends on the order in which the options stand, unless two cost the same', () => {
    const costs = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 3, maxLength: 3 });
    const options = fc.uniqueArray(costs, {
      minLength: 1,
      maxLength: 5,
      selector: (values) => values.reduce((a, b) => a + b, 0),
    });
    fc.assert(
      fc.property(options, (buyers) => {
        const candidates = buyers.map((buyer, i) => option(`o${i}`, buyer));
        expect(recommend([...candidates].reverse())).toEqual(recommend(candidates));
      }),
    );
  });
});
