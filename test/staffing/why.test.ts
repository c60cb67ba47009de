import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstGuess, flowsOf, formPools, type StaffingResult, whyAgents } from '../../src/staffing/index.ts';
import { forecast, type Scene, scene, steady, target } from './scenes.ts';

/** Pools with any agents, as if staffed: reasons must add up to whatever number stands in a plan. */
function withAgents(made: ReturnType<typeof scene>, agentsAt: (interval: number) => number) {
  const { scenario, grid } = made;
  const { pools } = formPools(scenario, grid, scenario.options[0] ?? null);
  const flows = flowsOf(scenario, grid, pools);
  const agents = Int32Array.from({ length: grid.intervals }, (_, i) => agentsAt(i));
  const staffed: Pick<StaffingResult, 'plan' | 'pools'> = {
    plan: { pools: pools.map((pool) => ({ ...pool, agents })) },
    pools: pools.map((_, p) => firstGuess(scenario, grid, flows[p]!, false)),
  };
  return { ...made, staffed };
}

const partOf = (reasons: ReturnType<typeof whyAgents>, wanted: string) =>
  reasons.reasons.find(({ key }) => key === wanted)!.hundredths / 100;

const varied: Scene = {
  to: '2026-03-08',
  clients: {
    a: { queues: { voice: { demand: forecast(60_000), variation: { ...steady, dayCv: 0.1 } } } },
    b: {
      form: 'blended',
      queues: {
        voice: { demand: forecast(90_000), target: target(0.9, 30) },
        email: {
          channel: 'email',
          demand: forecast(40_000),
          patience: { kind: 'never' },
          target: target(0.9, 4 * 3600),
        },
      },
    },
  },
  staffing: { penaltyPerClient: 0.05, absence: 0.06 },
  options: [{ form: 'blended', everyone: true }],
};

describe('the reasons for a number of agents', () => {
  it('add up to the number, whatever it is and whenever', () => {
    const { scenario, grid, staffed } = withAgents(scene(varied), (i) => (i * 7) % 40);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: grid.intervals - 1 }), (interval) => {
        const { agents, reasons, paid, shrinkage } = whyAgents(scenario, grid, staffed, 0, interval);
        expect(agents).toBe((interval * 7) % 40);
        expect(reasons.reduce((sum, { hundredths }) => sum + hundredths, 0)).toBe(100 * agents);
        expect(paid * (1 - shrinkage)).toBeCloseTo(agents, 9);
      }),
      { numRuns: 25 },
    );
  });

  it('say what the published case says: apart 10 + 32 agents, pooled 46', () => {
    const queue = (erlang: number, share: number, seconds: number) => ({
      perHour: erlang * 12,
      patience: { kind: 'never' as const },
      target: target(share, seconds),
    });
    const { scenario, grid, staffed } = withAgents(
      scene({
        clients: {
          strict: { queues: { voice: queue(5, 0.95, 10) } },
          easy: { form: 'blended', queues: { voice: queue(30, 0.5, 120) } },
        },
        options: [{ form: 'blended', everyone: true }],
      }),
      () => 46,
    );
    const noon = grid.queues[0]!.open.indexOf(1) + 8;
    const why = whyAgents(scenario, grid, staffed, 0, noon);
    expect([why.apart, why.together]).toEqual([42, 46]);
    expect(partOf(why, 'load')).toBeCloseTo(35, 2);
    expect(partOf(why, 'pooling')).toBeGreaterThan(3);
    expect(partOf(why, 'simulation')).toBe(0);
  });

  it('count a penalty, agents who do not appear and contacts still in hand, each by itself', () => {
    const made = scene(varied);
    const { scenario, grid, staffed } = withAgents(made, () => 20);
    const opening = grid.queues[0]!.open.indexOf(1);
    const first = whyAgents(scenario, grid, staffed, 0, opening);
    // Nothing is in hand when the doors open, and what comes late in the half-hour goes on after it.
    expect(partOf(first, 'carry-over')).toBeLessThan(0);
    const later = whyAgents(scenario, grid, staffed, 0, opening + 8);
    expect(partOf(later, 'blending')).toBeCloseTo(0.05 * partOf(later, 'load'), 1);
    expect(partOf(later, 'absence')).toBeCloseTo(0.06 * 20, 2);
    expect(partOf(later, 'variation')).toBeGreaterThan(0);
  });
});
