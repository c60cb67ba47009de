import { compileModel, simulate } from '../../src/engine/index.ts';
import type { Grid } from '../../src/scenario/grid.ts';
import type { Plan } from '../../src/scenario/plan.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { heldPeriods, Staffing, type StaffingResult } from '../../src/staffing/index.ts';
import { engine, hoursOf } from './scenes.ts';

export async function staffed(made: { scenario: Scenario; grid: Grid }, option = 0): Promise<StaffingResult> {
  const { scenario, grid } = made;
  return new Staffing(scenario, grid, engine(scenario, grid)).staff(scenario.options[option] ?? null);
}

export const allHours = ({ plan }: StaffingResult): number =>
  plan.pools.reduce((sum, { agents }) => sum + hoursOf(agents), 0);

export interface Found {
  readonly queue: string;
  readonly period: string;
  readonly target: number;
  readonly level: number;
  readonly error: number;
}

/** Level of every held period in each replication that the search did not see, by the contract's own formula. */
export function realisedOn(
  { scenario, grid }: { scenario: Scenario; grid: Grid },
  plan: Plan,
  count: number,
): { queue: string; period: string; target: number; levels: number[] }[] {
  const held = heldPeriods(scenario, grid);
  const found = held.map(({ queue, labels, target }) =>
    labels.map((period) => ({
      queue: scenario.queues[queue]!.id,
      period,
      target: target.share,
      levels: [] as number[],
    })),
  );
  const model = compileModel(scenario, grid, plan);
  for (let n = 0; n < count; n++) {
    const { queues } = simulate(model, 50_000 + n);
    held.forEach(({ queue, periodOf, labels, target: { formula } }, h) => {
      labels.forEach((_, p) => {
        let good = 0;
        let all = 0;
        for (let i = 0; i < grid.intervals; i++) {
          if (periodOf[i] !== p) continue;
          const at = queue * grid.intervals + i;
          good += queues.answeredInTime[at]!;
          all += queues.answered[at]! + queues.abandoned[at]!;
          if (formula === 'abandoned-in-time-excluded') all -= queues.abandonedInTime[at]!;
        }
        if (all > 0) found[h]![p]!.levels.push(good / all);
      });
    });
  }
  return found.flat();
}

/** Mean level of every held period over replications that the search did not see. */
export function levelsOn(made: { scenario: Scenario; grid: Grid }, plan: Plan, count: number): Found[] {
  return realisedOn(made, plan, count).map(({ levels, ...promise }) => {
    const level = levels.reduce((sum, x) => sum + x, 0) / levels.length;
    const squares = levels.reduce((sum, x) => sum + (x - level) * (x - level), 0);
    return { ...promise, level, error: Math.sqrt(squares / (levels.length - 1) / levels.length) };
  });
}
