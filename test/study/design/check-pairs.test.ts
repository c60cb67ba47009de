import { describe, expect, it } from 'vitest';
import { resolveGrid } from '../../../src/scenario/index.ts';
import { pairResult } from '../../../src/study/design/check-pairs.ts';
import { parsed } from './parsed.ts';

const desk = (horizon: string) => {
  const scenario = parsed(`title: Two desks
horizon: ${horizon}
defaults: { open: always, handle-time: 5m, patience: never, target: 80% in 20s }
clients:
  a: { queues: { calls: { volume: 60/hour } } }
  b: { queues: { calls: { volume: 60/hour } } }
`);
  return [scenario, resolveGrid(scenario)] as const;
};
const pair = {
  language: 'nl',
  clients: [0, 1],
  apartHours: 64,
  togetherHours: 96,
  costs: 'promises',
} as const;

describe('what is told of a pair', () => {
  const calendar = desk('2026-03-02 to 2026-03-15');

  it('is no warning any more where simulation found that the two save hours after all', () => {
    const told = (togetherHours: number) =>
      pairResult(...calendar, pair, { apartHours: 60, togetherHours }).costs;
    expect([told(59), told(61)]).toEqual([null, 'promises']);
    expect(pairResult(...calendar, pair, null)).toMatchObject({ costs: 'promises', simulated: null });
  });

  it('is in hours of a batch where the desk never closes, as the hours of the designs are', () => {
    const told = pairResult(...desk('{ stationary: 32h, warm-up: 2h, batches: 30 }'), pair, {
      apartHours: 32,
      togetherHours: 64,
    });
    expect(told).toMatchObject({ apartHours: 2, togetherHours: 3, clients: ['a', 'b'] });
    expect(told.simulated).toEqual({ apartHours: 1, togetherHours: 2 });
    expect(pairResult(...calendar, pair, null).apartHours).toBe(64);
  });
});
