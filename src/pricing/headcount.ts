import type { Grid } from '../scenario/grid.ts';
import type { PlannedPool } from '../scenario/plan.ts';
import { monthsIn } from './months.ts';

/**
 * Agents of the plan in each interval. Under named shifts an agent counts in the intervals that begin inside the
 * shift, breaks included: who has a break keeps the workplace and the contract.
 */
export function onDuty(pool: PlannedPool, grid: Grid): ArrayLike<number> {
  if (pool.agents !== null) return pool.agents;
  const agents = new Int32Array(grid.intervals);
  for (const shift of pool.shifts ?? []) {
    const first = Math.max(0, Math.ceil(shift.from / grid.intervalSeconds));
    const last = Math.min(grid.intervals, Math.ceil(shift.to / grid.intervalSeconds));
    for (let interval = first; interval < last; interval++) agents[interval]++;
  }
  return agents;
}

/** Most agents on duty at once in each month, over these pools together. */
export function peakByMonth(pools: readonly PlannedPool[], grid: Grid): number[] {
  const duties = pools.map((pool) => onDuty(pool, grid));
  const peaks = grid.months.map(() => 0);
  for (let interval = 0; interval < grid.intervals; interval++) {
    let agents = 0;
    for (const duty of duties) agents += duty[interval];
    const month = grid.days[grid.dayOf[interval]].month;
    if (agents > peaks[month]) peaks[month] = agents;
  }
  return peaks;
}

/**
 * People that a pool needs in each month, by the plan: enough to fill the busiest interval when the usual share is
 * on leave, sick or in training, and enough to work the month's paid hours at full-time hours. Whole people.
 */
export function headcountByMonth(
  pool: PlannedPool,
  grid: Grid,
  shrinkage: number,
  hoursPerFte: number,
): number[] {
  const duty = onDuty(pool, grid);
  const seconds = grid.months.map(() => 0);
  for (let interval = 0; interval < grid.intervals; interval++) {
    seconds[grid.days[grid.dayOf[interval]].month] += duty[interval] * grid.intervalSeconds;
  }
  return peakByMonth([pool], grid).map((peak, month) => {
    const paidHours = seconds[month] / 3600 / (1 - shrinkage);
    const fullTimeHours = (hoursPerFte / 12) * monthsIn(grid.months[month]);
    return wholePeople(Math.max(peak / (1 - shrinkage), paidHours / fullTimeHours));
  });
}

/** Newcomers in each month: how far the headcount passes the most that there were before. */
export function newcomersByMonth(headcount: readonly number[]): number[] {
  let most = 0;
  return headcount.map((people) => {
    const added = Math.max(0, people - most);
    most = Math.max(most, people);
    return added;
  });
}

/** Rounds up, but not for a difference that binary fractions make: 7 / (1 - 0.3) is 10 people. */
export function wholePeople(people: number): number {
  return Math.max(0, Math.ceil(people - 1e-9));
}
