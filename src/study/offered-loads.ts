import { lawMean } from '../random/index.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan, PlannedLink } from '../scenario/plan.ts';
import type { Scenario } from '../scenario/types.ts';

/**
 * Forecast load in Erlang by pool and interval. A queue's contacts count where they are tried first: in the pools
 * of the lowest rank that take the queue then, in equal parts; what overflows from there shows in the simulation.
 */
export function offeredLoads(scenario: Scenario, grid: Grid, plan: Plan): Float64Array[] {
  const loads = plan.pools.map(() => new Float64Array(grid.intervals));
  for (const queue of scenario.queues) {
    const links = linksTo(plan, queue.index);
    if (links.length === 0) continue;
    const { expected } = grid.queues[queue.index];
    const seconds = lawMean(queue.talk) + lawMean(queue.afterWork);
    for (let i = 0; i < grid.intervals; i++) {
      if (expected[i] === 0) continue;
      const first = triedFirst(links, i);
      for (const { pool, link } of first) {
        loads[pool][i] += (expected[i] * seconds * link.handleFactor) / grid.intervalSeconds / first.length;
      }
    }
  }
  return loads;
}

interface PoolLink {
  readonly pool: number;
  readonly link: PlannedLink;
}

function linksTo(plan: Plan, queue: number): PoolLink[] {
  return plan.pools.flatMap((planned, pool) =>
    planned.links.filter((link) => link.queue === queue).map((link) => ({ pool, link })),
  );
}

function triedFirst(links: readonly PoolLink[], interval: number): readonly PoolLink[] {
  const active = links.filter(({ link }) => link.active === null || link.active[interval] === 1);
  if (active.length < 2) return active;
  const lowest = Math.min(...active.map(({ link }) => link.rank));
  return active.filter(({ link }) => link.rank === lowest);
}
