import { describe, expect, it } from 'vitest';
import { compileModel, simulate } from '../../src/engine/index.ts';
import { firstGuess, flowsOf, formPools } from '../../src/staffing/index.ts';
import { staffed } from './judge.ts';
import { hoursOf, scene, target, weekdays } from './scenes.ts';

/** Calls of 40 minutes, and a wave that is over before they are: 6 contacts an hour at the doors, 60 in the middle. */
const wave = Array.from({ length: 96 }, (_, quarter) => {
  const hour = quarter / 4;
  return hour < 8 || hour >= 18 ? 0 : 6 + 54 * Math.max(0, 1 - Math.abs(hour - 12) / 1.5);
});

const made = scene({
  to: '2026-03-29',
  clients: {
    a: {
      queues: {
        voice: {
          open: weekdays(8, 18),
          demand: {
            kind: 'forecast',
            contactsPerYear: 60_000,
            season: { name: 'flat', source: '', weeks: Array<number>(53).fill(1), events: [] },
            week: [1, 1, 1, 1, 1, 0, 0],
            day: Array.from({ length: 7 }, () => wave),
          },
          talk: { kind: 'exponential', mean: 2400 },
          patience: { kind: 'exponential', mean: 900 },
          target: target(0.8, 60),
        },
      },
    },
  },
  staffing: { holds: 'interval' },
  options: [{ form: 'dedicated' }],
});

/** Service level by half-hour of the day, over all days and replications, from the second hour on. */
function byHalfHour(agents: Int32Array): number[] {
  const { scenario, grid } = made;
  const { pools } = formPools(scenario, grid, scenario.options[0]!);
  const model = compileModel(scenario, grid, { pools: [{ ...pools[0]!, agents }] });
  const good = new Float64Array(48);
  const all = new Float64Array(48);
  for (let n = 0; n < 12; n++) {
    const { queues } = simulate(model, 70_000 + n);
    for (let i = 0; i < grid.intervals; i++) {
      const slot = grid.minuteOf[i]! / 30;
      good[slot] = good[slot]! + queues.answeredInTime[i]!;
      all[slot] = all[slot]! + queues.answered[i]! + queues.abandoned[i]!;
    }
  }
  return Array.from({ length: 16 }, (_, h) => good[20 + h]! / all[20 + h]!);
}

const worst = (levels: readonly number[]) => Math.min(...levels);

describe('a load that changes faster than contacts end', () => {
  const { scenario, grid } = made;
  const flows = flowsOf(scenario, grid, formPools(scenario, grid, scenario.options[0]!).pools)[0]!;
  const plain = firstGuess(scenario, grid, flows, false).required;
  const felt = firstGuess(scenario, grid, flows, false, true).required;

  it('breaks staffing by interval after the peak, and not staffing by the load as it is felt', () => {
    const [alone, carried] = [byHalfHour(plain), byHalfHour(felt)];
    expect(worst(alone)).toBeLessThan(0.6);
    expect(worst(carried)).toBeGreaterThan(0.74);
  });

  it('is kept stable over the day by the search, within the tolerance, with fewer agents than the formula', async () => {
    const { plan, met } = await staffed(made);
    const levels = byHalfHour(plan.pools[0]!.agents!);
    expect(met).toBe(true);
    // 240 days tell a quiet half-hour to about two percentage points.
    expect(worst(levels)).toBeGreaterThan(0.75);
    expect(Math.max(...levels) - worst(levels)).toBeLessThan(0.12);
    expect(hoursOf(plan.pools[0]!.agents!)).toBeLessThan(hoursOf(felt));
  });
});
