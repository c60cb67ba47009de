import type { Grid } from '../scenario/grid.ts';
import type { PlannedPool } from '../scenario/plan.ts';
import type { Scenario } from '../scenario/types.ts';
import { agentsByHand, type PoolFlows } from './flows.ts';

/**
 * Staffed hours that no plan of these pools can go below: in each pool the larger of the work that its promises ask for
 * (a contact in time is a contact handled; where nothing is promised nobody need be served) and the minimum of
 * agents in its open intervals. Nothing of waiting or rounding is in it, so that it holds whatever the demand does.
 * A formula that forgives early abandons lets contacts go unhandled, and asks for nothing here.
 */
export function lowerBoundHours(
  scenario: Scenario,
  grid: Grid,
  pools: readonly PlannedPool[],
  flows: readonly PoolFlows[],
): number {
  let seconds = 0;
  pools.forEach((pool, p) => {
    const byHand = agentsByHand(pool, grid);
    if (byHand !== null) {
      seconds += byHand.reduce((sum, agents) => sum + agents, 0) * grid.intervalSeconds;
      return;
    }
    const { flows: mine, open } = flows[p]!;
    const openSeconds = open.reduce((sum, is) => sum + is, 0) * grid.intervalSeconds;
    let work = 0;
    for (const { queue, contacts, seconds: each } of mine) {
      const { target, patience } = scenario.queues[queue]!;
      if (target === null) continue;
      const forgiving = target.formula !== 'all-offered' && patience.kind !== 'never';
      if (!forgiving) work += target.share * each * contacts.reduce((sum, x) => sum + x, 0);
    }
    seconds += Math.max(work, scenario.staffing.minimumAgents * openSeconds);
  });
  return seconds / 3600;
}
