import { onDuty } from '../pricing/index.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Scenario } from '../scenario/types.ts';
import { type ReasonKey, type StaffingResult, whyAgents } from '../staffing/index.ts';
import { intervalsOf } from './pool-result.ts';

/** Why one number of agents stands in a plan: the reasons add up to it. */
export interface WhyResult {
  readonly pool: string;
  /** Local date, and minute of the day at which the interval begins. */
  readonly date: string;
  readonly minute: number;
  readonly agents: number;
  /** In agents, to the hundredth; negative where something saves agents. */
  readonly reasons: readonly { readonly key: ReasonKey; readonly agents: number }[];
  readonly shrinkage: number;
  /** Agents to be paid so that so many are on duty. */
  readonly paid: number;
  /** Whole agents by the formula if every client stood apart, and together. */
  readonly apart: number;
  readonly together: number;
}

export function whyResult(
  scenario: Scenario,
  grid: Grid,
  staffed: StaffingResult,
  pool: number,
  interval: number,
): WhyResult {
  const { reasons, ...found } = whyAgents(scenario, grid, staffed, pool, interval);
  return {
    pool: staffed.plan.pools[pool]!.id,
    date: grid.days[grid.dayOf[interval]!]!.date,
    minute: grid.minuteOf[interval]!,
    ...found,
    reasons: reasons.map(({ key, hundredths }) => ({ key, agents: hundredths / 100 })),
  };
}

/**
 * The same for the busiest moment of a plan: in the peak week, the interval and pool with most agents on duty among
 * the pools that serve the focal client (all pools without one); null when nobody is on duty then.
 */
export function whyAtPeak(
  scenario: Scenario,
  grid: Grid,
  staffed: StaffingResult,
  peakWeek: number,
): WhyResult | null {
  const focal = scenario.clients.find(({ id }) => id === scenario.focus);
  const { from, to } = intervalsOf(grid, peakWeek);
  let best = { pool: -1, interval: -1, agents: 0 };
  staffed.plan.pools.forEach((pool, p) => {
    if (focal !== undefined && !pool.clients.includes(focal.index)) return;
    const agents = onDuty(pool, grid);
    for (let i = from; i < to; i++) {
      if (agents[i]! > best.agents) best = { pool: p, interval: i, agents: agents[i]! };
    }
  });
  return best.pool < 0 ? null : whyResult(scenario, grid, staffed, best.pool, best.interval);
}
