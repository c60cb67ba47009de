import { describe, expect, it } from 'vitest';
import { solveWithHighs } from '../../src/cli/highs.ts';
import { formatProblem, formPools, parseScenario, resolveGrid } from '../../src/index.ts';
import { rosterCsv, rosterIntervalsCsv, rosterYaml } from '../../src/report/index.ts';
import { busiestWeek, InProcessRunner, type RosterResult, rosterWeeks } from '../../src/study/index.ts';

const week = (staffing: string, open = 'mon-fri 09:00-17:30, sat 10:00-14:00') => `
title: A desk
horizon: 2026-11-02 to 2026-11-15
replications: 4
defaults: { open: '${open}', patience: 4m, target: 80% in 20s }
clients:
  shop: { queues: { calls: { language: nl, volume: 30 000 / year, handle-time: 5m } } }
staffing: ${staffing}
costs: { outsourcer: { wage: 16 EUR/hour, employer-charges: 25% } }
`;

function read(text: string) {
  const parsed = parseScenario(text, { file: 'desk.yaml', readText: () => '' });
  if ('problems' in parsed) throw new Error(parsed.problems.map(formatProblem).join('\n'));
  return { scenario: parsed.scenario, grid: resolveGrid(parsed.scenario) };
}

function rosterOf(text: string, every = false): Promise<RosterResult> {
  const { scenario, grid } = read(text);
  return rosterWeeks({
    scenario,
    grid,
    origin: { file: 'desk.yaml', hash: '' },
    option: null,
    weeks: every ? grid.weeks.map((_, w) => w) : [busiestWeek(scenario, grid)],
    runner: new InProcessRunner(),
    solve: solveWithHighs,
    limits: { seconds: 8, gap: 0.02 },
  });
}

describe('a roster', () => {
  it('keeps the service of the plan, pays for those who are away, and is the same plan when pasted into the scenario', async () => {
    const text = week('{ shrinkage: 20% }');
    const result = await rosterOf(text);
    const [one] = result.weeks;
    expect(one.service.map(({ kept }) => kept)).toEqual([true]);
    expect(one.hours.paid).toBeCloseTo(one.hours.rostered / 0.8, 9);
    expect(one.cost).toBe(Math.round(one.hours.paid * 20 * 1_000_000));
    expect(one.efficiency).toBeCloseTo(one.hours.paidByPlan / one.hours.paid, 12);

    const { scenario, grid } = read(`${text}${rosterYaml(one, result.stepMinutes)}`);
    const [pool] = formPools(scenario, grid, null).pools;
    const there = new Array<number>(336).fill(0);
    const begin = grid.days.findIndex(({ date }) => date === one.from) * 48;
    for (const { from, to, breaks } of pool.shifts ?? []) {
      for (let slot = 0; slot < 336; slot++) {
        const at = (begin + slot) * 1800;
        const away = breaks.some((pause) => at >= pause.from && at < pause.to);
        if (at >= from && at < to && !away) there[slot]++;
      }
    }
    expect(there).toEqual(one.pools[0].rostered);
    expect(rosterCsv(result).split('\r\n')).toHaveLength(one.teams[0].shifts.length + 2);
    expect(rosterIntervalsCsv(result)).toContain(`${one.week},shop-nl,mon,09:00,`);
  });

  it('of every week leaves out the one that no shifts cover, says why, and keeps the others', async () => {
    const strict = week(
      '{ shifts: { cover: strict, part-time: 100% } }',
      'mon-fri 09:00-13:00, sat 10:00-12:00',
    );
    const firstFits = strict.replace('patience: 4m,', 'patience: 4m, closed: [2026-11-07],');
    const result = await rosterOf(firstFits.replace('30 000 / year', '8 000 / year'), true);
    expect(result.weeks.map(({ week: label }) => label)).toEqual(['2026-W45']);
    expect(result.weeks[0].service).toMatchObject([{ kept: true }]);
    expect(result.uncovered).toMatchObject([
      { week: '2026-W46', why: expect.stringContaining('shop Sat 10:00-12:00') },
    ]);
    expect(result.partial).toBe(false);
  });

  it('says which hours no shift fits, and what to relax', async () => {
    const strict = week('{ shifts: { cover: strict } }', 'mon-fri 09:00-17:30, sat 10:00-12:00');
    await expect(rosterOf(strict)).rejects.toThrow(
      /At best these stay short: shop Sat 10:00-12:00 \(\d+ short\)\. No shift type fits there: add a shorter one/,
    );
  });
});
