import type { Collector } from '../measures/index.ts';
import { onDuty } from '../pricing/index.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan, PlannedPool } from '../scenario/plan.ts';
import type { Scenario } from '../scenario/types.ts';
import type { PoolReasons } from '../staffing/index.ts';
import type { PoolResult, PoolWeek } from './comparison.ts';

/** Weeks that the report draws by interval: indices into `Grid.weeks`. */
export interface DrawnWeeks {
  readonly normalWeek: number;
  readonly peakWeek: number;
}

/** What the report tells of each pool of a plan; without reasons, not what its weeks require. */
export function poolResults(
  scenario: Scenario,
  grid: Grid,
  plan: Plan,
  reasons: readonly PoolReasons[] | null,
  collector: Collector,
  weeks: DrawnWeeks,
): PoolResult[] {
  return plan.pools.map((pool, p) => {
    const duty = onDuty(pool, grid);
    const reason = reasons?.[p];
    const allLoad = reason?.load.map((live, i) => live + reason.deferrableLoad[i]);
    const week = (index: number): PoolWeek => ({
      staffed: weekOf(grid, index, duty),
      required: reason === undefined ? [] : weekOf(grid, index, reason.required),
      load: allLoad === undefined ? [] : weekOf(grid, index, allLoad),
    });
    return {
      ...collector.pool(p),
      id: pool.id,
      name: pool.name,
      kind: pool.kind,
      clients: pool.clients.map((client) => scenario.clients[client].id),
      languages: pool.languages,
      peakAgents: mostOf(duty),
      normalWeek: week(weeks.normalWeek),
      peakWeek: week(weeks.peakWeek),
      byWeek: meanByWeek(grid, pool, duty),
    };
  });
}

function weekOf(grid: Grid, week: number, values: ArrayLike<number>): number[] {
  const { from, to } = intervalsOf(grid, week);
  return Array.from({ length: to - from }, (_, i) => values[from + i]);
}

/** Intervals of a week: from the first to before the second. */
export function intervalsOf(grid: Grid, week: number): { from: number; to: number } {
  const { firstDay, days } = grid.weeks[week];
  const last = grid.days[firstDay + days - 1];
  return { from: grid.days[firstDay].firstInterval, to: last.firstInterval + last.intervals };
}

function mostOf(values: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i]);
  return most;
}

/** Mean agents in the intervals in which the pool serves an open queue; 0 in a week without any. */
function meanByWeek(grid: Grid, pool: PlannedPool, duty: ArrayLike<number>): number[] {
  const serving = new Uint8Array(grid.intervals);
  for (const { queue, active } of pool.links) {
    const { open } = grid.queues[queue];
    for (let i = 0; i < grid.intervals; i++) if (open[i] === 1 && active?.[i] !== 0) serving[i] = 1;
  }
  return grid.weeks.map((_, week) => {
    const { from, to } = intervalsOf(grid, week);
    let agents = 0;
    let intervals = 0;
    for (let i = from; i < to; i++) {
      if (serving[i] === 0) continue;
      agents += duty[i];
      intervals++;
    }
    return intervals === 0 ? 0 : agents / intervals;
  });
}
