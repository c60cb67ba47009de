import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BlendResult } from '../../src/study/index.ts';
import { blendsim, Folder } from './blendsim.ts';

const folder = new Folder();
afterAll(() => folder.remove());

/** An hour a batch and no shrinkage, so that paid hours are agents. */
const unequal = `title: Promises that do not go together
horizon: { stationary: 32h, warm-up: 2h, batches: 30 }
replications: 2
defaults: { handle-time: 5m, patience: never }
clients:
  strict: { queues: { calls: { volume: 60/hour, target: 95% in 10s } } }
  easy: { queues: { calls: { volume: 360/hour, target: 50% in 120s } } }
pools: { both: { clients: [strict, easy] } }
staffing: { shrinkage: 0% }
`;

describe('blend, asked about 5 Erlang at 95 % in 10 s and 30 Erlang at 50 % in 120 s', () => {
  let result: BlendResult;
  beforeAll(async () => {
    folder.file('unequal.yaml', unequal);
    const { code, stdout } = await blendsim(['blend', 'unequal.yaml', '--json', '--quiet'], folder.path);
    expect(code).toBe(0);
    result = JSON.parse(stdout);
  });

  it('finds 10 + 32 agents apart and 46 in one pool, and leaves the two apart', () => {
    expect(result.designs.map(({ id }) => id)).toEqual(['dedicated', 'as-written']);
    expect(result.designs[0]!.paidHours.mean).toBeCloseTo(42, 6);
    expect(result.designs[1]!.paidHours.mean).toBeCloseTo(46, 6);
    expect(result.chosen).toBe('dedicated');
  });

  it('says that the two should not share, as their promises do not go together, with the simulated agents', () => {
    const [pair] = result.pairs;
    expect(pair).toMatchObject({ clients: ['strict', 'easy'], costs: 'promises' });
    expect(pair!.simulated!.apartHours).toBeCloseTo(42, 6);
    expect(pair!.simulated!.togetherHours).toBeCloseTo(46, 6);
  });
});
