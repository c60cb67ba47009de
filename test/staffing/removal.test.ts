import { describe, expect, it } from 'vitest';
import { compileModel, simulate } from '../../src/engine/index.ts';
import { heldPeriods } from '../../src/staffing/index.ts';
import type { Cell } from '../../src/staffing/internal/cells.ts';
import type { Duty } from '../../src/staffing/internal/duties.ts';
import type { PoolModel } from '../../src/staffing/internal/pool-model.ts';
import { RemovalTests } from '../../src/staffing/removal.ts';
import { allHours, levelsOn, staffed } from './judge.ts';
import { forecast, scene, target } from './scenes.ts';

describe('tests of removal', () => {
  const made = scene({
    clients: { a: { queues: { voice: { demand: forecast(2_600), target: target(0.95, 20) } } } },
    staffing: { holds: 'week' },
    options: [{ form: 'dedicated' }],
  });

  it('take agents out of what the formula proposes, and keep every promise on random numbers never seen', async () => {
    const result = await staffed(made);
    const { tried, takenOut, untried, hoursBefore, hoursAfter } = result.removal;
    expect(takenOut).toBeGreaterThan(0);
    expect(tried).toBeGreaterThanOrEqual(takenOut);
    expect(untried).toBe(0);
    expect(hoursAfter).toBe(allHours(result));
    expect(hoursBefore).toBeGreaterThan(hoursAfter);
    for (const { level, error, period } of levelsOn(made, result.plan, 60)) {
      expect(level, period).toBeGreaterThan(0.95 - 0.003 - 3 * error);
    }
  });

  it('leave no agent at a weekday and half-hour whose going would not cost a week its target', async () => {
    const { plan } = await staffed(made);
    const [pool] = plan.pools;
    const [held] = heldPeriods(made.scenario, made.grid);
    const { scenario, grid } = made;
    const load = grid.queues[0]!.expected;
    // Of every week the intervals in which agents have most to spare, seen against their load.
    const spare = grid.weeks.flatMap(({ firstDay, days }) => {
      const own = [...load.keys()].filter((i) => {
        const day = grid.dayOf[i]!;
        return day >= firstDay && day < firstDay + days && pool!.agents![i]! > 1;
      });
      return own.sort((a, b) => pool!.agents![b]! / load[b]! - pool!.agents![a]! / load[a]!).slice(0, 2);
    });
    expect(spare).toHaveLength(8);
    for (const i of spare) {
      const without = pool!.agents!.with(i, pool!.agents![i]! - 1);
      const model = compileModel(scenario, grid, { pools: [{ ...pool!, agents: without }] });
      const { periodOf } = held!;
      let good = 0;
      let all = 0;
      for (let n = 0; n < 150; n++) {
        const { queues } = simulate(model, 50_000 + n);
        for (let j = 0; j < grid.intervals; j++) {
          if (periodOf[j] !== periodOf[i]) continue;
          good += queues.answeredInTime[j]!;
          all += queues.answered[j]! + queues.abandoned[j]!;
        }
      }
      expect(good / all, `interval ${i}`).toBeLessThan(0.95 + 0.003);
    }
  });

  it('put back first what cost a promise most, and no more than it needs', () => {
    const agents = Int32Array.of(4, 4, 4);
    const model = { agents, open: Int32Array.of(0, 1, 2) } as unknown as PoolModel;
    const duty = { share: 0.8, caution: Float64Array.of(0) } as unknown as Duty;
    const cell = (at: number, contacts: number): Cell => ({
      model,
      places: [at],
      day: `day ${at}`,
      slot: 20,
      serves: [{ duty: 0, period: 0, contacts }],
      worth: contacts,
    });
    const tests = new RemovalTests(
      [model],
      [duty],
      [cell(0, 1), cell(1, 2), cell(2, 3)],
      [Float64Array.of(1000)],
    );
    const level = (x: number) => [Float64Array.of(x)];
    // Room for 7 of 1000 contacts: all three go, one of them is no more than the formula thinks.
    expect(tests.takeOut(level(0.808))).toBe(true);
    expect([...agents]).toEqual([3, 3, 3]);
    // They cost twice what the formula said, 12 contacts, 5 too many: the dearest makes up for 6.
    expect(tests.putBack(level(0.808), level(0.796))).toBe(true);
    expect([...agents]).toEqual([3, 3, 4]);
    // It is not tried again, however much room there seems to be.
    expect(tests.takeOut(level(0.9))).toBe(false);
    expect(tests.found(level(0.802), 1800)).toMatchObject({ tried: 3, takenOut: 2, untried: 0 });
  });
});
