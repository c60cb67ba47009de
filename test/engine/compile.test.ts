import { describe, expect, it } from 'vitest';
import { compileModel } from '../../src/engine/index.ts';
import { type Plan, parseScenario, resolveGrid, type Scenario } from '../../src/scenario/index.ts';

function scenarioOf(text: string): Scenario {
  const parsed = parseScenario(text, {
    file: 'test.yaml',
    readText: () => {
      throw new Error('no file is needed');
    },
  });
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}

const desk = (horizon: string) => `title: A desk
horizon: ${horizon}
seed: 7
defaults: { open: always }
clients:
  shop:
    queues:
      calls: { volume: 20/hour, handle-time: 4m, patience: 2m, causes: { holiday: 60% }, daily-variation: 10% }
      mail: { channel: email, volume: 5/hour, handle-time: 6m }
  bank:
    queues:
      calls: { volume: 9/hour, handle-time: 3m, patience: 2m, target: 80% in 20s, causes: { rates: 50%, holiday: 30% }, daily-variation: 10% }
`;

const plan: Plan = { pools: [] };

describe('a scenario that becomes numbers', () => {
  it('keeps its names only as keys of the random numbers', () => {
    const scenario = scenarioOf(desk('{ stationary: 10h, warm-up: 90m, batches: 5 }'));
    const model = compileModel(scenario, resolveGrid(scenario), plan);
    expect(model.queues.map(({ key }) => key)).toEqual(scenario.queues.map(({ id }) => id));
    expect(model.seed).toBe(scenario.seed);
    expect(model.causeKeys).toEqual(['holiday', 'rates']);
    // The file says which share of the variance a cause explains; its root is the loading.
    const shares = model.queues.map(({ loadings }) =>
      loadings.map((loading) => Math.round(100 * loading * loading)),
    );
    expect(shares).toEqual([
      [60, 0],
      [0, 0],
      [30, 50],
    ]);
    expect(model.queues[2]!.targetSeconds).toBe(20);
  });

  it('stops a stationary run in full swing, and leaves its warm-up out of the waits', () => {
    const scenario = scenarioOf(desk('{ stationary: 10h, warm-up: 90m, batches: 5 }'));
    const grid = resolveGrid(scenario);
    const model = compileModel(scenario, grid, plan);
    expect(model.drain).toBe(false);
    expect(model.warmUpIntervals! * grid.intervalSeconds).toBe(5400);
  });

  it('drains a calendar at its end, as the closing rules say', () => {
    const scenario = scenarioOf(desk('2026-03-01 to 2026-03-07'));
    const model = compileModel(scenario, resolveGrid(scenario), plan);
    expect(model.drain).toBe(true);
    expect(model.warmUpIntervals).toBe(0);
  });
});
