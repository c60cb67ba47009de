import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileModel, simulate } from '../../src/engine/index.ts';
import { parseScenario, resolveGrid } from '../../src/scenario/index.ts';
import { firstGuess, flowsOf, formPools } from '../../src/staffing/index.ts';
import { staffed } from './judge.ts';
import { hoursOf } from './scenes.ts';

/** The scenario of the table in docs/staffing.md: calls of a quarter of an hour, most of them when the shops open. */
const file = 'bench/staffing/morning-peak.yaml';
const parsed = parseScenario(readFileSync(file, 'utf8'), { file, readText: () => '' });
if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
const { scenario } = parsed;
const grid = resolveGrid(scenario);
const { pools } = formPools(scenario, grid, scenario.options[0]!);

/** What planners use: Erlang C for each half-hour by itself, rounded up; every target moved by so much in log odds. */
function erlangC(shift: number): Int32Array {
  const queues = scenario.queues.map((queue) => {
    const { share } = queue.target!;
    const moved = 1 / (1 + ((1 - share) / share) * Math.exp(-shift));
    return { ...queue, patience: { kind: 'never' } as const, target: { ...queue.target!, share: moved } };
  });
  return firstGuess({ ...scenario, queues }, grid, flowsOf(scenario, grid, pools)[0]!, false).required;
}

/** Service level by half-hour of the day, on random numbers that no search saw, and its standard deviation. */
function overTheDay(agents: Int32Array): { levels: number[]; spread: number } {
  const model = compileModel(scenario, grid, { pools: [{ ...pools[0]!, agents }] });
  const good = new Float64Array(48);
  const all = new Float64Array(48);
  for (let n = 0; n < 24; n++) {
    const { queues } = simulate(model, 80_000 + n);
    for (let i = 0; i < grid.intervals; i++) {
      const slot = grid.minuteOf[i]! / 30;
      good[slot]! += queues.answeredInTime[i]!;
      all[slot]! += queues.answered[i]! + queues.abandoned[i]! - queues.abandonedInTime[i]!;
    }
  }
  const contacts = all.reduce((a, b) => a + b);
  const mean = good.reduce((a, b) => a + b) / contacts;
  const variance = all.reduce((sum, n, slot) => (n > 0 ? sum + n * (good[slot]! / n - mean) ** 2 : sum), 0);
  const levels = [...all].flatMap((n, slot) => (n > 0 ? [good[slot]! / n] : []));
  return { levels, spread: Math.sqrt(variance / contacts) };
}

describe('a steep morning, of which much is still in hand when it is over', () => {
  it('is served more evenly over the day by the search than by Erlang C for each half-hour, with fewer hours', async () => {
    const { plan, met } = await staffed({ scenario, grid });
    const agents = plan.pools[0]!.agents!;
    const [ours, planners] = [overTheDay(agents), overTheDay(erlangC(0))];
    expect(met).toBe(true);
    expect(hoursOf(agents)).toBeLessThan(0.95 * hoursOf(erlangC(0)));
    expect(ours.spread).toBeLessThan(0.025);
    expect(planners.spread).toBeGreaterThan(0.08);
    expect(Math.min(...ours.levels)).toBeGreaterThan(0.75);
    expect(Math.min(...planners.levels)).toBeLessThan(0.65);
    // Erlang C has the better mean and the worse half-hour; with the search's hours it keeps the latter only.
    let shift = 0;
    while (hoursOf(erlangC(shift - 0.05)) >= hoursOf(agents)) shift -= 0.05;
    const alike = overTheDay(erlangC(shift));
    expect(alike.spread).toBeGreaterThan(4 * ours.spread);
  });
});
